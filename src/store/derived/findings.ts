import { answer, type Finding } from '@/engine';
import { notesBeside } from '@/i18n/texts/notes-beside';
import type { Answered } from '@/plan';
import { oncePerAnswer } from './once-per-answer';

/** Everything that there is to notice; the answer itself has only what decides the verdict. */
const findingsOf: (answered: Answered) => readonly Finding[] = oncePerAnswer(
  ({ cluster }) => answer(cluster).findings,
);

/** Of these, what the verdict does not say already. */
export const notesOf: (answered: Answered) => readonly Finding[] = oncePerAnswer((answered) =>
  notesBeside(answered.usage.verdict, findingsOf(answered)),
);
