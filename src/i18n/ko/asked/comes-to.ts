// Pieces of the answers to questions.
import type { NextLimit } from '@/engine';
import { amountOf, whereScarce } from '@/i18n/ko/wording/counts';
import { withParticle } from '@/i18n/wording/particles';

/** What a plan comes to, to end a sentence: `서브넷 a의 IP 19개가 부족합니다`. */
export function comesTo({ subnet = '', constraint, left = 0, verdict }: NextLimit): string {
  if (constraint === undefined) return '작동하지 않는 계획이 됩니다';
  const place = whereScarce(constraint, subnet);
  if (left < 0) {
    const amount = amountOf(constraint, -left);
    const short = `${withParticle(amount, '이/가')} 부족합니다`;
    return verdict === 'fits' ? `${place}에 남겨 두어야 할 ${short}` : `${place}의 ${short}`;
  }
  return verdict === 'warm-short'
    ? `${place}에 있는 노드의 웜 IP가 부족합니다`
    : `노드가 생기는 순서에 따라 ${place}에 수용되지 않을 수 있습니다`;
}
