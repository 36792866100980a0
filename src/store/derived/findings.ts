import { answer, type Finding } from '@/engine';
import type { Answered } from '@/plan';
import { oncePerAnswer } from './once-per-answer';

/** Everything that there is to notice; the answer itself has only what decides the verdict. */
export const findingsOf: (answered: Answered) => readonly Finding[] = oncePerAnswer(
  ({ cluster }) => answer(cluster).findings,
);
