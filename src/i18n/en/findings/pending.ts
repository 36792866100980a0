// What pods without a place need. How many they are, and what they lack, the verdict above says.
import type { PendingReason, PendingRemedy } from '@/engine';
import { amountsOf, count, countEach, listOf } from '@/i18n/en/wording/counts';
import type { FindingOf, FindingText, FoundTogether } from '@/i18n/texts/findings/finding-text';
import { formatCount } from '@/i18n/wording/number-format';

type Pending = FindingOf<'PODS_PENDING'>;

/** What more nodes help is pods that can go to any of them: pods of a group are as many on each. */
const OF_ANY_NODE = ', or more nodes';
const OF_EACH_NODE = ', or fewer on each node';

const MORE_PLACES: Readonly<Record<PendingRemedy, string>> = {
  'max-pods': 'higher max pods',
  prefixes: 'prefixes and higher max pods',
  none: 'a larger type',
};

const MORE_ADDRESSES: Readonly<Record<PendingRemedy, string>> = {
  'max-pods': '',
  prefixes: 'prefixes',
  none: 'a type with more IP addresses',
};

/** Whatever hosts them. */
const ROOM = ', and room in the subnets';

function need({ reason, remedy = 'none', maxPods, group, needsRoom = false }: Pending): string {
  const isOfAny = group === undefined;
  const room = needsRoom ? ROOM : '';
  switch (reason) {
    case 'max-pods':
      if (isOfAny && maxPods === 0) return `Linux nodes${room}`;
      return MORE_PLACES[remedy] + orElse(isOfAny, remedy, room);
    case 'address-supply':
      return MORE_ADDRESSES[remedy] + orElse(isOfAny, remedy, room);
    case 'branch-enis':
      return `a type with more branch ENIs${room}${OF_EACH_NODE}`;
    case 'pool-frozen':
      return `WARM_IP_TARGET 1 or more${room}`;
    case 'not-ready':
      return 'nodes that get ready';
  }
}

function orElse(isOfAny: boolean, remedy: PendingRemedy, room: string): string {
  if (isOfAny) return OF_ANY_NODE + room;
  return room + (remedy === 'none' ? OF_EACH_NODE : '');
}

const ALONE: Readonly<Record<PendingRemedy, string>> = {
  'max-pods': '',
  prefixes: ' Higher max pods alone don’t help.',
  none: ' Higher max pods don’t help.',
};

/** Of nodes of groups; `found` are all of one reason. */
const OF_GROUPS: Record<PendingReason, (found: FoundTogether<'PODS_PENDING'>) => string> = {
  'max-pods': (found) =>
    `a node has ${countEach(
      found.map((one) => one.maxPods),
      'place',
    )} (max pods), hostNetwork pods included, and addresses for ${amountsOf(
      found.map((one) => one.supply),
    )}.${ALONE[found[0].remedy ?? 'none']}`,
  'address-supply': (found) =>
    `the ENIs of a node have addresses for ${countEach(
      found.map((one) => one.supply),
      'pod',
    )}, fewer than its max pods of ${amountsOf(found.map((one) => one.maxPods))}.`,
  'pool-frozen': (found) =>
    `the ENIs of a node allow ${countEach(
      found.map((one) => one.supply),
      'address',
      'addresses',
    )}, and ${amountsOf(
      found.map((one) => one.maxPods),
    )} max pods; MINIMUM_IP_TARGET alone stops the pool before.`,
  'branch-enis': () => 'they want security groups of their own.',
  'not-ready': () => 'an error of this plan says why they don’t, and what to change.',
};

/** Of replicas for the whole cluster; their limits are those of all nodes together. */
const OF_CLUSTER: Record<PendingReason, (found: Pending) => string> = {
  'max-pods': ({ maxPods, supply, remedy = 'none' }) =>
    maxPods === 0
      ? 'Windows nodes, Fargate and groups that are kept from them take none.'
      : `all nodes together have ${count(maxPods, 'place')} (max pods), hostNetwork pods included, and addresses for ${formatCount(supply)}.${ALONE[remedy]}`,
  'address-supply': ({ maxPods, supply }) =>
    `the ENIs of all nodes have addresses for ${count(supply, 'pod')}, fewer than their max pods, ${formatCount(maxPods)}.`,
  'pool-frozen': ({ maxPods, supply }) =>
    `the ENIs of all nodes allow ${formatCount(supply)} addresses, and ${formatCount(maxPods)} max pods; MINIMUM_IP_TARGET alone stops the pools before.`,
  'branch-enis': () => 'they want security groups of their own.',
  'not-ready': () => 'an error of this plan says why they don’t, and what to change.',
};

export function pendingSentence(found: FoundTogether<'PODS_PENDING'>): FindingText {
  const [first] = found;
  const ofGroups = found.flatMap(({ group }) => group ?? []);
  const pods = ofGroups.length > 0 ? `Pods of ${listOf(ofGroups)}` : 'Replicas';
  const each = found.map((one) => `${formatCount(one.pods)} of ${one.group}`);
  const shares = found.length > 1 ? `${listOf(each)}; ` : '';
  const why =
    ofGroups.length > 0 ? OF_GROUPS[first.reason](found) : OF_CLUSTER[first.reason](first);
  return { head: `${pods} without a place need ${need(first)}`, text: `: ${shares}${why}` };
}
