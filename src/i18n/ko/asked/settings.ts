import type { CniSettings, HeldUnder } from '@/engine';
import type { Objective, WarmSettings } from '@/engine/over-time';
import type * as english from '@/i18n/en/asked/settings';
import { DURING } from '@/i18n/ko/answer/during';
import { pieces } from '@/i18n/ko/wording/counts';
import { settingTargets } from '@/i18n/texts/setting-targets';
import { formatCount } from '@/i18n/wording/number-format';

/** `WARM_IP_TARGET=5, MINIMUM_IP_TARGET=13`, `접두사, WARM_IP_TARGET=5` */
export function settingsNamed(settings: CniSettings): string {
  const targets = settingTargets(settings);
  return [...(settings.prefixDelegation ? ['접두사'] : []), ...targets].join(', ');
}

const LEAST: Readonly<Record<Objective, string>> = {
  held: '점유가 가장 적습니다',
  calls: 'EC2 호출이 가장 적습니다',
  wait: '파드 대기가 가장 짧습니다',
};

function costOf({ held, calls, waitSeconds }: WarmSettings): string {
  return `점유 ${pieces(held)}, EC2 호출 ${formatCount(calls)}회, IP 대기 최장 ${waitSeconds}초`;
}

export const warmSettings: typeof english.warmSettings = (
  settings,
  { objective, planned, scenario },
) => {
  const costs = settings.map(costOf);
  const [best, ...others] = settings.filter((each, index) => costs.indexOf(costOf(each)) === index);
  if (best === undefined) return ['계획만큼 파드를 실행하는 설정이 없습니다.'];
  const instead = best.held === planned ? '' : ` (계획 ${pieces(planned)})`;
  return [
    `**${settingsNamed(best.settings)}**: ${LEAST[objective]}. 점유 ${pieces(best.held)}${instead}, ` +
      `${DURING[scenario]} EC2 호출 ${formatCount(best.calls)}회, IP 대기 최장 ${best.waitSeconds}초입니다.`,
    ...others.map((each) => `${settingsNamed(each.settings)}: ${costOf(each)}.`),
    '시도한 다른 설정 중 셋 중 하나가 더 나으면서 나머지도 뒤지지 않는 것은 없습니다. 호출과 대기는 서브넷이 충분히 클 때의 값입니다.',
  ];
};

export const fewestHeld: typeof english.fewestHeld = ({ planned, secondaryIp, prefix }) => {
  if (secondaryIp === undefined && prefix === undefined) {
    return ['계획만큼 파드를 실행하는 설정이 없습니다.'];
  }
  const least = (mode: string, best: HeldUnder | undefined) =>
    best === undefined
      ? `${mode}: 자리 없는 파드가 생깁니다`
      : `${settingsNamed(best.settings)}: 점유 ${pieces(best.held)}`;
  return [
    `${least('보조 IP', secondaryIp)}. ${least('접두사', prefix)}. 계획의 점유는 ${pieces(planned)}입니다.`,
    '점유가 가장 적으면 EC2 호출이 가장 많고 대기도 가장 깁니다. warm-settings에서 확인할 수 있습니다.',
  ];
};
