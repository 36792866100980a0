import type { MoreReplicas, NextReplica, PendingReason } from '@/engine';
import type { moreReplicas as english } from '@/i18n/en/asked/most/more-replicas';
import { comesTo } from '@/i18n/ko/asked/comes-to';
import { listOf, pieces, subnetNamed, valuesOf } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';

type Pending = Extract<NextReplica, { why: 'pending' }>;

const WHY: Readonly<Record<Exclude<PendingReason, 'max-pods'>, string>> = {
  'address-supply': '노드의 ENI에 줄 수 있는 IP가 없습니다',
  'pool-frozen':
    'WARM_IP_TARGET이 없어 풀이 MINIMUM_IP_TARGET에서 멈춥니다. 노드를 늘려도 소용이 없습니다',
  'branch-enis': '노드에 브랜치 ENI가 없습니다',
  'not-ready': '노드가 Ready 상태가 되지 못합니다',
};

function why({ reason, maxPods }: Pending): string {
  if (reason !== 'max-pods') return WHY[reason];
  if (maxPods.length === 0) return '계획에 레플리카를 받는 노드가 없습니다';
  return `모든 노드가 최대 파드 수(${valuesOf(maxPods.map(formatCount))})에 이르렀습니다`;
}

export const moreReplicas: typeof english = ({ more, next, free }, isAtRest = false) => {
  if (more === undefined) return [`레플리카를 늘릴 수 없습니다. ${next ? now(next) : ''}.`];
  const canStart = (replicas: string) =>
    `${withParticle(replicas, '을/를')} 더 실행할 수 있습니다.`;
  const none = '레플리카를 더 실행할 수 없습니다.';
  const many = `레플리카 ${pieces(more)}`;
  if (isAtRest) return [`평소에는 ${more === 0 ? none : canStart(many)}`];
  if (next === undefined) return [canStart(`**${many} 이상**`)];
  const start = more === 0 ? none : canStart(`**${many}**`);
  const one = `${pieces(more + 1)}를 더하면`;
  if (next.why === 'limit') return [`${start} ${one} ${comesTo(next.limit)}.`];
  return [`${start} ${one} 자리가 없습니다. ${why(next)}.${whileFree(free)}`];
};

function now(next: NextReplica): string {
  return next.why === 'limit'
    ? `지금 계획은 ${comesTo(next.limit)}`
    : `이미 자리가 없는 파드가 있습니다. ${why(next)}`;
}

function whileFree(subnets: MoreReplicas['free']): string {
  const [first, ...others] = subnets;
  if (first === undefined) return '';
  if (others.every(({ free }) => free === first.free)) {
    const where = others.length === 0 ? `${subnetNamed(first.subnet)}` : '각 서브넷';
    return ` ${where}의 여유는 IP ${pieces(first.free)}입니다.`;
  }
  const each = subnets.map(({ subnet, free }) => `${subnet} ${pieces(free)}`);
  return ` 서브넷의 여유: ${listOf(each)}.`;
}
