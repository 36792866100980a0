// All that is said of the verdict: its sentence, and its one line of because.
import type { PlanAnswer } from '@/engine';
import type { AllMessages } from '@/i18n/messages';
import { because, becauseOfRun } from './because';
import { headlineOf } from './headline/headline';
import { type HeadlineView, headlineView, type ViewOptions } from './headline/headline-view';
import { runOfHeadline } from './headline/run-of-headline';
import { NOTHING_REQUIRED, type RequiredTold } from './required-told';
import type { RunTold } from './run-told';

export interface VerdictView extends HeadlineView {
  readonly because: string;
}

/** In words that come later than the first sight. */
export function verdictView(
  answer: PlanAnswer,
  run: RunTold,
  messages: AllMessages,
  options: ViewOptions = {},
): VerdictView {
  const { required = NOTHING_REQUIRED } = options;
  const headline = headlineView(answer, run, messages, options);
  return { ...headline, because: reasonOf(answer, run, messages, required) };
}

/** Of what the headline says first: a plan that does not fit at rest is told before its scenario. */
export function reasonOf(
  answer: PlanAnswer,
  run: RunTold,
  messages: AllMessages,
  required: RequiredTold,
): string {
  const { verdict } = answer;
  const told = verdict.kind === 'fits' ? runOfHeadline(verdict, run, required) : undefined;
  if (told !== undefined) return becauseOfRun(answer, told, messages);
  const headline = headlineOf(verdict, run, required);
  const lack = headline.told === 'not-met' ? headline.failed.lack : undefined;
  return because(answer, messages, run, lack);
}
