import type { CniSettings, ComparedNodes, SettingVariantName } from '@/engine';
import { DURING } from '@/i18n/en/answer/during';
import { count } from '@/i18n/en/wording/counts';
import { lastingExactly } from '@/i18n/en/wording/times';
import type { ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import type { SettingsCount, TriedSettings } from '@/plan';

/** What was not run is left out. */
type Fitting = Pick<SettingsCount, 'tried' | 'atRest' | 'unplaced'> &
  Partial<SettingsCount> & {
    /** Of the rows beside the usual settings. */
    readonly others: Pick<SettingsCount, 'atRest' | 'inScenario' | 'holding'>;
  };

type LongestWait = Pick<TriedSettings, 'longestWaitSeconds' | 'isWaitOpen'>;

/** `none` for 0 */
const some = (settings: number) => (settings === 0 ? 'none' : formatCount(settings));

/** `; 2 others fit at rest, 1 of them during the upgrade`: those beside the usual ones. */
function othersFitting(
  { atRest, inScenario, holding }: Fitting['others'],
  isToo: boolean,
  scenario: ScenarioName,
): string {
  if (holding !== undefined)
    return holding === 0 ? '' : `; ${formatCount(holding)} more as required`;
  if (atRest === 0) return '';
  const fit = `; ${formatCount(atRest)} ${atRest === 1 ? 'other fits' : 'others fit'}`;
  if (inScenario === 0) return `${fit} at rest too`;
  if (inScenario === atRest && isToo)
    return `; ${formatCount(atRest)} ${atRest === 1 ? 'other' : 'others'} too`;
  if (inScenario === atRest) return `${fit} ${DURING[scenario]}`;
  return `${fit} at rest, ${formatCount(inScenario)} of them ${DURING[scenario]}`;
}

export const settings = {
  /** `6 of 9 fit at rest, none during the upgrade, 6 with “minimal”.` Of those at rest, as far as they were run. */
  fitting: (of: Fitting, scenario: ScenarioName) => {
    const { tried, atRest, inScenario, withMinimal, holding, others } = of;
    const placing = (verb: string) => (of.unplaced > 0 ? ` and ${verb} every pod a place` : '');
    const fits = `fits${placing('gives')}`;
    if (atRest === 0) {
      if (others.atRest === 0) return `None of ${formatCount(tried)} ${fits} at rest.`;
      const does = others.atRest === 1 ? 'other does' : 'others do';
      return `None of the ${formatCount(tried)} usual ${fits} at rest; ${formatCount(others.atRest)} ${does}.`;
    }
    const also = inScenario === undefined ? '' : othersFitting(others, inScenario > 0, scenario);
    const parts = [
      `${formatCount(atRest)} of ${also ? `the ${formatCount(tried)} usual` : formatCount(tried)} ${atRest === 1 ? fits : `fit${placing('give')}`} at rest`,
      ...(inScenario === undefined ? [] : [`${some(inScenario)} ${DURING[scenario]}`]),
      ...(holding === undefined ? [] : [`${some(holding)} as required`]),
      // One line has no room for all of it.
      ...(withMinimal === undefined || holding !== undefined || (also && of.unplaced > 0)
        ? []
        : [`${some(withMinimal)} with “minimal”`]),
    ];
    return `${parts.join(', ')}${also}.`;
  },
  noneWorks: 'No setting makes the plan work.',
  nothing: {
    'none-there':
      'The groups that would keep a warm pool by these settings have no nodes: there is nothing to compare.',
    'none-of-ipamd':
      'No node of this plan keeps a warm pool by these settings: they change nothing here.',
  } satisfies Readonly<Record<Exclude<ComparedNodes, 'some'>, string>>,
  setting: 'Settings, best first',
  /** Where they can be sorted by anything. */
  name: 'Settings',
  notes: {
    asShipped: 'as AWS ships it',
    offered: 'offered above',
    /** Beside the usual ones. */
    sought: 'worth a look',
    alike: (others: number) => `${count(others, 'other')} alike`,
  },
  held: 'Held',
  wanted: 'Wanted',
  /** `660 of 720`, that are wanted */
  heldOf: (held: number, wanted: number) =>
    held === wanted ? formatCount(held) : `${formatCount(held)} of ${formatCount(wanted)}`,
  /** Of what is wanted, while it is not known how much of it is held. */
  ofWanted: (wanted: number) => `of ${formatCount(wanted)}`,
  calls: 'Calls',
  wait: 'Longest wait',
  /** What it counts. */
  waitHelp:
    'The longest that a pod with a place waits in the scenario, for whatever: an address, its ENI or a node.',
  minimal: '“minimal”',
  /** Of pods that still wait nobody knows how long they will. */
  longest: ({ longestWaitSeconds, isWaitOpen }: LongestWait) => {
    if (!isWaitOpen) return lastingExactly(longestWaitSeconds);
    return longestWaitSeconds === 0
      ? 'still open'
      : `${lastingExactly(longestWaitSeconds)} or longer`;
  },
  now: 'now',
  take: (name: string) => `Use ${name}`,
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
