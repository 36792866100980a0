import type { CniSettings, ComparedNodes, SettingVariantName, VerdictKind } from '@/engine';
import { DURING } from '@/i18n/en/answer/during';
import { addresses, amountOf, count, whereScarce } from '@/i18n/en/wording/counts';
import type { Room, ScenarioName } from '@/i18n/verdict-values';
import { duration } from '@/i18n/wording/clock';
import { formatCount } from '@/i18n/wording/number-format';

/** `c`, or `the VPC` */
function inShort({ unit, subnet }: Room): string {
  return unit === 'addresses' || unit === 'blocks' ? subnet : whereScarce(unit, subnet);
}

export const settings = {
  bestFits: (name: string, held: number, fewer: number) =>
    fewer > 0
      ? `${name} fits at rest and holds ${addresses(held)}, ${formatCount(fewer)} fewer than now.`
      : `${name} fits at rest and holds ${addresses(held)}.`,
  /** Proven in the scenario too. */
  bestHolds: (name: string, scenario: ScenarioName, held: number, fewer: number) => {
    const than = fewer > 0 ? `, ${formatCount(fewer)} fewer than now` : '';
    return `${name} fits, ${DURING[scenario]} too, and holds ${addresses(held)}${than}.`;
  },
  bestAtRestOnly: (name: string, scenario: ScenarioName) =>
    `No setting fits ${DURING[scenario]}; ${name} fits at rest.`,
  noneFits: (name: string, kind: Exclude<VerdictKind, 'cannot-work'>, room: Room) => {
    const short =
      room.left < 0 ? `, ${amountOf(room.unit, -room.left)} short in ${inShort(room)}` : '';
    switch (kind) {
      case 'warm-short':
        return `No setting fits; with ${name} all pods run, and the warm pool does not fit${short}.`;
      case 'fits':
      case 'may-not-fit':
        return `No setting is sure to fit; ${name} comes closest.`;
      case 'does-not-fit':
        return `No setting makes it fit; ${name} comes closest${short}.`;
    }
  },
  noneWorks: 'No setting makes the plan work.',
  hostsMore: (name: string, hosted: number, asked: number) =>
    `${name} fits at rest and runs more: ${formatCount(hosted)} of ${count(asked, 'pod')}.`,
  noneHostsMore: (hosted: number, asked: number) =>
    `No other setting that fits runs more than ${formatCount(hosted)} of the ${count(asked, 'pod')}.`,
  fitsWithFewerPods: (name: string, hosted: number, now: number) =>
    `Settings that fit have places for fewer pods: ${name} ${formatCount(hosted)}, the plan ${formatCount(now)}.`,
  nowFits: (held: number) =>
    `At rest it fits as planned, and no other setting holds fewer than ${addresses(held)}.`,
  otherHoldsFewer: (name: string, held: number, fewer: number) =>
    `At rest it fits as planned; ${name} would hold ${addresses(held)}, ${formatCount(fewer)} fewer.`,
  nothing: {
    'none-there':
      'The groups that would keep a warm pool by these settings have no nodes: there is nothing to compare.',
    'none-of-ipamd':
      'No node of this plan keeps a warm pool by these settings: they change nothing here.',
  } satisfies Readonly<Record<Exclude<ComparedNodes, 'some'>, string>>,
  setting: 'Settings, best first',
  held: 'Held',
  /** `660 of 720`, that are wanted */
  heldOf: (held: number, wanted: number) =>
    held === wanted ? formatCount(held) : `${formatCount(held)} of ${formatCount(wanted)}`,
  /** Of what is wanted, while it is not known how much of it is held. */
  ofWanted: (wanted: number) => `of ${formatCount(wanted)}`,
  calls: 'Calls a minute',
  wait: 'Longest wait',
  minimal: '“minimal”',
  lasting: (seconds: number) => duration(seconds, ' min', ' s'),
  now: 'now',
  take: (name: string) => `Use ${name}`,
  takeBack: 'Undo',
  /** `max pods become 29`, behind why a row is there. */
  withThem: (changed: string) => `With them ${changed}.`,
  whyTitle: 'Why is this here?',
  why: (variant: SettingVariantName, { warmIpTarget = 0, minimumIpTarget = 0 }: CniSettings) => {
    const pods = minimumIpTarget - warmIpTarget;
    switch (variant) {
      case 'as-planned':
        return 'These are the plan’s own settings.';
      case 'warm-eni-1':
        return 'So AWS ships the VPC CNI: each node keeps one whole ENI spare.';
      case 'warm-ip-5-minimum':
      case 'warm-ip-2-minimum':
      case 'warm-ip-1-minimum':
        return `${formatCount(minimumIpTarget)} = ${count(pods, 'pod')}, the least that a node has, + ${formatCount(warmIpTarget)} spare. From the start a node holds what its pods need, and asks EC2 in fewer calls than with WARM_IP_TARGET ${formatCount(warmIpTarget)} alone.`;
      case 'warm-ip-5':
      case 'warm-ip-2':
      case 'warm-ip-1':
        return `Each node keeps ${formatCount(warmIpTarget)} spare beside its pods, so it holds few, and asks EC2 as pods come and go.`;
      case 'prefix-warm-ip-5':
        return `A node takes a prefix of 16 addresses at a time, and the next one once fewer than ${formatCount(warmIpTarget)} are spare.`;
      case 'prefix-warm-prefix-1':
        return 'A node takes a prefix of 16 addresses at a time, and keeps one whole prefix spare.';
    }
  },
};
