import type { AllMessages } from '@/i18n';
import type { QuestionTold, QuestionWords } from '@/i18n/questions';
import type { AnswerWithNumbers } from '@/store/document';

/** Why a question that nobody works on has no answer; the last plan that could be read is not run on. */
export function whyUnasked(
  status: 'waits-for-run' | 'failed',
  answer: AnswerWithNumbers,
): keyof QuestionWords['whyNotRun'] {
  if (status === 'failed') return 'failed';
  return answer.status === 'stale' ? 'unread' : 'waits';
}

/** What stands in the place of how far the subnets go, which is asked for of each plan that can be read. */
export function whyUnknown(
  { status }: Pick<QuestionTold<unknown>, 'status'>,
  { lanes, questions: { whyNotRun } }: Pick<AllMessages, 'lanes' | 'questions'>,
): string {
  if (status === 'failed') return whyNotRun.failed;
  return status === 'waits-for-run' ? whyNotRun.unread : lanes.checking;
}
