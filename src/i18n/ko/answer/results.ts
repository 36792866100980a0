import type { results as english } from '@/i18n/en/answer/results';
import { refusals } from '@/i18n/ko/findings/refusals';
import { pieces, withoutPlace } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { verdict } from './verdict';

export function shortNote(subnets: number): string {
  return subnets > 1 ? `서브넷 ${formatCount(subnets)}개 합계` : '';
}

const figuresInLine: typeof english.figuresInLine = {
  label: '주요 수치',
  held: '점유',
  wanted: '필요',
  heldNote: (available) => `/ ${pieces(available)}`,
  heldOf: (wanted) => `/ 필요 ${pieces(wanted)}`,
  remaining: '여유',
  wouldBeFree: '예상 여유',
  short: '부족',
  more: '추가 필요',
  shortNote,
  whole: '온전한 /28',
  wholeNote: (wanted) => `/ 필요 ${pieces(wanted)}`,
  range: (low, high) =>
    low === high ? formatCount(high) : `${formatCount(low)}~${formatCount(high)}`,
  pods: '파드',
  podsAtMost: '파드 최대',
  podsPerhaps: '파드, 1회 시작 시',
  podsAsked: '요청',
  podsNote: (asked, pending) =>
    pending === 0 ? `/ ${pieces(asked)}` : `/ ${pieces(asked)}, ${withoutPlace(pending)}`,
  idle: '유휴',
  warm: '웜',
  idleNote: (percent) => `(${percent}%)`,
};

export const results: typeof english = {
  label: '결과',
  verdict,
  refusals,
  figuresInLine,
};
