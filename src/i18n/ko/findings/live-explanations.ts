// What is offered where live counts and the plan can't be true together.
import type { liveExplanations as english } from '@/i18n/en/findings/live-explanations';
import { listOf, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

function numbers(values: readonly number[]): string {
  if (values.length <= MOST_LISTED) return values.map(formatCount).join(', ');
  return `모두 ${formatCount(values.reduce((sum, value) => sum + value, 0))}`;
}

const MOST_LISTED = 3;

export const liveExplanations: typeof english = {
  turned: ({ isLive, from, to, others }) => {
    const now = others === undefined ? '' : `, 다른 사용자 ${numbers(others)}`;
    return isLive
      ? `다른 사용자 ${numbers(from)} → 여유 ${numbers(to)}${now}`
      : `여유 ${numbers(from)} → 다른 사용자 ${numbers(to)}`;
  },
  follows: '다른 사용자 = 전체 − 여유 − 노드 점유',
  title: '이 숫자들은 동시에 맞을 수 없습니다.',
  sum: ({ subnets, comesTo, inUse }) =>
    `이 계획은 ${subnetNamed(listOf(subnets))}에서 IP ${pieces(comesTo)}를 점유하지만, 실제 사용은 ${pieces(inUse)}뿐입니다.`,
  short: '이미 부족함: 다른 사용자 0개',
  settings: '클러스터의 설정이 다름…',
  fewer: '지금은 노드나 파드가 더 적음…',
  before: '이 노드를 시작하기 전의 숫자임',
};
