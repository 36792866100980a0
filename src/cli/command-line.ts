import { existsSync } from 'node:fs';
import { EXIT, type ExitCode, exitCode, graverExit } from '@/cli/plan/exit-code';
import { offeredRepairs } from '@/cli/plan/offered-repairs';
import { requiredOfPlan } from '@/cli/plan/required-of-plan';
import { largeWork, type PlanRun, runPlan } from '@/cli/plan/run-plan';
import { type Graded, rankOf, whyNoRepair } from '@/engine';
import { graver } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import { notMet, type RequiredTold, scenarioName } from '@/i18n/verdict';
import { formatLink, hasRanges, type Plan, rangedInputs } from '@/plan';
import { type Asked, readArguments } from './arguments';
import { findQuestion } from './ask/ask';
import type { WithoutSubnets } from './ask/plan-question';
import { gradeOf, lowEndOf } from './low-end';
import { planFromFiles } from './read/plan-from-files';
import { readFiles } from './read/read-files';
import {
  type AnsweredLink,
  answerInNewZones,
  answerLink,
  answerOneNode,
  answerText,
  type LinkAnswer,
} from './read-link';
import { answerReport } from './report/answer-report';
import { planJson } from './report/plan-json';
import { type RangesJson, rangesJson } from './report/ranges-report';
import {
  type NoRepairJson,
  noRepairJson,
  type RepairJson,
  repairsJson,
  repairsReport,
} from './report/repairs-report';
import { type RequirementJson, requirementsJson } from './report/required-report';
import { runJson } from './report/run-json';
import { paragraph, plainText, reportText } from './report/text-table';
import { faultSentence, USAGE } from './usage';
import { readVersion } from './version';

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: ExitCode;
}

/**
 * The command line without a process: what `eks-subnet-planner` prints and exits with, given the
 * words behind its name. Never throws. With exit 2 there is nothing on
 * `stdout`, but where files are read: what was refused is an answer.
 *
 * @param tell what is to be said before a run that takes long: for standard error
 */
export function commandLine(
  args: readonly string[],
  tell: (line: string) => void = () => {},
): CommandResult {
  try {
    const asked = readArguments(args, existsSync);
    switch (asked.kind) {
      case 'help':
        return { stdout: USAGE, stderr: '', exit: EXIT.fits };
      case 'version':
        return { stdout: `${readVersion()}\n`, stderr: '', exit: EXIT.fits };
      case 'wrong':
        return noAnswer([faultSentence(asked.fault)]);
      case 'plan':
        return answerPlan(answerLink(asked.link), asked, tell);
      case 'plan-from-files':
        return answerFiles(asked, tell);
      case 'link-of-files':
        return linkOfFiles(asked.files);
      case 'ask':
        return answerQuestion(asked);
      case 'read':
        return readFiles(asked);
    }
  } catch (error) {
    const { title, text } = ENGLISH.withheld;
    const reason = error instanceof Error ? error.message : String(error);
    return noAnswer([title, text, reason]);
  }
}

type PlanOptions = Pick<Extract<Asked, { kind: 'plan' }>, 'json' | 'scenario'>;

/** What was recognised, left out and assumed goes to standard error. */
function answerFiles(
  asked: Extract<Asked, { kind: 'plan-from-files' }>,
  tell: (line: string) => void,
): CommandResult {
  const read = planFromFiles(asked.files);
  if (!read.ok) return noAnswer(read.errors);
  return answerPlan(answerText(read.text, read.told), asked, tell);
}

/** Behind `#`, which browsers do not send. */
function linkOfFiles(files: readonly string[]): CommandResult {
  const read = planFromFiles(files);
  if (!read.ok) return noAnswer(read.errors);
  const reading = answerText(read.text, read.told);
  if (!reading.ok) return noAnswer(reading.errors);
  const { plan, warnings } = reading;
  return { stdout: `#${formatLink(plan)}\n`, stderr: linesOf(warnings), exit: EXIT.fits };
}

function answerPlan(
  reading: LinkAnswer,
  asked: PlanOptions,
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
  const scenario =
    plan.scenario.status === 'read' ? scenarioName(plan.scenario.events) : 'scenario';
  const around = {
    cluster: reading.cluster,
    scenario,
    isChecking: false,
    required: plan.requirements,
  } as const;
  const fails = run?.isMade === true && graver('fits', run.verdict.kind) !== 'fits';
  const lack = notMet(required)?.lack;
  const why = offered.length > 0 ? undefined : whyNoRepair(reading.cluster, usage, fails, lack);
  const text = () => [
    ...answerReport(reading, run, required, lowEnd),
    repairsReport(offered, around, why),
  ];
  return {
    stdout: asked.json
      ? jsonText(reading, run, {
          repairs: repairsJson(offered, around),
          noRepair: noRepairJson(why),
          requirements: requirementsJson(required),
          ranges: rangesJson(reading, run, required, lowEnd),
        })
      : reportText(text()),
    stderr: linesOf([...warnings, ...notMade]),
    exit: graverExit(
      exitOf(reading, run, required),
      lowEnd && exitOf(lowEnd.answered, lowEnd.run, lowEnd.required),
    ),
  };
}

function answerQuestion(asked: Extract<Asked, { kind: 'ask' }>): CommandResult {
  const found = findQuestion(asked);
  if (!found.ok) return noAnswer([faultSentence(found.fault)]);
  const reading = answerLinkFor(asked.link, found.withoutSubnets, found.texts.get('zones'));
  if (!reading.ok) return noAnswer(reading.errors);
  const asking = found.ask(reading);
  if (!asking.ok) return noAnswer([faultSentence(asking.fault)]);
  const { json, sentences, isFound, isAboutNothing = false, saysFits = false } = asking.answer;
  const low = found.saysEnds ? undefined : lowWhereGraver(reading);
  const counted = found.saysEnds ? [] : countedAt(reading.plan, low);
  const isBelied = saysFits && low !== undefined;
  return {
    stdout: asked.json
      ? `${JSON.stringify(json, undefined, 2)}\n`
      : reportText([
          (isBelied ? ofHighEnd(sentences, low) : sentences).flatMap((each) => paragraph(each)),
        ]),
    stderr: linesOf([...reading.warnings, ...counted]),
    exit: isAboutNothing ? EXIT.nothingAsked : isFound && !isBelied ? EXIT.fits : EXIT.otherwise,
  };
}

/** Of what number of its ranges an answer is that names no end, and that the other end does worse. */
function countedAt(plan: Plan, low: Graded | undefined): readonly string[] {
  if (!hasRanges(plan)) return [];
  const { turning } = ENGLISH.asked;
  const inputs = rangedInputs(plan);
  const { scenario } = plan;
  const name = scenario.status === 'read' ? scenarioName(scenario.events) : 'scenario';
  const atLow = low === undefined ? [] : [turning.end(inputs, 'low', turning.state(low, name))];
  return [turning.counted(inputs), ...atLow];
}

/** The plan at the low ends of its ranges; `undefined`: it has none, or they do no worse. */
function lowWhereGraver(reading: AnsweredLink): Graded | undefined {
  const { plan, usage } = reading;
  const isRun = plan.requirements.scenario;
  const lowEnd = lowEndOf(plan, isRun);
  if (lowEnd === undefined) return undefined;
  const run = isRun ? runPlan(plan, usage) : undefined;
  const high = gradeOf(reading, run, requiredOfPlan(reading, run));
  const low = gradeOf(lowEnd.answered, lowEnd.run, lowEnd.required);
  return rankOf(low) > rankOf(high) ? low : undefined;
}

function ofHighEnd([first = '', ...more]: readonly string[], low: Graded): readonly string[] {
  const { results, asked } = ENGLISH;
  return [`${asked.turning.ofLowEnd(low)}.`, results.verdict.ofHighEnd + first, ...more];
}

/** @param zones as typed, for the VPC of a link without subnets */
function answerLinkFor(
  link: string,
  withoutSubnets: WithoutSubnets | undefined,
  zones: string | undefined,
): LinkAnswer {
  switch (withoutSubnets) {
    case undefined:
      return answerLink(link);
    case 'one-node':
      return answerOneNode(link);
    case 'new-zones':
      return answerInNewZones(link, zones);
  }
}

function jsonText(
  { usage }: AnsweredLink,
  run: PlanRun | undefined,
  beside: {
    readonly repairs: readonly RepairJson[];
    readonly noRepair: NoRepairJson | null;
    readonly requirements: readonly RequirementJson[];
    readonly ranges: RangesJson | null;
  },
): string {
  const json = { ...planJson(usage), ...(run && { run: runJson(run) }), ...beside };
  return `${JSON.stringify(json, undefined, 2)}\n`;
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
  return exitCode(kind, verdict.podsPending);
}

function noAnswer(sentences: readonly string[]): CommandResult {
  return { stdout: '', stderr: linesOf(sentences), exit: EXIT.unreadable };
}

function linesOf(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${plainText(sentence)}\n`).join('');
}
