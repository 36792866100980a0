import type { PlanAnswer } from '@/engine';
import type { LowEndView } from '@/i18n/verdict/low-end-told';
import { podsTold } from '@/i18n/verdict/pods-told';
import type { RequiredTold } from '@/i18n/verdict/required-told';
import { NOT_RUN } from '@/i18n/verdict/run-told';
import { graverTone, type Tone, toneOf } from './tone';
import { verdictTone } from './verdict-tone';

/**
 * Of a plan for which nothing is run, as of one in a list: as it is at rest, unless it is not known to
 * hold all that is required of it.
 */
export function toneUnasked(
  answer: PlanAnswer,
  required: RequiredTold,
  lowEnd: LowEndView | undefined,
): Tone {
  const { verdict } = answer;
  if (required.judged.some(({ status }) => status !== 'met')) {
    return verdictTone(verdict, NOT_RUN, required, lowEnd);
  }
  const atRest = toneOf({ ...verdict, podsPending: podsTold(answer).pending });
  return graverTone(atRest, lowEnd?.tone ?? 'ok');
}
