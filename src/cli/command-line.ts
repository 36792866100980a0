import { type RunTold, scenarioName } from '@/i18n/verdict/run-told';
import type { Plan } from '@/plan';
import { type Asked, readArguments } from './arguments';
import { ENGLISH } from './english';
import { EXIT, type ExitCode, exitCode } from './exit-code';
import { planJson } from './plan-json';
import { planReport } from './plan-report';
import { answerLink } from './read-link';
import { plainText } from './text-table';
import { faultSentence, USAGE } from './usage';

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: ExitCode;
}

/**
 * The command line without a process: what `eks-subnet-planner` prints and exits with, given the
 * words behind its name. Never throws. With exit 2 there is nothing on `stdout`.
 */
export function commandLine(args: readonly string[]): CommandResult {
  try {
    const asked = readArguments(args);
    switch (asked.kind) {
      case 'help':
        return { stdout: USAGE, stderr: '', exit: EXIT.fits };
      case 'wrong':
        return noAnswer([faultSentence(asked.fault)]);
      case 'plan':
        return answerPlan(asked);
    }
  } catch (error) {
    const { withheldTitle, withheldText } = ENGLISH.results.verdict;
    const reason = error instanceof Error ? error.message : String(error);
    return noAnswer([withheldTitle, withheldText, reason]);
  }
}

function answerPlan({ link, json }: Extract<Asked, { kind: 'plan' }>): CommandResult {
  const reading = answerLink(link);
  if (!reading.ok) return noAnswer(reading.errors);
  const { plan, answer, warnings } = reading;
  const { kind, podsPending } = answer.verdict;
  const stdout = json
    ? `${JSON.stringify(planJson(answer), undefined, 2)}\n`
    : planReport(plan.name, answer, notRun(plan));
  return { stdout, stderr: linesOf(warnings), exit: exitCode(kind, podsPending) };
}

function notRun({ scenario }: Plan): RunTold {
  return scenario.status === 'faulty'
    ? { status: 'faulty', scenario: 'scenario' }
    : { status: 'not-run', scenario: scenarioName(scenario.events) };
}

function noAnswer(sentences: readonly string[]): CommandResult {
  return { stdout: '', stderr: linesOf(sentences), exit: EXIT.unreadable };
}

function linesOf(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${plainText(sentence)}\n`).join('');
}
