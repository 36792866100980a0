import { type Finding, planFindings } from '@/engine';
import { oncePerAnswer } from './once-per-answer';
import type { Answered } from './reading';

/** What the numbers give to notice. */
export const findingsOf: (answered: Answered) => readonly Finding[] = oncePerAnswer(
  ({ cluster, usage }) => planFindings(cluster, usage),
);
