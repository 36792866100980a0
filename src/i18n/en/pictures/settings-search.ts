// Settings that no other beats in addresses, calls and waiting.
import type { Objective } from '@/engine/over-time';
import { DURING } from '@/i18n/en/answer/during';
import { addresses, count, listOf } from '@/i18n/en/wording/counts';
import { lasting } from '@/i18n/en/wording/times';
import type { ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';

type Differences = Readonly<Record<Objective, number>>;

const LEAST: Readonly<Record<Objective, string>> = {
  held: 'holds the fewest addresses',
  calls: 'asks EC2 least',
  wait: 'keeps pods waiting least',
};

const FEWEST: Readonly<Record<Objective, string>> = {
  held: 'fewest held',
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
  /** Before the strategy, where it is an upgrade. */
  tryOn: (usual: number, scenario: ScenarioName) =>
    `Try on this plan ${count(usual, 'usual setting')} ${DURING[scenario]}`,
  objective: 'least of',
  /** A row that a person types. */
  own: 'Own settings',
  tryOwn: 'Try',
  removeOwn: 'Remove this row',
  typed: 'You typed these settings.',
  ownUnread: (fields: readonly string[]) => `${listOf(fields)}: write a whole number, or unset.`,
  objectives: { held: 'addresses', calls: 'calls to EC2', wait: 'waiting' },
  seeking: (others: number) => `Trying more settings: ${formatCount(others)} so far.`,
  order: (objective: Objective, scenario: ScenarioName, hasMinimal: boolean) => {
    const places = ['at rest', DURING[scenario], ...(hasMinimal ? ['with “minimal”'] : [])];
    return `Best first: fit and pods that wait ${places.join(', ')}; then ${FEWEST[objective]}. Calls: to EC2, busiest minute.`;
  },
  /** So many beside the usual ones, of which `shown` are rows. */
  tried: (others: number, shown: number) => {
    if (others === 0) return '';
    const also = `${formatCount(others)} more ${others === 1 ? 'was' : 'were'} tried`;
    return `${also}; ${shown === 0 ? 'none is better.' : `${formatCount(shown)} worth a look ${shown === 1 ? 'is a row' : 'are rows'}.`}`;
  },
  /** Of those that no other beats. */
  leastOf: (least: readonly Objective[]) =>
    `It ${listOf(least.map((each) => LEAST[each]))} of all.`,
  beside: (name: string, more: Differences) => `Beside ${name}: ${differences(more)}.`,
  /** In every column. */
  alike: (names: readonly string[]) => `The same in every column: ${listOf(names)}.`,
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
