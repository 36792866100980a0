// How large the subnets have to be, in one number and one line.

import type { ToldCell } from '@/i18n/questions/cell';
import type { QuestionWords } from '@/i18n/questions/question-words';
import type { PlanNeeds } from '@/plan';

/** It is an answer, no verdict. */
export function needsCell(
  { own, wishes, groups, replicas }: PlanNeeds,
  { needs: words }: QuestionWords,
): ToldCell {
  const { needed, blocked, blocks } = own;
  const plain = (told: Pick<ToldCell, 'number' | 'line'>): ToldCell => {
    return { tone: 'neutral', unit: undefined, ...told };
  };
  if (replicas === 0 && groups.every(({ nodes }) => nodes === 0)) return plain(words.noNodes);
  if (blocked !== undefined) return plain(words.noSize);
  if (needed === undefined) return plain(words.tooLarge);
  const [first, ...others] = needed;
  const all = words.inAll(
    wishes.growth,
    blocks.map(({ range }) => range.prefixLength),
  );
  return {
    tone: 'neutral',
    isAnswer: true,
    number: first ? words.size(first) : '',
    unit: undefined,
    line: [...others.map((size) => words.ofUse(size.use, words.size(size))), all].join(' · '),
  };
}
