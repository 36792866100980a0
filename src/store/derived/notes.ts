import { type Finding, findingsOf } from '@/engine';
import { notesBeside } from '@/i18n/texts';
import type { Answered } from '@/plan';
import { type OncePerAnswer, oncePerAnswer } from './once-per-answer';

/** Everything that there is to notice beside what the verdict says already; the answer itself has only what decides it. */
export const notesOf: OncePerAnswer<readonly Finding[]> = oncePerAnswer(({ cluster, usage }) =>
  notesBeside(usage.verdict, findingsOf(cluster, usage)),
);

/** All findings of the plan have been found elsewhere. */
export function knowFindings(answered: Answered, findings: readonly Finding[]): void {
  notesOf.know(answered, notesBeside(answered.usage.verdict, findings));
}
