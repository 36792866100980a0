// Answers that only some parts of the page show. What a part in a chunk of its own asks for stands
// in a file of its own, so that it comes with that chunk: `notes.ts`, `spreadsheet.ts`.
import type { Repair } from '@/engine';
import { TYPE_LOOKUP } from '@/limits';
import { type Answered, type ChangesAtRest, changesAtRest } from '@/plan';
import { oncePerAnswer } from './once-per-answer';

/** Other settings, and what would make the plan fit. Slow for large plans: a worker does it first. */
export const changesAtRestOf: (answered: Answered) => ChangesAtRest = oncePerAnswer((answered) =>
  changesAtRest(answered, TYPE_LOOKUP),
);

/** What would make the plan fit; empty when it fits. */
export const repairsOf = (answered: Answered): readonly Repair[] =>
  changesAtRestOf(answered).repairs;
