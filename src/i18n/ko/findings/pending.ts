// What pods without a place need. How many they are, and what they lack, the verdict above says.
import type { PendingReason, PendingRemedy } from '@/engine';
import { listOf, pieces, piecesEach } from '@/i18n/ko/wording/counts';
import type { FindingOf, FindingText, FoundTogether } from '@/i18n/texts/findings/finding-text';

type Pending = FindingOf<'PODS_PENDING'>;

/** What more nodes help is pods that can go to any of them: pods of a group are as many on each. */
const OF_ANY_NODE = ' 또는 노드 추가';
const OF_EACH_NODE = ' 또는 노드당 파드 수 축소';

const MORE_PLACES: Readonly<Record<PendingRemedy, string>> = {
  'max-pods': '최대 파드 수 상향',
  prefixes: '접두사와 최대 파드 수 상향',
  none: '더 큰 유형',
};

const MORE_ADDRESSES: Readonly<Record<PendingRemedy, string>> = {
  'max-pods': '',
  prefixes: '접두사',
  none: 'IP가 더 많은 유형',
};

/** Whatever hosts them. */
const ROOM = ' 및 서브넷 여유';

function need({ reason, remedy = 'none', maxPods, group, needsRoom = false }: Pending): string {
  const isOfAny = group === undefined;
  const room = needsRoom ? ROOM : '';
  switch (reason) {
    case 'max-pods':
      if (isOfAny && maxPods === 0) return `Linux 노드${room}`;
      return MORE_PLACES[remedy] + orElse(isOfAny, remedy, room);
    case 'address-supply':
      return MORE_ADDRESSES[remedy] + orElse(isOfAny, remedy, room);
    case 'branch-enis':
      return `브랜치 ENI가 더 많은 유형${room}${OF_EACH_NODE}`;
    case 'pool-frozen':
      return `1 이상의 WARM_IP_TARGET${room}`;
    case 'not-ready':
      return 'Ready 상태의 노드';
  }
}

function orElse(isOfAny: boolean, remedy: PendingRemedy, room: string): string {
  if (isOfAny) return OF_ANY_NODE + room;
  return room + (remedy === 'none' ? OF_EACH_NODE : '');
}

const ALONE: Readonly<Record<PendingRemedy, string>> = {
  'max-pods': '',
  prefixes: ' 최대 파드 수만 올려서는 나아지지 않습니다.',
  none: ' 최대 파드 수를 올려도 나아지지 않습니다.',
};

const NOT_READY =
  '노드가 Ready 상태가 되지 못하는 이유와 바꿀 것은 이 계획의 오류에 나와 있습니다.';
const OWN_SECURITY_GROUPS = '자체 보안 그룹을 쓰는 파드입니다.';

/** Of nodes of groups; `found` are all of one reason. */
const OF_GROUPS: Record<PendingReason, (found: FoundTogether<'PODS_PENDING'>) => string> = {
  'max-pods': (found) =>
    `노드의 최대 파드 수는 ${piecesEach(found.map((one) => one.maxPods))}이며 hostNetwork 파드도 포함됩니다. ENI의 IP로는 파드 ${piecesEach(
      found.map((one) => one.supply),
    )}까지 받을 수 있습니다.${ALONE[found[0].remedy ?? 'none']}`,
  'address-supply': (found) =>
    `노드의 ENI로 IP를 받을 수 있는 파드는 ${piecesEach(found.map((one) => one.supply))}로 최대 파드 수 ${piecesEach(
      found.map((one) => one.maxPods),
    )}보다 적습니다.`,
  'pool-frozen': (found) =>
    `노드의 ENI로는 파드 ${piecesEach(found.map((one) => one.supply))}, 최대 파드 수로는 ${piecesEach(
      found.map((one) => one.maxPods),
    )}까지 가능하지만, MINIMUM_IP_TARGET만 있으면 풀이 그 전에 멈춥니다.`,
  'branch-enis': () => OWN_SECURITY_GROUPS,
  'not-ready': () => NOT_READY,
};

/** Of replicas for the whole cluster; their limits are those of all nodes together. */
const OF_CLUSTER: Record<PendingReason, (found: Pending) => string> = {
  'max-pods': ({ maxPods, supply, remedy = 'none' }) =>
    maxPods === 0
      ? 'Windows 노드, Fargate, 받지 않게 한 그룹은 레플리카를 받지 않습니다.'
      : `모든 노드의 최대 파드 수는 합해서 ${pieces(maxPods)}이며 hostNetwork 파드도 포함됩니다. ENI의 IP로는 파드 ${pieces(supply)}까지 받을 수 있습니다.${ALONE[remedy]}`,
  'address-supply': ({ maxPods, supply }) =>
    `모든 노드의 ENI로 IP를 받을 수 있는 파드는 ${pieces(supply)}로 최대 파드 수 ${pieces(maxPods)}보다 적습니다.`,
  'pool-frozen': ({ maxPods, supply }) =>
    `모든 노드의 ENI로는 파드 ${pieces(supply)}, 최대 파드 수로는 ${pieces(maxPods)}까지 가능하지만, MINIMUM_IP_TARGET만 있으면 풀이 그 전에 멈춥니다.`,
  'branch-enis': () => OWN_SECURITY_GROUPS,
  'not-ready': () => NOT_READY,
};

export function pendingSentence(found: FoundTogether<'PODS_PENDING'>): FindingText {
  const [first] = found;
  const ofGroups = found.flatMap(({ group }) => group ?? []);
  const who = ofGroups.length > 0 ? `노드 그룹 ${listOf(ofGroups)}` : '레플리카';
  const shares =
    found.length > 1 ? `그룹별로 ${piecesEach(found.map((one) => one.pods))}입니다. ` : '';
  const why =
    ofGroups.length > 0 ? OF_GROUPS[first.reason](found) : OF_CLUSTER[first.reason](first);
  return { head: `${who}: 자리 없는 파드에 ${need(first)} 필요`, text: `. ${shares}${why}` };
}
