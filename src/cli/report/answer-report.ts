import { gradeOf, type LowEnd } from '@/cli/low-end';
import type { PlanRun } from '@/cli/plan/run-plan';
import { ENGLISH } from '@/i18n/english';
import {
  judgedLowEnd,
  type LowEndView,
  lowEndView,
  NOTHING_REQUIRED,
  type RequiredTold,
  type RunTold,
  scenarioName,
} from '@/i18n/verdict';
import { type Answered, hasRanges, type Plan } from '@/plan';
import { planReport } from './plan-report';
import { rangesReport } from './ranges-report';
import { requiredReport } from './required-report';
import { runReport } from './run-report';

/** The answer in words, and the run where there is one, as blocks of lines. */
export function answerReport(
  { plan, cluster, usage }: Pick<Answered, 'plan' | 'cluster' | 'usage'>,
  run: PlanRun | undefined,
  required: RequiredTold = NOTHING_REQUIRED,
  lowEnd?: LowEnd,
): readonly (readonly string[])[] {
  const told = runTold(plan, run);
  const low = lowTold({ plan, usage }, told, required, lowEnd);
  const [verdict = [], ...atRest] = planReport(plan.name, usage, told, required, low, cluster);
  const blocks = [
    verdict,
    rangesReport(plan, lowEnd, told.scenario),
    requiredReport(required, told.scenario),
    ...atRest,
  ];
  // What a run of nodes that can't work would show promises nothing.
  const isTold = run?.isMade && usage.verdict.kind !== 'cannot-work';
  return isTold ? [...blocks, runReport(run, usage)] : blocks;
}

function lowTold(
  { plan, usage: { verdict } }: Pick<Answered, 'plan' | 'usage'>,
  run: RunTold,
  required: RequiredTold,
  lowEnd: LowEnd | undefined,
): LowEndView | undefined {
  if (!hasRanges(plan)) return undefined;
  if (lowEnd === undefined) return lowEndView({ status: 'not-run' }, () => ENGLISH);
  const low = gradeOf(lowEnd.answered, lowEnd.run, lowEnd.required);
  return lowEndView(judgedLowEnd(low, { verdict, run, required }), () => ENGLISH);
}

/** What is known of the plan's scenario where a run of it was made, or was not. */
export function runTold({ scenario }: Plan, run: PlanRun | undefined): RunTold {
  if (scenario.status === 'faulty') return { status: 'faulty', scenario: 'scenario' };
  const name = scenarioName(scenario);
  if (!run?.isMade) return { status: 'not-run', scenario: name };
  const { verdict, start } = run;
  return { status: 'done', verdict, start, scenario: name };
}
