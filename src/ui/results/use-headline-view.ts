import { useMemo } from 'react';
import { type HeadlineView, headlineView } from '@/i18n/verdict';
import { allMessagesIn, messagesIn, usePlanner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useLowEnd, useRequiredTold, useRunTold } from '@/store/simulation';

/** What is said of the plan, as far as its scenario and what it must hold are known. */
export function useHeadlineView(answer: AnswerWithNumbers): HeadlineView {
  const run = useRunTold(answer);
  const language = usePlanner((state) => state.language);
  const messages = run.start === undefined ? messagesIn(language) : allMessagesIn(language);
  const required = useRequiredTold(answer);
  const lowEnd = useLowEnd(answer);
  return useMemo(
    () => headlineView(answer.usage, run, messages, { required, lowEnd }),
    [answer, run, messages, required, lowEnd],
  );
}
