import type {
  BlockUsage,
  CniSettings,
  ComparedNodes,
  GrowthMark,
  QuotaName,
  SettingVariantName,
  VerdictKind,
} from '@/engine';
import { amountOf, capital, count, listOf, placeOf, rangeOf } from '@/i18n/en/answer/counts';
import { DURING } from '@/i18n/en/answer/scenarios';
import type { Room, ScenarioName } from '@/i18n/verdict-values';
import { duration } from '@/i18n/wording/clock';
import { formatCount } from '@/i18n/wording/number-format';
import { search } from './settings-search';
import { zoneLoss } from './zone-loss';

function amount({ left, unit }: Room): string {
  return amountOf(unit, Math.abs(left));
}

/** `Both`, `All 3` */
function allOf(total: number): string {
  return total === 2 ? 'Both' : `All ${formatCount(total)}`;
}

const subnets = {
  // The finding of the chart, of the subnet that the verdict names.
  findsRoom: (room: Room, total: number) =>
    total === 1
      ? `Subnet ${room.subnet} has ${amount(room)} free.`
      : `${allOf(total)} subnets have room; ${room.subnet} the least, ${amount(room)}.`,
  /** `past`: subnets whose bar runs past its end. */
  findsShort: (room: Room, past: number, total: number, othersHaveRoom: boolean) => {
    const { subnet, left, unit } = room;
    if (unit === 'nau' || unit === 'enis') {
      return `${capital(placeOf(unit, subnet))} is ${amount(room)} over its quota, whatever the subnets have.`;
    }
    if (past === 0 || unit === 'blocks') return `Subnet ${subnet} is ${amount(room)} short.`;
    const by = `by ${formatCount(-left)}`;
    if (total === 1) return `Subnet ${subnet} is past its end, ${by}.`;
    if (past === 1 && !othersHaveRoom) return `Subnet ${subnet} is past its end, ${by}.`;
    if (past === 1) {
      const others = total === 2 ? 'one has' : `${formatCount(total - 1)} have`;
      return `Subnet ${subnet} is past its end ${by}; the other ${others} room.`;
    }
    const some = past === total ? allOf(total) : `${formatCount(past)} of ${formatCount(total)}`;
    return `${some} subnets are past their end, ${subnet} ${by}.`;
  },
  /** Of /28 that are perhaps too few: the same counts as at the end of the bar and in the verdict. */
  findsLayout: (subnet: string, { wanted, freeWorst, freeBest }: BlockUsage) =>
    `Subnet ${subnet} has ${rangeOf(freeWorst, freeBest)} whole /28 for the ${formatCount(wanted)} wanted, as single addresses lie.`,
  findsRefusal: 'The plan can’t work; the bars show what its nodes would hold.',
  description: 'Addresses of each subnet by what holds them',
  scaled: 'Each bar is drawn to its own size.',
  reserved: 'Reserved by AWS',
  others: 'Other users',
  primaries: 'ENI primaries',
  pods: 'Pods',
  warm: 'Idle (warm)',
  free: 'Free',
  warmShort: 'Wanted, not there',
  podsShort: 'Pods without an address',
  short: 'Short',
  capacity: 'End of the subnet',
  endFree: (free: number) => `${formatCount(free)} free`,
  endShort: (short: number) => `${formatCount(short)} short`,
  endBlocks: (sure: number, perhaps: number) => `${rangeOf(sure, perhaps)} whole /28`,
  blocks: 'The thin bar, /28 blocks:',
  blockSure: 'whole for sure',
  blockPerhaps: 'whole, unless a single address lies in it',
  blockNever: 'never whole',
  blockWanted: 'wanted',
  legend: 'Legend',
  of: (amount: number, size: number) => `${formatCount(amount)} of ${formatCount(size)}`,
  blocksLine: (subnet: string, wanted: number, worst: number, best: number) =>
    `/28 blocks in ${subnet}: ${formatCount(wanted)} wanted, ${rangeOf(worst, best)} whole and free.`,
  columns: {
    subnet: 'Subnet',
    range: 'Range',
    size: 'Size',
    left: 'Free',
    nodes: 'Nodes',
    blocksWanted: '/28 wanted',
    blocksWorst: '/28 free, worst',
    blocksBest: '/28 free, best',
  },
};

export interface PrefixNodes {
  readonly group: string;
  readonly nodes: number;
  readonly pods: number;
  readonly prefixes: number;
}

/** From pods to whole /28 blocks, in one subnet. */
const bridge = {
  toPrefixes: (subnet: string) => `Pods → prefixes, in subnet ${subnet}`,
  prefixes: (kinds: readonly PrefixNodes[], wanted: number) =>
    `${kinds
      .map(
        ({ group, nodes, pods, prefixes }) =>
          `${group}: ${count(pods, 'pod')} and what is warm take ${formatCount(prefixes)} /28 on each of ${count(nodes, 'node')}`,
      )
      .join('; ')}. Together ${formatCount(wanted)}.`,
  toAddresses: 'Prefixes → addresses',
  addresses: (of: Readonly<Record<'prefixes' | 'inPrefixes' | 'held' | 'pods' | 'idle', number>>) =>
    `${formatCount(of.prefixes)} × 16 = ${formatCount(of.inPrefixes)}, with the ENIs’ own ${formatCount(of.held)} held. ${count(of.pods, 'address', 'addresses')} carry pods, ${formatCount(of.idle)} are idle.`,
  toBlocks: 'Free addresses → whole /28',
  whole: (of: Readonly<Record<'free' | 'all' | 'singles' | 'worst' | 'best', number>>) =>
    `A prefix is 16 addresses that lie together. ${formatCount(Math.max(0, of.free))} are free, but ${count(of.singles, 'single address', 'single addresses')} and the five of AWS may lie in as many of the ${formatCount(of.all)} blocks: ${rangeOf(of.worst, of.best)} whole.`,
};

/** `subnet c is short of warm addresses from 15 nodes, and pods wait in any order from 19` */
function shortFrom(first: GrowthMark, waits: GrowthMark | undefined): string {
  const { kind, subnet, quota, nodes } = first;
  const from = `${quota ? OVER[quota] : SHORT[kind](subnet ?? '')} from ${count(nodes, 'node')}`;
  if (waits === undefined || waits.nodes <= nodes) return from;
  if (waits.subnet === undefined && waits.quota === undefined)
    return `${from}, and the plan can’t work from ${formatCount(waits.nodes)}`;
  const isSame = waits.subnet === subnet && waits.quota === quota;
  const place = isSame ? '' : ` for ${placeOf(waits.quota ?? 'addresses', waits.subnet ?? '')}`;
  return `${from}, and pods wait in any order${place} from ${formatCount(waits.nodes)}`;
}

const OVER: Readonly<Record<QuotaName, string>> = {
  nau: 'the VPC is over its quota of NAU',
  enis: 'the Region is over its quota of network interfaces',
};

const SHORT: Readonly<Record<VerdictKind, (subnet: string) => string>> = {
  fits: (subnet) => `subnet ${subnet} has room`,
  'warm-short': (subnet) => `subnet ${subnet} is short of warm addresses`,
  'may-not-fit': (subnet) => `pods may wait for subnet ${subnet}`,
  'does-not-fit': (subnet) => `pods wait for subnet ${subnet}`,
  'cannot-work': () => 'the plan can’t work',
};

const MARKS: Readonly<Record<VerdictKind, string>> = {
  fits: 'all fit',
  'warm-short': 'the warm pool is short',
  'may-not-fit': 'pods may wait',
  'does-not-fit': 'pods wait',
  'cannot-work': 'the plan can’t work',
};

const growth = {
  // The two marks: where the plan first does not simply fit, and where pods wait in any order.
  marks: (first: GrowthMark, waits: GrowthMark | undefined, planned: number) => {
    const short = shortFrom(first, waits);
    const more = first.nodes - 1 - planned;
    if (more < 0) {
      const plan =
        first.nodes === planned ? ', as planned.' : `. The plan has ${formatCount(planned)}.`;
      return capital(short) + plan;
    }
    return more === 0
      ? `No node more: ${short}.`
      : `Room for ${count(more, 'more node')}: ${short}.`;
  },
  never: (nodes: number) =>
    `No subnet and no quota runs out up to ${count(nodes, 'node')}, twice the plan.`,
  noNodes: 'The plan has no nodes to grow.',
  description:
    'Above: free addresses, dashed while the subnet is short. Below: addresses short, red where pods wait in any order.',
  grow: 'Grow nodes and pods in the same mix',
  range: { half: 'from half to twice the plan', all: 'from 0 to twice the plan' },
  judged: 'judged at rest',
  nodes: 'Nodes',
  nodesAt: (nodes: number) => count(nodes, 'node'),
  plan: (nodes: number) => `${formatCount(nodes)} planned`,
  mark: ({ kind, nodes, quota }: Pick<GrowthMark, 'kind' | 'nodes' | 'quota'>) =>
    `from ${formatCount(nodes)} ${quota ? OVER[quota] : MARKS[kind]}`,
  /** Above the column of what is beyond a quota. */
  overQuota: {
    nau: 'NAU over the VPC’s quota',
    enis: 'ENIs over the Region’s quota',
  } satisfies Record<QuotaName, string>,
  asPlanned: 'As planned',
  otherSettings: 'The same with other settings',
  sameAxis: 'one axis with the picture',
  allTo: (nodes: number) => `all wanted, to ${formatCount(nodes)}`,
  freeIn: 'free',
  shortIn: 'short',
  free: (subnet: string) => `Free in ${subnet}`,
  freeAt: (free: number, nodes: number) => `${formatCount(free)} free at ${formatCount(nodes)}`,
  shortAt: (missing: number, nodes: number) =>
    `${formatCount(missing)} short at ${formatCount(nodes)}`,
  shortFrom: (nodes: number) => `short from ${formatCount(nodes)}`,
  missing: 'Addresses short',
  missingWarm: 'short; pods run, or chance decides',
  missingPods: 'short; pods wait in any order',
  others: (subnets: number) => `${count(subnets, 'other subnet')}`,
};

/** `c`, or `the VPC` */
function inShort({ unit, subnet }: Room): string {
  return unit === 'addresses' || unit === 'blocks' ? subnet : placeOf(unit, subnet);
}

const settings = {
  bestFits: (name: string, held: number, fewer: number) =>
    fewer > 0
      ? `${name} fits at rest and holds ${formatCount(held)}, ${formatCount(fewer)} fewer than now.`
      : `${name} fits at rest and holds ${formatCount(held)}.`,
  /** Proven in the scenario too. */
  bestHolds: (name: string, scenario: ScenarioName, held: number, fewer: number) => {
    const than = fewer > 0 ? `, ${formatCount(fewer)} fewer than now` : '';
    return `${name} fits, ${DURING[scenario]} too, and holds ${formatCount(held)}${than}.`;
  },
  bestAtRestOnly: (name: string, scenario: ScenarioName) =>
    `No setting fits ${DURING[scenario]}; ${name} fits at rest.`,
  noneFits: (name: string, kind: Exclude<VerdictKind, 'cannot-work'>, room: Room) => {
    const short = room.left < 0 ? `, ${amount(room)} short in ${inShort(room)}` : '';
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
    `At rest it fits as planned, and no other setting holds fewer than ${formatCount(held)}.`,
  otherHoldsFewer: (name: string, held: number, fewer: number) =>
    `At rest it fits as planned; ${name} would hold ${formatCount(fewer)} fewer, ${formatCount(held)}.`,
  nothing: {
    'none-there':
      'The groups that would keep a warm pool by these settings have no nodes: there is nothing to compare.',
    'none-of-ipamd':
      'No node of this plan keeps a warm pool by these settings: they change nothing here.',
  } satisfies Readonly<Record<Exclude<ComparedNodes, 'some'>, string>>,
  setting: 'Settings',
  held: 'Held',
  calls: 'Calls',
  wait: 'Longest wait',
  minimal: '“minimal”',
  lasting: (seconds: number) => duration(seconds, ' min', ' s'),
  now: 'now',
  take: (name: string) => `Use ${name}`,
  takeBack: 'Undo',
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

export const charts = {
  label: 'Charts',
  actions: {
    copy: 'Copy',
    png: 'PNG',
    copyPicture: 'Copy the picture',
    copyTable: 'Copy the table',
    savePicture: 'Save the picture as PNG',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy this.',
    saved: 'The picture is saved.',
    notSaved: 'The browser can’t draw the picture as a file.',
  },
  subnets,
  bridge,
  growth,
  settings,
  search,
  zoneLoss,
  loading: 'The chart is loading.',
  failed: 'The chart could not be loaded. The table has the same numbers.',
  table: 'Table',
  chart: 'Chart',
  more: (rows: number) => `Show all, ${formatCount(rows)} more`,
  moreSubnets: (total: number) => `Show ${count(total, 'more subnet')}`,
  fewer: 'Show fewer',
  names: (items: readonly string[]) => listOf(items),
};
