import { graded, type Verdict } from '@/engine';
import { podsWithoutPlace, type RunVerdict } from '@/engine/over-time';
import { toneOfGraded } from '@/i18n/verdict/tone/graded-tone';
import type { CellMessages, ToldCell } from './cell';

/** The cell of a run: not green, nor without a pod that waits, where pods of the plan find no place, which it says then. */
export function withUnplaced(
  cell: ToldCell,
  atRest: Verdict,
  run: RunVerdict,
  { questions }: CellMessages,
): ToldCell {
  const tone = toneOfGraded(graded(atRest, run));
  const unplaced = podsWithoutPlace(atRest, run);
  const isWell = cell.tone === 'ok' || (run.kind === 'warm-short' && run.waits.pods === 0);
  return isWell && unplaced > 0 ? { ...cell, tone, line: questions.withoutPlace(unplaced) } : cell;
}
