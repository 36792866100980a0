import { type Growth, growth } from '@/engine';
import { oncePerAnswer } from './once-per-answer';
import type { Answered } from './reading';

/** Addresses held as all groups grow together to twice the plan. */
export const growthOf: (answered: Answered) => Growth = oncePerAnswer(({ cluster }) =>
  growth(cluster),
);
