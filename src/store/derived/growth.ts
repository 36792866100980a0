import { type Growth, growth } from '@/engine';
import type { Answered } from '@/plan';
import { oncePerAnswer } from './once-per-answer';

/** Addresses held as all groups grow together to twice the plan. */
export const growthOf: (answered: Answered) => Growth = oncePerAnswer(({ cluster }) =>
  growth(cluster),
);
