import { type Graded, isOpen } from '@/engine';
import { type Tone, toneOf } from './tone';

/** Of a plan among others with other numbers: what was not judged in full is no green. */
export function toneOfGraded(graded: Graded): Tone {
  if (isOpen(graded)) return 'neutral';
  const { grade } = graded;
  if (grade === 'not-met') return 'bad';
  return grade === 'pods-pending' ? 'warn' : toneOf({ kind: grade, podsPending: 0 });
}
