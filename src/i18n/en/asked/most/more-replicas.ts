import type { MoreReplicas, NextReplica, PendingReason } from '@/engine';
import { comesTo, planComesTo } from '@/i18n/en/asked/comes-to';
import { addresses, amountsOf, count, listOf, subnetNamed } from '@/i18n/en/wording/counts';
import { ordinal } from '@/i18n/en/wording/ordinal';
import { formatCount } from '@/i18n/wording/number-format';

type Pending = Extract<NextReplica, { why: 'pending' }>;

const WHY: Readonly<Record<Exclude<PendingReason, 'max-pods'>, string>> = {
  'address-supply': 'the ENIs of the nodes have no address for it',
  'pool-frozen':
    'the pools stop at MINIMUM_IP_TARGET, as WARM_IP_TARGET is not set; more nodes do not help',
  'branch-enis': 'the nodes have no branch ENI for it',
  'not-ready': 'the nodes never get ready',
};

function why({ reason, maxPods }: Pending): string {
  if (reason !== 'max-pods') return WHY[reason];
  if (maxPods.length === 0) return 'no node of the plan takes replicas';
  return `every node is at its max pods of ${amountsOf(maxPods)}`;
}

/** @param isAtRest an upgrade or a lost zone leaves fewer: of what rest has no room for nothing is said */
export function moreReplicas(
  { more, next, free }: MoreReplicas,
  isAtRest = false,
): readonly string[] {
  if (more === undefined) return [`No replica more: ${next ? now(next) : ''}.`];
  const starts = more < 2 ? 'starts' : 'start';
  const many = count(more, 'more replica');
  if (isAtRest) return [`At rest ${more === 0 ? 'no replica more' : many} ${starts}.`];
  const start = more === 0 ? 'No replica more' : `**${many}**`;
  if (next === undefined) return [`${start} ${starts}, and still more.`];
  const one = more === 0 ? 'the first' : `the ${ordinal(more + 1)}`;
  if (next.why === 'limit') return [`${start} ${starts}; ${one} ${comesTo(next.limit)}.`];
  return [`${start} ${starts}; ${one} finds no place: ${why(next)}${whileFree(free)}.`];
}

/** What is wrong with the plan as it is. */
function now(next: NextReplica): string {
  return next.why === 'limit'
    ? `as it is, ${planComesTo(next.limit)}`
    : `pods already find no place; ${why(next)}`;
}

function whileFree(subnets: MoreReplicas['free']): string {
  const [first, ...others] = subnets;
  if (first === undefined) return '';
  if (others.every(({ free }) => free === first.free)) {
    const where = others.length === 0 ? `in ${subnetNamed(first.subnet)}` : 'in each subnet';
    return `, while ${addresses(first.free)} ${first.free === 1 ? 'stays' : 'stay'} free ${where}`;
  }
  const each = subnets.map(({ subnet, free }) => `${formatCount(free)} in ${subnet}`);
  return `, while addresses stay free: ${listOf(each)}`;
}
