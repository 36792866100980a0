// Settings that no other beats in addresses, calls and waiting.
import type { Objective } from '@/engine/over-time';
import { DURING } from '@/i18n/en/answer/during';
import { settingsFit } from '@/i18n/en/answer/settings-fit';
import { addresses, count, listOf } from '@/i18n/en/wording/counts';
import type { ScenarioName } from '@/i18n/verdict-values';
import { duration } from '@/i18n/wording/clock';
import { formatCount } from '@/i18n/wording/number-format';

type Differences = Readonly<Record<Objective, number>>;

const lasting = (seconds: number) => duration(seconds, ' min', ' s');

const LEAST: Readonly<Record<Objective, string>> = {
  held: 'holds the fewest addresses',
  calls: 'asks EC2 least',
  wait: 'keeps pods waiting least',
};

const FEWEST: Readonly<Record<Objective, string>> = {
  held: 'fewest addresses',
  calls: 'fewest calls',
  wait: 'least waiting',
};

/** `30 addresses more`, `12 calls a minute fewer`; nothing of what is equal. */
function differences({ held, calls, wait }: Differences): string {
  const by = (amount: string, difference: number, more: string, less: string) =>
    difference === 0 ? [] : [`${amount} ${difference > 0 ? more : less}`];
  return listOf([
    ...by(addresses(Math.abs(held)), held, 'more', 'fewer'),
    ...by(`${count(Math.abs(calls), 'call')} a minute`, calls, 'more', 'fewer'),
    ...by(lasting(Math.abs(wait)), wait, 'longer waiting', 'less waiting'),
  ]);
}

export const search = {
  objective: 'Least of',
  /** A row that a person types. */
  own: 'Own settings',
  tryOwn: 'Try',
  removeOwn: 'Remove this row',
  typed: 'You typed these settings.',
  ownUnread: (fields: readonly string[]) => `${listOf(fields)}: write a whole number, or unset.`,
  objectives: { held: 'addresses', calls: 'calls to EC2', wait: 'waiting' },
  seeking: (tried: number) => `Seeking settings that cost little: ${formatCount(tried)} tried.`,
  /** The first of all, beside the plan’s own settings; `undefined`: they are the first. */
  best: (
    objective: Objective,
    name: string,
    { amount, planned }: { readonly amount: number; readonly planned: number | undefined },
  ): string => {
    const now = planned === undefined || planned === amount;
    const aMinute = (calls: number) => `${formatCount(calls)} a minute`;
    const figure = { held: formatCount, calls: aMinute, wait: lasting }[objective];
    const instead = now ? '' : ` instead of ${figure(planned)}`;
    return `Best for ${search.objectives[objective]}: ${name}, ${figure(amount)}${instead}.`;
  },
  /** Of the first of all. */
  fit: settingsFit,
  order: (objective: Objective, scenario: ScenarioName, hasMinimal: boolean) => {
    const places = ['at rest', DURING[scenario], ...(hasMinimal ? ['with “minimal”'] : [])];
    return `Best first: what fits ${places.join(', then ')}; then ${FEWEST[objective]}.`;
  },
  costsOf: (scenario: ScenarioName) =>
    `Calls to EC2 in the busiest minute, and the longest wait of any pod, ${DURING[scenario]}.`,
  unbeaten: 'none is as good in fit, addresses, calls and waiting, and better in one of them',
  /** The usual ones, which the cell of the question counts, and so many others that were priced, of which `shown` are rows. */
  tried: (usual: number, others: number, shown: number) => {
    const first = count(usual, 'usual setting');
    if (others === 0) return first;
    return shown === 0
      ? `${first}; each of ${formatCount(others)} others is beaten.`
      : `${first} and ${formatCount(shown)} of ${formatCount(others)} others; the rest are beaten.`;
  },
  /** Of those that no other beats. */
  leastOf: (least: readonly Objective[]) =>
    `It ${listOf(least.map((each) => LEAST[each]))} of all.`,
  beside: (name: string, more: Differences) => `Beside ${name}: ${differences(more)}.`,
  asGood: (names: readonly string[]) => `As good: ${listOf(names)}.`,
  beatenBy: (name: string, more: Differences) =>
    differences(more) === ''
      ? `${name} costs the same and fits better.`
      : `${name} is better, and worse in nothing: here ${differences(more)}.`,
  fewerPods: 'No candidate: some pods of the plan have no place with it.',
  notAdvisable:
    'Never a candidate: with MINIMUM_IP_TARGET alone the pool stops, with WARM_ENI_TARGET 0 it never rests, and with prefixes and no target aws-node does not start.',
  /** Calls of the whole scenario. */
  onLargeSubnets: (calls: number, wait: number) =>
    `On subnets that are large enough: ${count(calls, 'call')} in all, the longest wait ${lasting(wait)}.`,
  minimum: (minimum: number, warm: number) =>
    `${formatCount(minimum)} = ${count(minimum - warm, 'pod')} + ${formatCount(warm)} spare: that many a node holds from its start.`,
};
