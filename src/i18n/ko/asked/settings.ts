import type { CniSettings, HeldUnder } from '@/engine';
import type { Objective } from '@/engine/over-time';
import type * as english from '@/i18n/en/asked/settings';
import { DURING } from '@/i18n/ko/answer/scenarios';
import { settingsFit } from '@/i18n/ko/answer/settings-fit';
import { pieces } from '@/i18n/ko/wording/counts';
import { settingTargets } from '@/i18n/texts/setting-targets';
import { kindsOf } from '@/i18n/texts/settings-kinds';
import { formatCount } from '@/i18n/wording/number-format';
import type { JudgedSettings } from '@/plan';

/** `WARM_IP_TARGET=5, MINIMUM_IP_TARGET=13`, `접두사, WARM_IP_TARGET=5` */
export function settingsNamed(settings: CniSettings): string {
  const targets = settingTargets(settings);
  return [...(settings.prefixDelegation ? ['접두사'] : []), ...targets].join(', ');
}

const OBJECTIVE: Readonly<Record<Objective, string>> = {
  held: '점유',
  calls: 'EC2 호출',
  wait: '대기',
};

function costOf({ held, calls, waitSeconds }: JudgedSettings): string {
  return `점유 ${pieces(held)}, EC2 호출 ${formatCount(calls)}회, IP 대기 최장 ${waitSeconds}초`;
}

export const warmSettings: typeof english.warmSettings = (
  settings,
  { objective, planned, scenario },
) => {
  const fitOf = (of: JudgedSettings) => settingsFit(kindsOf(of), scenario);
  const told = settings.map((each) => `${costOf(each)}. ${fitOf(each)}`);
  const isFirst = (_: unknown, index: number) => told.indexOf(told[index] ?? '') === index;
  const [best, ...others] = settings.filter(isFirst);
  if (best === undefined) return ['계획만큼 파드를 실행하는 설정이 없습니다.'];
  const instead = best.held === planned ? '' : ` (계획 ${pieces(planned)})`;
  return [
    `${OBJECTIVE[objective]} 기준으로 가장 좋은 설정: **${settingsNamed(best.settings)}**. 점유 ${pieces(best.held)}${instead}, ` +
      `${DURING[scenario]} EC2 호출 ${formatCount(best.calls)}회, IP 대기 최장 ${best.waitSeconds}초입니다. ${fitOf(best)}`,
    ...others.map((each) => {
      const fit = fitOf(each) === fitOf(best) ? '' : ` ${fitOf(each)}`;
      return `${settingsNamed(each.settings)}: ${costOf(each)}.${fit}`;
    }),
    '잘 수용되는 설정이 먼저입니다. 시도한 다른 설정 중 수용 여부와 비용에서 뒤지지 않으면서 하나라도 더 나은 것은 없습니다. 호출과 대기는 서브넷이 충분히 클 때의 값입니다.',
  ];
};

export const fewestHeld: typeof english.fewestHeld = ({ planned, secondaryIp, prefix }) => {
  if (secondaryIp === undefined && prefix === undefined) {
    return ['계획만큼 파드를 실행하는 설정이 없습니다.'];
  }
  const least = (mode: string, best: HeldUnder | undefined) =>
    best === undefined
      ? `${mode}: 파드가 자리를 잃습니다`
      : `${settingsNamed(best.settings)}: 점유 ${pieces(best.held)}`;
  return [
    `${least('보조 IP', secondaryIp)}. ${least('접두사', prefix)}. 계획의 점유는 ${pieces(planned)}입니다.`,
    '점유가 가장 적으면 EC2 호출이 가장 많고 대기도 가장 깁니다. warm-settings에서 확인할 수 있습니다.',
  ];
};
