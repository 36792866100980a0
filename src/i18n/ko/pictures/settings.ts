import type { charts as english } from '@/i18n/en/pictures/charts';
import { DURING } from '@/i18n/ko/answer/during';
import { pieces } from '@/i18n/ko/wording/counts';
import { lastingExactly } from '@/i18n/ko/wording/times';
import type { ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';

const some = (settings: number) => (settings === 0 ? '없음' : pieces(settings));

function othersFitting(
  { atRest, inScenario, holding }: Parameters<typeof english.settings.fitting>[0]['others'],
  isToo: boolean,
  scenario: ScenarioName,
): string {
  if (holding !== undefined)
    return holding === 0 ? '' : ` 다른 설정 ${pieces(holding)}도 요구 사항을 충족합니다.`;
  if (atRest === 0) return '';
  if (inScenario === 0) return ` 다른 설정 ${pieces(atRest)}도 평소 수용됩니다.`;
  if (inScenario < atRest)
    return ` 다른 설정 ${pieces(atRest)}도 평소 수용되고, 그중 ${pieces(inScenario)}는 ${DURING[scenario]}에도 수용됩니다.`;
  return isToo
    ? ` 다른 설정 ${pieces(atRest)}도 수용됩니다.`
    : ` 다른 설정 ${pieces(atRest)}는 ${DURING[scenario]}에도 수용됩니다.`;
}

export const settings: typeof english.settings = {
  fitting: ({ tried, atRest, inScenario, withMinimal, holding, others, unplaced }, scenario) => {
    const placing = unplaced > 0 ? '모든 파드에 자리를 주며 ' : '';
    if (atRest === 0) {
      if (others.atRest === 0)
        return `${pieces(tried)} 중 평소 ${placing}수용되는 설정이 없습니다.`;
      return `기본 후보 ${pieces(tried)} 중에는 평소 ${placing}수용되는 설정이 없고, 다른 설정 ${pieces(others.atRest)}는 수용됩니다.`;
    }
    const also = inScenario === undefined ? '' : othersFitting(others, inScenario > 0, scenario);
    const parts = [
      `평소 ${pieces(atRest)}`,
      ...(inScenario === undefined ? [] : [`${DURING[scenario]} ${some(inScenario)}`]),
      ...(holding === undefined ? [] : [`요구 사항 충족 ${some(holding)}`]),
      ...(withMinimal === undefined || holding !== undefined || (also && unplaced > 0)
        ? []
        : [`“minimal” ${some(withMinimal)}`]),
    ];
    return `${also && '기본 후보 '}${pieces(tried)} 중 ${placing}수용되는 설정: ${parts.join(', ')}.${also}`;
  },
  noneWorks: '어떤 설정으로도 작동하지 않습니다.',
  nothing: {
    'none-there': '이 설정을 쓰는 노드가 0대이므로 비교할 것이 없습니다.',
    'none-of-ipamd': '이 계획에는 이 설정으로 웜 풀을 두는 노드가 없어 달라지는 것이 없습니다.',
  },
  setting: '설정, 좋은 순',
  name: '설정',
  notes: {
    asShipped: 'AWS 기본값',
    offered: '위에서 제안함',
    sought: '검토할 만함',
    alike: (others) => `같은 설정 ${pieces(others)} 더`,
  },
  held: '점유',
  wanted: '필요',
  heldOf: (held, wanted) =>
    held === wanted ? formatCount(held) : `${formatCount(wanted)} 중 ${formatCount(held)}`,
  ofWanted: (wanted) => `필요 ${formatCount(wanted)}`,
  calls: '호출',
  wait: '최장 대기',
  waitHelp:
    '시나리오에서 자리가 있는 파드가 가장 오래 대기한 시간입니다. IP, ENI, 노드 등 모든 이유의 대기를 셉니다.',
  minimal: '“minimal”',
  longest: ({ longestWaitSeconds, isWaitOpen }) => {
    if (!isWaitOpen) return lastingExactly(longestWaitSeconds);
    return longestWaitSeconds === 0 ? '끝나지 않음' : `${lastingExactly(longestWaitSeconds)} 이상`;
  },
  now: '현재',
  take: (name) => `적용: ${name}`,
  withThem: (changed) => `${changed}.`,
  whyTitle: '후보인 이유',
  why: (variant, { warmIpTarget = 0, minimumIpTarget = 0 }) => {
    switch (variant) {
      case 'as-planned':
        return '계획에 있는 설정입니다.';
      case 'warm-eni-1':
        return 'AWS가 배포하는 VPC CNI 기본값입니다. 노드마다 ENI 하나를 통째로 여분으로 둡니다.';
      case 'warm-ip-5-minimum':
      case 'warm-ip-2-minimum':
      case 'warm-ip-1-minimum':
        return `${formatCount(minimumIpTarget)} = 노드당 가장 적은 파드 ${pieces(minimumIpTarget - warmIpTarget)} + 여분 ${pieces(warmIpTarget)}. 노드가 처음부터 파드에 필요한 IP를 점유하므로 WARM_IP_TARGET ${formatCount(warmIpTarget)}만 둘 때보다 EC2 호출이 적습니다.`;
      case 'warm-ip-5':
      case 'warm-ip-2':
      case 'warm-ip-1':
        return `노드마다 파드 외에 여분 ${pieces(warmIpTarget)}만 두므로 점유가 적고, 파드가 오갈 때마다 EC2에 요청합니다.`;
      case 'prefix-warm-ip-5':
        return `노드가 IP 16개인 접두사를 하나씩 받고, 여분이 ${pieces(warmIpTarget)}보다 적어지면 하나 더 받습니다.`;
      case 'prefix-warm-prefix-1':
        return '노드가 IP 16개인 접두사를 하나씩 받고, 접두사 하나를 통째로 여분으로 둡니다.';
    }
  },
};
