// How large the subnets have to be, in one number and one line.

import type { ToldCell } from '@/i18n/questions/cell';
import type { QuestionWords } from '@/i18n/questions/question-words';
import type { PlanNeeds } from '@/plan';

/** It is an answer, no verdict. */
export function needsCell(
  { own, wishes, groups, replicas }: PlanNeeds,
  { needs: words, kinds, overQuota }: QuestionWords,
): ToldCell {
  const { needed, blocked, blocks } = own;
  const plain = (told: Pick<ToldCell, 'number' | 'line'>): ToldCell => {
    return { tone: 'neutral', unit: undefined, ...told };
  };
  if (replicas === 0 && groups.every(({ nodes }) => nodes === 0)) return plain(words.noNodes);
  const noSize = (line: string) => plain({ number: words.noSize, line });
  if (blocked?.verdict === 'cannot-work') return noSize(kinds.cannotWork);
  const limit = blocked?.constraint;
  if (limit === 'nau' || limit === 'enis') return noSize(overQuota(limit));
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
