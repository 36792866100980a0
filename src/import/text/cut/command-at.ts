import { type Command, goesOn, namesTool, readCommand } from '@/import/block/command';

export interface CommandFound {
  readonly command: Command;
  /** Behind the last line that it goes on in. */
  readonly end: number;
}

const LONGEST = 4000;

/** The command that a line begins, which may go on in the next ones; `undefined`: it begins none. */
export function commandAt(lines: readonly string[], at: number): CommandFound | undefined {
  const line = lines[at] ?? '';
  if (!namesTool(line)) return undefined;
  const parts = [line];
  let end = at + 1;
  let length = line.length;
  while (goesOn(parts.at(-1) ?? '') && end < lines.length && length < LONGEST) {
    const part = lines[end]?.trim() ?? '';
    parts.push(part);
    length += part.length + 1;
    end += 1;
  }
  const command = readCommand(
    parts.map((part, place) => (place < parts.length - 1 ? withoutMark(part) : part)).join(' '),
  );
  return command === undefined ? undefined : { command, end };
}

/** What says at the end of a line that the next one goes on. */
function withoutMark(part: string): string {
  return part.replace(/[\\`]$/, '');
}
