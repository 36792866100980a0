import { type Finding, findingsOf } from '@/engine';
import { notesBeside } from '@/i18n/texts';
import type { Answered } from '@/plan';
import { type OncePerAnswer, oncePerAnswer } from './once-per-answer';

const foundOf: OncePerAnswer<readonly Finding[]> = oncePerAnswer(({ cluster, usage }) =>
  findingsOf(cluster, usage),
);

/** Everything that there is to notice beside what the verdict says already; the answer itself has only what decides it. */
export const notesOf: OncePerAnswer<readonly Finding[]> = oncePerAnswer((answered) =>
  notesBeside(answered.usage.verdict, foundOf(answered)),
);

/** The same beside a headline that tells of the run. */
export const notesBesideRun: OncePerAnswer<readonly Finding[]> = oncePerAnswer((answered) =>
  notesBeside(answered.usage.verdict, foundOf(answered), true),
);

/** All findings of the plan have been found elsewhere. */
export function knowFindings(answered: Answered, findings: readonly Finding[]): void {
  foundOf.know(answered, findings);
}
