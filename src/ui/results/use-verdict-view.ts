import { useMemo } from 'react';
import { verdictView } from '@/i18n/verdict';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useLowEnd, useRequiredTold, useRunTold } from '@/store/simulation';

/** The headline with its reason, in words that come later than the first sight. */
export function useVerdictView(answer: AnswerWithNumbers): ReturnType<typeof verdictView> {
  const messages = useAllMessages();
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const lowEnd = useLowEnd(answer);
  return useMemo(
    () => verdictView(answer.usage, run, messages, { required, lowEnd }),
    [answer, run, messages, required, lowEnd],
  );
}
