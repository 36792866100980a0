import type { Finding } from '@/engine';
import { type RequiredTold, type RunTold, runOfHeadline } from '@/i18n/verdict';
import type { Answered } from '@/plan';
import { notesBesideRun, notesOf } from './notes';

/** What there is to notice beside the headline, which tells of the plan at rest or of its run. */
export function notesTold(
  answered: Answered,
  run: RunTold,
  required: RequiredTold | undefined,
): readonly Finding[] {
  const { verdict } = answered.usage;
  const told = runOfHeadline(verdict, run, required);
  return told === undefined ? notesOf(answered) : notesBesideRun(answered);
}
