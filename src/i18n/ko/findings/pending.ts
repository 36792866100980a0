import type { PendingReason, PendingRemedy } from '@/engine';
import { listOf, pieces, piecesEach } from '@/i18n/ko/wording/counts';
import type { FindingOf, FindingText, FoundTogether } from '@/i18n/texts/findings/finding-text';

type Pending = FindingOf<'PODS_PENDING'>;

function who(one: Pending): string {
  return one.group === undefined ? '클러스터 전체 파드' : `노드 그룹 ${one.group}`;
}

const REMEDY: Record<PendingRemedy, string> = {
  'max-pods': '노드를 늘리거나 최대 파드 수를 올리십시오. 사용 가능한 IP가 더 있습니다.',
  prefixes:
    '최대 파드 수만 올려서는 나아지지 않습니다. 노드를 늘리거나, 접두사를 켜고 최대 파드 수를 함께 올리십시오.',
  none: '최대 파드 수를 올려도 나아지지 않습니다. 노드를 늘리거나 더 큰 유형을 사용하십시오.',
};

/** Why pods of groups find no place; `found` are all of one reason. */
const OF_GROUPS: Record<PendingReason, (found: readonly Pending[]) => string> = {
  'max-pods': (found) =>
    `노드의 최대 파드 수는 ${piecesEach(found.map((one) => one.maxPods))}이며 hostNetwork 파드도 포함됩니다. ENI의 IP로는 파드 ${piecesEach(
      found.map((one) => one.supply),
    )}까지 받을 수 있습니다. ${REMEDY[found[0]?.remedy ?? 'none']}`,
  'address-supply': (found) =>
    `노드의 ENI로 IP를 받을 수 있는 파드는 ${piecesEach(found.map((one) => one.supply))}로 최대 파드 수 ${piecesEach(
      found.map((one) => one.maxPods),
    )}보다 적습니다. 노드를 늘리거나 ENI가 더 많은 유형을 사용하십시오.`,
  'pool-frozen': (found) =>
    `WARM_IP_TARGET 없이 MINIMUM_IP_TARGET만 있으면 풀이 더 늘지 않습니다. ENI로는 파드 ${piecesEach(
      found.map((one) => one.supply),
    )}, 최대 파드 수로는 ${piecesEach(
      found.map((one) => one.maxPods),
    )}까지 가능합니다. WARM_IP_TARGET을 1 이상으로 설정하십시오.`,
  'branch-enis': () =>
    '자체 보안 그룹을 쓰는 파드인데 노드에 브랜치 ENI가 없습니다. 노드를 늘리거나 브랜치 ENI가 더 많은 유형을 사용하십시오.',
  'not-ready': () =>
    '노드가 Ready 상태가 되지 못합니다. 이유와 바꿀 것은 이 계획의 오류에 나와 있습니다.',
};

/** Why replicas for the whole cluster find none; their limits are those of all nodes together. */
const OF_CLUSTER: Record<PendingReason, (found: Pending) => string> = {
  'max-pods': ({ maxPods, supply, remedy }) =>
    maxPods === 0
      ? '이 파드를 받을 노드가 계획에 없습니다. Windows 노드, Fargate, 받지 않게 한 그룹은 제외됩니다. Linux 노드를 추가하십시오.'
      : `모든 노드의 최대 파드 수는 합해서 ${pieces(maxPods)}이며 hostNetwork 파드도 포함됩니다. ENI의 IP로는 파드 ${pieces(supply)}까지 받을 수 있습니다. ${REMEDY[remedy]}`,
  'address-supply': ({ maxPods, supply }) =>
    `모든 노드의 ENI로 IP를 받을 수 있는 파드는 ${pieces(supply)}로 최대 파드 수 ${pieces(maxPods)}보다 적습니다. 노드를 늘리거나 ENI가 더 많은 유형을 사용하십시오.`,
  'pool-frozen': ({ maxPods, supply }) =>
    `WARM_IP_TARGET 없이 MINIMUM_IP_TARGET만 있으면 풀이 더 늘지 않습니다. ENI로는 파드 ${pieces(supply)}, 최대 파드 수로는 ${pieces(maxPods)}까지 가능합니다. WARM_IP_TARGET을 1 이상으로 설정하십시오.`,
  'branch-enis': () => '브랜치 ENI가 있는 노드가 없습니다. 노드를 늘리십시오.',
  'not-ready': () =>
    'Ready 상태가 되는 노드가 없습니다. 이유와 바꿀 것은 이 계획의 오류에 나와 있습니다.',
};

export function pendingSentence(found: FoundTogether<'PODS_PENDING'>): FindingText {
  const [first] = found;
  const ofGroups = found.filter((one) => one.group !== undefined);
  return {
    head: `${listOf(found.map(who))}: 자리가 없는 파드 ${piecesEach(found.map((one) => one.pods))}`,
    text: `. ${ofGroups.length > 0 ? OF_GROUPS[first.reason](ofGroups) : OF_CLUSTER[first.reason](first)}`,
  };
}
