import type { PlanAnswer } from '@/engine';
import type { LowEndView } from './low-end-told';
import { podsTold } from './pods-told';
import type { RequiredTold } from './required-told';
import type { RunTold } from './run-told';
import { graverTone, type Tone, toneOf } from './tone';
import { verdictTone } from './verdict-tone';

const NOT_RUN: RunTold = { status: 'not-run', scenario: 'scenario' };

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
