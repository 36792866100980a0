// Answers that only some parts of the page show. What a part in a chunk of its own asks for stands
// in a file of its own, so that it comes with that chunk: `findings.ts`, `spreadsheet.ts`.
import { compareSettings, type Repair, type SettingsOutcome } from '@/engine';
import { TYPE_LOOKUP } from '@/limits';
import { type Answered, repairsAtRest } from '@/plan';
import { oncePerAnswer } from './once-per-answer';

/** The same plan under a handful of settings. */
export const settingsComparedOf: (answered: Answered) => readonly SettingsOutcome[] = oncePerAnswer(
  ({ cluster }) => compareSettings(cluster),
);

/** What would make the plan fit; empty when it fits. */
export const repairsOf: (answered: Answered) => readonly Repair[] = oncePerAnswer((answered) =>
  repairsAtRest(answered, settingsComparedOf(answered), TYPE_LOOKUP),
);
