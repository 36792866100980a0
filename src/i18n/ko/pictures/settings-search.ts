import type { Objective } from '@/engine/over-time';
import type * as english from '@/i18n/en/pictures/settings-search';
import { DURING, EVENTS } from '@/i18n/ko/answer/during';
import { listOf, pieces } from '@/i18n/ko/wording/counts';
import { lasting } from '@/i18n/ko/wording/times';
import { formatCount } from '@/i18n/wording/number-format';

const LEAST: Readonly<Record<Objective, string>> = {
  held: '점유',
  calls: 'EC2 호출',
  wait: '대기',
};

const FEWEST: Readonly<Record<Objective, string>> = {
  held: '점유가 적은',
  calls: '호출이 적은',
  wait: '대기가 짧은',
};

function differences({ held, calls, wait }: Readonly<Record<Objective, number>>): string {
  const by = (name: string, amount: string, difference: number, more: string, less: string) =>
    difference === 0 ? [] : [`${name} ${amount} ${difference > 0 ? more : less}`];
  return [
    ...by('점유', pieces(Math.abs(held)), held, '많음', '적음'),
    ...by('EC2 호출', `분당 ${formatCount(Math.abs(calls))}회`, calls, '많음', '적음'),
    ...by('대기', lasting(Math.abs(wait)), wait, '긺', '짧음'),
  ].join(', ');
}

export const search: typeof english.search = {
  tryOn: (usual, scenario) => `이 계획에 자주 쓰는 설정 ${pieces(usual)} · ${EVENTS[scenario]}`,
  objective: '최소화',
  own: '직접 입력',
  tryOwn: '시도',
  removeOwn: '이 행 제거',
  typed: '직접 입력한 설정입니다.',
  ownUnread: (fields) => `${listOf(fields)}: 정수 또는 unset을 입력하십시오.`,
  objectives: { held: '점유', calls: 'EC2 호출', wait: '대기' },
  seeking: (others) => `다른 설정 시도 중: ${pieces(others)}.`,
  order: (objective, scenario, hasMinimal) => {
    const places = ['평소', DURING[scenario], ...(hasMinimal ? ['“minimal”'] : [])];
    return `좋은 순: ${places.join(', ')} 수용 여부와 대기 파드 수, 그다음 ${FEWEST[objective]} 순. 호출: 가장 바쁜 1분의 EC2 호출.`;
  },
  tried: (others, shown) => {
    if (others === 0) return '';
    const also = `다른 설정 ${pieces(others)}도 시도함`;
    return `${also}. ${shown === 0 ? '더 나은 설정 없음' : `그중 검토할 만한 ${pieces(shown)}는 표에 있음`}`;
  },
  leastOf: (least) => `전체에서 ${listOf(least.map((each) => LEAST[each]))} 최소입니다.`,
  beside: (name, more) => `${name} 대비: ${differences(more)}.`,
  alike: (names) => `모든 열이 같은 설정: ${listOf(names)}.`,
  asGood: (names) => `비용이 같은 설정: ${listOf(names)}.`,
  beatenBy: (name, more) =>
    differences(more) === ''
      ? `${name}: 비용은 같고 수용 여부가 더 낫습니다.`
      : `${name}: 뒤지는 것 없이 더 낫습니다. 이 설정은 ${differences(more)}.`,
  fewerPods: '후보가 아닙니다. 계획에서 실행되던 파드 일부에 자리가 없습니다.',
  notAdvisable:
    '후보가 될 수 없습니다. MINIMUM_IP_TARGET만 두면 풀이 멈추고, WARM_ENI_TARGET 0이면 풀이 안정되지 않으며, 접두사에 대상 값이 없으면 aws-node가 시작되지 않습니다.',
  onLargeSubnets: (calls, wait) =>
    `서브넷이 충분히 크면 호출은 모두 ${formatCount(calls)}회, 최장 대기는 ${lasting(wait)}입니다.`,
  minimum: (minimum, warm) =>
    `${formatCount(minimum)} = 파드 ${pieces(minimum - warm)} + 여분 ${formatCount(warm)}개. 노드가 시작할 때부터 이만큼 점유합니다.`,
};
