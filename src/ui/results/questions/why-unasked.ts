import type { QuestionWords } from '@/i18n/questions/question-words';
import type { AnswerWithNumbers } from '@/store/document/answer';

/** Why a question that nobody works on has no answer; the last plan that could be read is not run on. */
export function whyUnasked(
  status: 'waits-for-run' | 'failed',
  answer: AnswerWithNumbers,
): keyof QuestionWords['whyNotRun'] {
  if (status === 'failed') return 'failed';
  return answer.status === 'stale' ? 'unread' : 'waits';
}
