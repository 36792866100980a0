// Pieces of the answers to questions.
import type { Constraint, NextLimit } from '@/engine';
import type * as english from '@/i18n/en/asked/comes-to';
import { amountOf, pieces, whereScarce } from '@/i18n/ko/wording/counts';
import { withParticle } from '@/i18n/wording/particles';

/** What a plan comes to, to end a sentence: `서브넷 a의 IP 19개가 부족합니다`. */
export function comesTo(limit: NextLimit): string {
  const { subnet = '', constraint, left = 0, verdict, podsWait } = limit;
  if (constraint === undefined) return '작동하지 않는 계획이 됩니다';
  const place = whereScarce(constraint, subnet);
  if (podsWait) return waits(constraint, place);
  if (constraint === 'blocks' && left < 0 && isByChance(verdict)) {
    return `개별 IP의 위치에 따라 ${place}의 /28 블록이 최대 ${pieces(-left)} 부족할 수 있습니다`;
  }
  if (left < 0) {
    const amount = amountOf(constraint, -left);
    const short = `${withParticle(amount, '이/가')} 부족합니다`;
    return verdict === 'fits' ? `${place}에 남겨 두어야 할 ${short}` : `${place}의 ${short}`;
  }
  return verdict === 'warm-short'
    ? `${place}에 있는 노드의 웜 IP가 부족합니다`
    : `노드가 생기는 순서에 따라 ${place}에 수용되지 않을 수 있습니다`;
}

/** How many /28 are whole depends on where single addresses lie: what is short is so at the worst. */
function isByChance(verdict: NextLimit['verdict']): boolean {
  return verdict === 'may-not-fit' || verdict === 'warm-short';
}

function waits(constraint: Constraint, place: string): string {
  switch (constraint) {
    case 'addresses':
      return `${place}에서 파드가 IP를 기다립니다`;
    case 'blocks':
      return `${place}에서 파드가 /28 블록을 기다립니다`;
    case 'nau':
      return `${place}의 NAU 할당량을 넘어 파드가 대기합니다`;
    case 'enis':
      return `${place}의 네트워크 인터페이스 할당량을 넘어 파드가 대기합니다`;
  }
}

export const noMaximum: typeof english.noMaximum = (group, atRest, next, arePods) => {
  if (arePods) {
    const when = atRest < 0 ? '파드가 없어도' : '파드가 1개만 있어도';
    return `노드 그룹 ${group}: ${when} ${comesTo(next)}.`;
  }
  const when = atRest < 0 ? '노드가 없어도' : '노드가 1대만 있어도';
  return `노드 그룹 ${group}: 정할 최대 노드 수가 없습니다. ${when} ${comesTo(next)}.`;
};
