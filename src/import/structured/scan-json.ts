/** Brackets within brackets, at most: deeper texts are refused before they are parsed. */
export const MAX_DEPTH = 64;

export interface JsonScan {
  /** The line and column behind the value's last bracket; of a value without end, where it was given up. */
  readonly endLine: number;
  readonly endColumn: number;
  readonly isWhole: boolean;
  readonly isTooDeep: boolean;
  /** Members of all objects, doubles counted twice. */
  readonly members: number;
}

const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;
const OPEN = new Set([91, 123]);
const CLOSE = new Set([93, 125]);

/**
 * Looks from a line that begins with a bracket to the end of the value, without parsing it: how far
 * it goes and how deep it is. A line that `isEnd` says yes to can't be inside.
 */
export function scanJson(
  lines: readonly string[],
  from: number,
  isEnd: (line: string) => boolean,
): JsonScan {
  let depth = 0;
  let members = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (at > from && isEnd(line)) return open(at, members);
    let isText = false;
    for (let column = 0; column < line.length; column += 1) {
      const code = line.charCodeAt(column);
      if (isText) {
        if (code === BACKSLASH) column += 1;
        else if (code === QUOTE) isText = false;
      } else if (code === QUOTE) isText = true;
      else if (code === COLON) members += 1;
      else if (OPEN.has(code)) {
        depth += 1;
        if (depth > MAX_DEPTH) return { ...open(lines.length, members), isTooDeep: true };
      } else if (CLOSE.has(code)) {
        depth -= 1;
        if (depth <= 0) {
          return { endLine: at, endColumn: column + 1, isWhole: true, isTooDeep: false, members };
        }
      }
    }
  }
  return open(lines.length, members);
}

function open(endLine: number, members: number): JsonScan {
  return { endLine, endColumn: 0, isWhole: false, isTooDeep: false, members };
}
