import type { Verdict } from '@/engine';
import type { LowEndView } from '@/i18n/verdict/low-end-told';
import type { RequiredTold } from '@/i18n/verdict/required-told';
import type { RunTold } from '@/i18n/verdict/run-told';
import { graverTone, type Tone } from '@/i18n/verdict/tone/tone';
import { headlineTone } from './headline';

/** Of the whole verdict: at rest, in the scenario, with what is required, and at both ends of ranges. */
export function verdictTone(
  verdict: Pick<Verdict, 'kind' | 'podsPending'>,
  run: RunTold,
  required: RequiredTold,
  lowEnd: LowEndView | undefined,
): Tone {
  return graverTone(headlineTone(verdict, run, required), lowEnd?.tone ?? 'ok');
}
