import type { PendingReason, PendingRemedy } from '@/engine';
import { amountsOf, count, countEach, listOf } from '@/i18n/en/wording/counts';
import type { FindingOf, FindingText, FoundTogether } from '@/i18n/texts/findings/finding-text';
import { formatCount } from '@/i18n/wording/number-format';

type Pending = FindingOf<'PODS_PENDING'>;

function who(one: Pending): string {
  return one.group === undefined
    ? `${formatCount(one.pods)} for the whole cluster`
    : `${formatCount(one.pods)} of ${one.group}`;
}

const REMEDY: Record<PendingRemedy, string> = {
  'max-pods': 'Add nodes, or raise max pods: there are addresses for more.',
  prefixes:
    'Higher max pods alone don’t help: add nodes, or turn prefixes on and raise max pods with them.',
  none: 'Higher max pods don’t help: add nodes, or take a larger type.',
};

/** Why pods of groups find no place; `found` are all of one reason. */
const OF_GROUPS: Record<PendingReason, (found: readonly Pending[]) => string> = {
  'max-pods': (found) =>
    `a node has ${countEach(
      found.map((one) => one.maxPods),
      'place',
    )} (max pods), hostNetwork pods included, and addresses for ${amountsOf(
      found.map((one) => one.supply),
    )}. ${REMEDY[found[0]?.remedy ?? 'none']}`,
  'address-supply': (found) =>
    `the ENIs of a node have addresses for ${countEach(
      found.map((one) => one.supply),
      'pod',
    )}, fewer than its max pods of ${amountsOf(
      found.map((one) => one.maxPods),
    )}. Add nodes, or take a type with more ENIs.`,
  'pool-frozen': (found) =>
    `MINIMUM_IP_TARGET without WARM_IP_TARGET stops the pool before the ${countEach(
      found.map((one) => one.supply),
      'address',
      'addresses',
    )} that its ENIs allow and the ${amountsOf(
      found.map((one) => one.maxPods),
    )} max pods. Set WARM_IP_TARGET to 1 or more.`,
  'branch-enis': () =>
    'they want security groups of their own, and the node has no branch ENI for them. Add nodes, or take a type with more branch ENIs.',
  'not-ready': () =>
    'their nodes never get ready. An error of this plan says why, and what to change.',
};

/** Why replicas for the whole cluster find none; their limits are those of all nodes together. */
const OF_CLUSTER: Record<PendingReason, (found: Pending) => string> = {
  'max-pods': ({ maxPods, supply, remedy }) =>
    maxPods === 0
      ? 'no node of the plan takes them: Windows nodes, Fargate and groups that are kept from them do not. Add Linux nodes.'
      : `all nodes together have ${count(maxPods, 'place')} (max pods), hostNetwork pods included, and addresses for ${formatCount(supply)}. ${REMEDY[remedy]}`,
  'address-supply': ({ maxPods, supply }) =>
    `the ENIs of all nodes have addresses for ${count(supply, 'pod')}, fewer than their max pods, ${formatCount(maxPods)}. Add nodes, or take a type with more ENIs.`,
  'pool-frozen': ({ maxPods, supply }) =>
    `MINIMUM_IP_TARGET without WARM_IP_TARGET stops the pools before the ${formatCount(supply)} addresses that the ENIs allow and the ${formatCount(maxPods)} max pods. Set WARM_IP_TARGET to 1 or more.`,
  'branch-enis': () => 'no node has a branch ENI for them. Add nodes.',
  'not-ready': () => 'no node gets ready. An error of this plan says why, and what to change.',
};

export function pendingSentence(found: FoundTogether<'PODS_PENDING'>): FindingText {
  const [first] = found;
  const single = found.length === 1 ? first : undefined;
  const ofGroups = found.filter((one) => one.group !== undefined);
  return {
    head: single
      ? `${count(single.pods, 'pod')} ${single.group === undefined ? 'for the whole cluster' : `of ${single.group}`} ${single.pods === 1 ? 'finds' : 'find'} no place`
      : `Pods find no place, ${listOf(found.map(who))}`,
    text: `: ${ofGroups.length > 0 ? OF_GROUPS[first.reason](ofGroups) : OF_CLUSTER[first.reason](first)}`,
  };
}
