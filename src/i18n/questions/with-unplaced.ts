import { graded, type Verdict } from '@/engine';
import { podsWithoutPlace, type RunVerdict } from '@/engine/over-time';
import { toneOfGraded } from '@/i18n/verdict/tone/graded-tone';
import type { CellMessages, ToldCell } from './cell';

/** The cell of a run: no green where pods of the plan find no place, which it says then. */
export function withUnplaced(
  cell: ToldCell,
  atRest: Verdict,
  run: RunVerdict,
  { questions }: CellMessages,
): ToldCell {
  const tone = toneOfGraded(graded(atRest, run));
  if (cell.tone !== 'ok' || tone === 'ok') return cell;
  return { ...cell, tone, line: questions.withoutPlace(podsWithoutPlace(atRest, run)) };
}
