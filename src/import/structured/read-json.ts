import { dropDoubles } from './drop-doubles';

export interface JsonReading {
  readonly value: unknown;
  /** The end is missing; the value holds the whole records before it. */
  readonly isCut: boolean;
  /** An object had a key twice: it has it no more. */
  readonly hasDoubles: boolean;
}

/**
 * Reads a JSON text. Of one without end only whole records of its list are taken; a key that an
 * object has twice is taken with neither value. Curly quotes count as quotes where nothing else does.
 *
 * @param members how many members its objects have, as `scanJson` counts them
 * @returns `undefined` where it is no JSON, or none of its records is whole
 */
export function readJson(text: string, isWhole: boolean, members: number): JsonReading | undefined {
  const whole = isWhole ? text : wholeRecords(text);
  if (whole === undefined) return undefined;
  const value = parse(whole) ?? parse(whole.replace(/[“”„]/g, '"'));
  if (value === undefined) return undefined;
  const isCut = !isWhole;
  if (isCut || countMembers(value) === members) return { value, isCut, hasDoubles: false };
  return { value: dropDoubles(whole), isCut, hasDoubles: true };
}

/** A short JSON text that stands within another; `undefined`: it is none. */
export function readJsonText(text: string): unknown {
  return parse(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function countMembers(root: unknown): number {
  let count = 0;
  const left: unknown[] = [root];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) count += inside.length;
    for (const item of inside) if (typeof item === 'object') left.push(item);
  }
  return count;
}

/**
 * The text up to the last whole record, closed. Records are the elements of the outermost list: the
 * text's own, or that of a member of its object.
 */
function wholeRecords(text: string): string | undefined {
  const isList = text.trimStart().startsWith('[');
  const recordDepth = isList ? 1 : 2;
  const open: string[] = [];
  let end: number | undefined;
  let closers = '';
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isText) {
      if (char === '\\') at += 1;
      else if (char === '"') isText = false;
      continue;
    }
    if (char === '"') isText = true;
    else if (char === '{' || char === '[') open.push(char);
    else if (char === '}' || char === ']') {
      open.pop();
      const isRecord = open.length === recordDepth && open.at(-1) === '[';
      const isMember = open.length === 1 && char === ']' && !isList;
      if (!isRecord && !isMember) continue;
      end = at + 1;
      closers = isMember ? '}' : isList ? ']' : ']}';
    }
  }
  return end === undefined ? undefined : text.slice(0, end) + closers;
}
