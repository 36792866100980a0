import { type Finding, findingsOf } from '@/engine';
import { notesBeside } from '@/i18n/texts';
import type { Answered } from '@/plan';
import { oncePerAnswer } from './once-per-answer';

/** Everything that there is to notice beside what the verdict says already; the answer itself has only what decides it. */
export const notesOf: (answered: Answered) => readonly Finding[] = oncePerAnswer(
  ({ cluster, usage }) => notesBeside(usage.verdict, findingsOf(cluster, usage)),
);
