import type { Verdict } from '@/engine';
import { headlineTone } from './headline';
import type { LowEndView } from './low-end-told';
import type { RequiredTold } from './required-told';
import type { RunTold } from './run-told';
import { graverTone, type Tone } from './tone';

/** Of the whole verdict: at rest, in the scenario, with what is required, and at both ends of ranges. */
export function verdictTone(
  verdict: Pick<Verdict, 'kind' | 'podsPending'>,
  run: RunTold,
  required: RequiredTold,
  lowEnd: LowEndView | undefined,
): Tone {
  return graverTone(headlineTone(verdict, run, required), lowEnd?.tone ?? 'ok');
}
