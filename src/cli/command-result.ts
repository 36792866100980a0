// What the command line prints and exits with.
import { EXIT, type ExitCode } from '@/cli/plan/exit-code';
import { plainText } from '@/cli/report/text-table';

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: ExitCode;
}

/** Sentences on why there is nothing on standard output. */
export function noAnswer(sentences: readonly string[]): CommandResult {
  return { stdout: '', stderr: linesOf(sentences), exit: EXIT.unreadable };
}

export function linesOf(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${plainText(sentence)}\n`).join('');
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
