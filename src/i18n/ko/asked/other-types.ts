import type { PodsOnType } from '@/engine';
import type * as english from '@/i18n/en/asked/other-types';
import { machines, pieces, withoutPlace } from '@/i18n/ko/wording/counts';
import { KINDS } from '@/i18n/ko/wording/verdict-kinds';

function nodesOf({ nodes, type, podsPerNode }: PodsOnType): string {
  return `${type} ${machines(nodes)}(노드당 파드 ${pieces(podsPerNode)})`;
}

function holdings({ held, idle, prefixes }: PodsOnType): string {
  const blocks = prefixes > 0 ? `, /28 블록 ${pieces(prefixes)}` : '';
  return `점유 ${pieces(held)}, 유휴 ${pieces(idle)}${blocks}`;
}

function pending({ podsPending }: PodsOnType): string {
  return podsPending === 0 ? '' : `, ${withoutPlace(podsPending)}`;
}

export const otherTypes: typeof english.otherTypes = (group, found) => {
  if (found === undefined) {
    return [
      `노드 그룹 ${group}: 유형을 비교하려면 노드와 파드가 있고 유형의 vCPU 수가 알려져 있어야 합니다.`,
    ];
  }
  const { planned, others } = found;
  return [
    `현재 ${nodesOf(planned)}: ${holdings(planned)}${pending(planned)}.`,
    ...others.map(
      (each) =>
        `**${nodesOf(each)}**: ${holdings(each)}${pending(each)}. ${KINDS[each.verdict.kind]}.`,
    ),
    'vCPU당 파드 수는 지금과 같게, 최대 파드 수를 넘지 않게 계산합니다.',
  ];
};
