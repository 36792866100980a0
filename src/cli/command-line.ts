import { existsSync } from 'node:fs';
import { EXIT } from '@/cli/plan/exit-code';
import { ENGLISH } from '@/i18n/english';
import { formatLink } from '@/plan';
import { answerPlan } from './answer-plan';
import { answerQuestion } from './answer-question';
import { type Asked, readArguments } from './arguments';
import { type CommandResult, linesOf, noAnswer } from './command-result';
import { planFromFiles } from './read/plan-from-files';
import { readFiles } from './read/read-files';
import { answerLink, answerText } from './read-link';
import { faultSentence, USAGE } from './usage';
import { readVersion } from './version';

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
