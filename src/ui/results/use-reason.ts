import { useMemo } from 'react';
import { reasonOf } from '@/i18n/verdict';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRequiredTold, useRunTold } from '@/store/simulation';

/** The one line of because, in words that come later than the headline. */
export function useReason(answer: AnswerWithNumbers): string {
  const messages = useAllMessages();
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  return useMemo(
    () => reasonOf(answer.usage, run, messages, required),
    [answer, run, messages, required],
  );
}
