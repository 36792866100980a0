// Whether the headline tells of a run: asked by what comes later than it.
import type { Verdict, VerdictKind } from '@/engine';
import type { RunVerdict } from '@/engine/over-time';
import type { RequiredTold } from '@/i18n/verdict/required-told';
import type { RunTold } from '@/i18n/verdict/run-told';
import type { GraverRun, ScenarioName } from '@/i18n/verdict-values';
import { graverRun, headlineOf } from './headline';

/** A run that came to a verdict, and what its scenario is called. */
export interface ToldRun {
  readonly kind: VerdictKind | GraverRun['kind'];
  readonly verdict: RunVerdict;
  readonly scenario: ScenarioName;
}

/** The run that the headline tells, by itself or as a requirement; `undefined`: it tells of something else. */
export function runOfHeadline(
  verdict: Pick<Verdict, 'kind' | 'podsPending'>,
  run: RunTold,
  required?: RequiredTold,
): ToldRun | undefined {
  if (run.status !== 'done') return undefined;
  const headline = headlineOf(verdict, run, required);
  const isTold =
    headline.told === 'over-time' ||
    (headline.told === 'not-met' && headline.failed.requirement === 'scenario');
  const { verdict: ran, scenario } = run;
  if (!isTold || ran.kind === 'unknown') return undefined;
  return { kind: graverRun(verdict, ran)?.kind ?? ran.kind, verdict: ran, scenario };
}
