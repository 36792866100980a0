// The other end of a plan of which some numbers are ranges.

import { requiredOfPlan } from '@/cli/plan/required-of-plan';
import { type PlanRun, runPlan } from '@/cli/plan/run-plan';
import { type Graded, graded, someWaitAtRest } from '@/engine';
import type { RequiredTold } from '@/i18n/verdict';
import { type Answered, answerPlan, atEnd, hasRanges, type Plan } from '@/plan';
import { SOURCES } from './sources';

/** The plan at the low end of all its ranges. */
export interface LowEnd {
  readonly answered: Answered;
  readonly run: PlanRun | undefined;
  readonly required: RequiredTold;
}

/** `undefined`: it has no range. @param isRun its scenario is run as well */
export function lowEndOf(plan: Plan, isRun: boolean): LowEnd | undefined {
  if (!hasRanges(plan)) return undefined;
  const answered = answerPlan(atEnd(plan, 'low'), SOURCES);
  const run = isRun ? runPlan(answered.plan, answered.usage) : undefined;
  return { answered, run, required: requiredOfPlan(answered, run) };
}

/** As its headline judges: with what it is required to hold. */
export function gradeOf(
  { usage }: Pick<Answered, 'usage'>,
  run: PlanRun | undefined,
  { required, judged }: RequiredTold,
): Graded {
  return graded(
    usage.verdict,
    run?.verdict,
    judged.length === 0 ? undefined : { required, judged },
    someWaitAtRest(usage.totals, usage.verdict, run?.isMade ? run.start : undefined),
  );
}
