// The answer to a plan, at rest and, where it is asked for, through its scenario.
import { EXIT, type ExitCode, exitCode, graverExit } from '@/cli/plan/exit-code';
import { offeredRepairs } from '@/cli/plan/offered-repairs';
import { requiredOfPlan } from '@/cli/plan/required-of-plan';
import { largeWork, type PlanRun, runPlan } from '@/cli/plan/run-plan';
import { whyNoRepair } from '@/engine';
import { graver, podsWithoutPlace, scenarioVerdict } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import { notMet, type RequiredTold, scenarioName } from '@/i18n/verdict';
import { type CommandResult, jsonText, linesOf, noAnswer } from './command-result';
import { lowEndOf } from './low-end';
import type { AnsweredLink, LinkAnswer } from './read-link';
import { answerReport, runTold } from './report/answer-report';
import { planJson } from './report/plan-json';
import { rangesJson } from './report/ranges-report';
import { noRepairJson, repairsJson, repairsReport } from './report/repairs-report';
import { requirementsJson } from './report/required-report';
import { runJson } from './report/run-json';
import { reportText } from './report/text-table';

interface PlanAsked {
  readonly json: boolean;
  readonly scenario: boolean;
}

/** @param tell what is to be said before a run that takes long */
export function answerPlan(
  reading: LinkAnswer,
  asked: PlanAsked,
  tell: (line: string) => void,
): CommandResult {
  if (!reading.ok) return noAnswer(reading.errors);
  const { plan, usage, warnings } = reading;
  const isRun = asked.scenario || plan.requirements.scenario;
  const large = isRun ? largeWork(plan) : undefined;
  if (large !== undefined) tell(linesOf([ENGLISH.timeline.run.isLarge(large)]));
  const run = isRun ? runPlan(plan, usage) : undefined;
  const required = requiredOfPlan(reading, run);
  const lowEnd = lowEndOf(plan, isRun);
  const notMade =
    run?.isMade === false ? [ENGLISH.timeline.run.failed.RUN_STALLED, run.reason] : [];
  const offered = offeredRepairs(reading, run, required);
  const around = {
    cluster: reading.cluster,
    scenario: scenarioName(plan.scenario),
    isChecking: false,
    required: plan.requirements,
  } as const;
  const lack = notMet(required)?.lack;
  const why =
    offered.length > 0 ? undefined : whyNoRepair(reading.cluster, usage, run?.verdict, lack);
  return {
    stdout: asked.json
      ? jsonText({
          ...planJson(usage, runTold(plan, run)),
          ...(run && {
            run: runJson(run, scenarioVerdict(usage.verdict, run.verdict, usage.subnets)),
          }),
          repairs: repairsJson(offered, around),
          noRepair: noRepairJson(why),
          requirements: requirementsJson(required),
          ranges: rangesJson(reading, run, required, lowEnd),
        })
      : reportText([
          ...answerReport(reading, run, required, lowEnd),
          repairsReport(offered, around, why),
        ]),
    stderr: linesOf([...warnings, ...notMade]),
    exit: graverExit(
      exitOf(reading, run, required),
      lowEnd && exitOf(lowEnd.answered, lowEnd.run, lowEnd.required),
    ),
  };
}

/** The graver of the plan at rest and its run, where one was asked for; what is required comes first. */
function exitOf(
  { usage: { verdict } }: Pick<AnsweredLink, 'usage'>,
  run: PlanRun | undefined,
  { judged }: RequiredTold,
): ExitCode {
  if (judged.some(({ status }) => status !== 'met')) return EXIT.otherwise;
  if (run === undefined) return exitCode(verdict.kind, verdict.podsPending);
  const kind = run.isMade ? graver(verdict.kind, run.verdict.kind) : 'unknown';
  return exitCode(kind, podsWithoutPlace(verdict, run.isMade ? run.verdict : undefined));
}
