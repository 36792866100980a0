// What the low ends of ranges do to a verdict that is told of their high ends.
import { type Graded, graded, rankOf, type Verdict } from '@/engine';
import type { AllMessages } from '@/i18n/messages';
import type { RequiredTold } from './required-told';
import type { RunTold } from './run-told';
import { toneOfGraded } from './tone/graded-tone';
import { graverTone, type Tone } from './tone/tone';

/** What is known of the plan at the low ends of its ranges. */
export type LowEndTold =
  | {
      readonly status: 'known';
      readonly low: Graded;
      /** Than the high end, as far as both are known. */
      readonly isGraver: boolean;
      /** What is still to be heard of it, or will not be; `undefined`: nothing. */
      readonly open: 'checking' | 'not-run' | undefined;
    }
  | { readonly status: 'checking' | 'not-run' };

/** What is known of the high end. */
interface HighEnd {
  readonly verdict: Verdict;
  /** `undefined`: nobody asks for it. */
  readonly run: RunTold | undefined;
  readonly required: RequiredTold;
}

/** The low end once it is judged, beside what is known of the high end. @param open what is still open of it */
export function judgedLowEnd(
  low: Graded,
  { verdict, run, required }: HighEnd,
  open?: 'checking' | 'not-run',
): LowEndTold {
  const ran = run?.status === 'done' ? run.verdict : undefined;
  const isGraver = rankOf(low) > rankOf(graded(verdict, ran, required));
  return { status: 'known', low, isGraver, open };
}

/** What is to be told before the verdict on the high end; `undefined`: the low end is no worse. */
export function graverLow(told: LowEndTold | undefined): Graded | undefined {
  return told?.status === 'known' && told.isGraver ? told.low : undefined;
}

/** What of the low end is open where nothing is graver. */
export function openLow(told: LowEndTold | undefined): 'checking' | 'not-run' | undefined {
  if (told === undefined || graverLow(told) !== undefined) return undefined;
  return told.status === 'known' ? told.open : told.status;
}

/** In words that come later than the first sight. */
export interface LowEndView {
  readonly tone: Tone;
  /** To be said before the verdict on the high ends, without a full stop; empty where they are no better. */
  readonly line: () => string;
}

export function lowEndView(told: LowEndTold, messages: () => AllMessages): LowEndView {
  const low = graverLow(told);
  const open = openLow(told);
  const tone = told.status === 'known' ? toneOfGraded(told.low) : 'ok';
  return {
    tone: graverTone(tone, open === 'not-run' ? 'neutral' : (open ?? 'ok')),
    line: () => (low === undefined ? '' : messages().asked.turning.ofLowEnd(low)),
  };
}
