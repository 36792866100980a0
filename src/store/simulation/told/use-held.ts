import { useMemo } from 'react';
import { type HeldTold, heldTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold } from './use-run-told';

/** What is known of what the nodes of the plan that is shown hold. */
export function useHeld(answer: AnswerWithNumbers): HeldTold {
  const run = useRunTold(answer);
  const { usage } = answer;
  return useMemo(() => heldTold(usage, run), [usage, run]);
}
