import { graded, type Verdict } from '@/engine';
import { podsWithoutPlace, type RunVerdict } from '@/engine/over-time';
import { toneOfGraded } from '@/i18n/verdict/tone/graded-tone';
import type { CellMessages, ToldCell } from './cell';

/**
 * The cell of a run, where pods of the plan find no place: these first, as at rest and in the lanes, not green, and
 * what the subnets have below.
 */
export function withUnplaced(
  cell: ToldCell,
  atRest: Verdict,
  run: RunVerdict,
  { questions }: CellMessages,
): ToldCell {
  const tone = toneOfGraded(graded(atRest, run));
  const unplaced = podsWithoutPlace(atRest, run);
  // Waits of a minute that are over do not come before them.
  const isWell = cell.tone === 'ok' || run.kind === 'warm-short';
  if (!isWell || unplaced === 0) return cell;
  const inRun = cell.unit === undefined ? cell.number : `${cell.number} ${cell.unit}`;
  const line = run.kind === 'warm-short' && run.waits.pods > 0 ? cell.line : inRun;
  return { ...cell, ...questions.unplaced(unplaced, Number.POSITIVE_INFINITY), tone, line };
}
