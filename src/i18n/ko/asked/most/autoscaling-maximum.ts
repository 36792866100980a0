import type { AutoscalingMaximum } from '@/engine/over-time';
import { noMaximum } from '@/i18n/ko/asked/comes-to';
import { machines, pieces } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';

export function autoscalingMaximum(
  group: string,
  found: AutoscalingMaximum,
  hasOthers: boolean,
  arePods = false,
): readonly string[] {
  const { atRest, duringUpgrade, surge, isShownByRun, afterZoneLoss, maximum, next } = found;
  if (next !== undefined && atRest <= 0) return [noMaximum(group, atRest, next, arePods)];
  const counted = arePods ? pieces : machines;
  const upgrade = isShownByRun
    ? `업그레이드 중에는 ${counted(duringUpgrade + 1)}부터 IP가 소진됩니다`
    : `업그레이드 때 ${withParticle(counted(surge), '이/가')} 더 생깁니다`;
  const reasons = [
    ...(duringUpgrade < atRest ? [upgrade] : []),
    ...(afterZoneLoss !== undefined && afterZoneLoss < atRest
      ? [`영역 하나를 잃으면 ${counted(afterZoneLoss + 1)}부터 IP가 소진됩니다`]
      : []),
  ];
  const but = reasons.map((reason) => ` ${reason}.`).join('');
  if (maximum === undefined) {
    return [
      `노드 그룹 ${group}: **${arePods ? '안전한 파드 수가' : '정할 최대 노드 수가'} 없습니다.** 평소에는 ${counted(atRest)}까지 수용됩니다.${but}`,
    ];
  }
  const name = hasOthers ? `노드 그룹 ${group}의 ` : '';
  const set = arePods
    ? `노드 그룹 ${group}: **파드 ${pieces(maximum)}까지** 안전합니다`
    : `${name}오토스케일링 최대: **${formatCount(maximum)}**`;
  return [
    `${set}. 평소에는 ${counted(atRest)}까지 수용됩니다.${but}`,
    ...heldToo(found, arePods),
    ...(hasOthers ? ['다른 노드 그룹은 계획대로 계산했습니다.'] : []),
  ];
}

function heldToo(
  { atRest, duringUpgrade, afterZoneLoss }: AutoscalingMaximum,
  arePods: boolean,
): readonly string[] {
  if (afterZoneLoss === undefined) {
    const what = arePods ? '파드가' : '노드가';
    return [`모든 ${what} 한 영역에 있어, 그 영역을 잃으면 실행되는 ${what} 없습니다.`];
  }
  const both = duringUpgrade >= atRest && afterZoneLoss >= atRest;
  if (both) return ['업그레이드 중에도, 어느 영역을 잃어도 수용됩니다.'];
  if (duringUpgrade >= atRest) return ['업그레이드 중에도 수용됩니다.'];
  return afterZoneLoss >= atRest ? ['어느 영역을 잃어도 수용됩니다.'] : [];
}
