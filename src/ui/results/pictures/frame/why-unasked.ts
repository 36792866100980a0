import type { AllMessages } from '@/i18n';
import type { QuestionTold, QuestionWords } from '@/i18n/questions';
import type { AnswerWithNumbers } from '@/store/document';

/** A question that nobody works on. */
export type UnaskedTold = Exclude<QuestionTold<unknown>, { readonly found: unknown }>;

export function isUnasked(told: QuestionTold<unknown>): told is UnaskedTold {
  return !('found' in told);
}

/** Of what can't be read there is nothing to run. */
export function canBeAsked(told: QuestionTold<unknown>, answer: AnswerWithNumbers): boolean {
  return isUnasked(told) && told.status !== 'unread' && answer.status === 'current';
}

/** Why a question that nobody works on has no answer; the last plan that could be read is not run on. */
export function whyUnasked(
  status: UnaskedTold['status'],
  answer: AnswerWithNumbers,
): keyof QuestionWords['whyNotRun'] {
  if (status === 'failed') return 'failed';
  return status === 'unread' || answer.status === 'stale' ? 'unread' : 'waits';
}

/** What stands in the place of how far the subnets go, which is asked for of each plan that can be read. */
export function whyUnknown(
  { status }: Pick<QuestionTold<unknown>, 'status'>,
  { lanes, questions: { whyNotRun } }: Pick<AllMessages, 'lanes' | 'questions'>,
): string {
  if (status === 'failed') return whyNotRun.failed;
  return status === 'waits-for-run' || status === 'unread' ? whyNotRun.unread : lanes.checking;
}
