import type { PlanRun } from '@/cli/run-plan';
import { type RunTold, scenarioName } from '@/i18n/verdict/run-told';
import type { Answered, Plan } from '@/plan';
import { planReport } from './plan-report';
import { runReport } from './run-report';

/** The answer in words, and the run where there is one, as blocks of lines. */
export function answerReport(
  { plan, usage }: Pick<Answered, 'plan' | 'usage'>,
  run: PlanRun | undefined,
): readonly (readonly string[])[] {
  const atRest = planReport(plan.name, usage, runTold(plan, run));
  return run?.isMade ? [...atRest, runReport(run, usage)] : atRest;
}

/** What is known of the plan's scenario where a run of it was made, or was not. */
export function runTold({ scenario }: Plan, run: PlanRun | undefined): RunTold {
  if (scenario.status === 'faulty') return { status: 'faulty', scenario: 'scenario' };
  const name = scenarioName(scenario.events);
  if (!run?.isMade) return { status: 'not-run', scenario: name };
  const { verdict, start } = run;
  return { status: 'done', verdict, start, scenario: name };
}
