import { type Graded, isOfRun, isOpen } from '@/engine';
import { type Tone, toneOf, waitTone } from './tone';

/**
 * Of a plan among others with other numbers, as a headline has it: what was not judged in full is no green,
 * and red is what fails at rest already.
 */
export function toneOfGraded(graded: Graded): Tone {
  if (isOpen(graded)) return 'neutral';
  const { grade } = graded;
  if (grade === 'not-met') return 'bad';
  if (isOfRun(graded)) return waitTone(graded.atRest);
  return grade === 'pods-pending' ? 'warn' : toneOf({ kind: grade, podsPending: 0 });
}
