// Tables that a narrow terminal broke: each of their lines goes on in the next.
import { isNodeName } from '@/import/facts/node-labels';
import { readColumns } from '@/import/tables/read-columns';
import { tableHeading } from '@/import/tables/table-heading';

export interface Unwrapped {
  /** As they were before the terminal broke them. */
  readonly lines: readonly string[];
  /** Behind the last line of the table as it stands in the text. */
  readonly end: number;
}

const NARROWEST = 40;
const WIDEST = 400;
const USUAL = [80, 100, 120, 132, 140, 160, 180, 200];
const MORE_HEADINGS = /^ *[A-Z0-9][A-Z0-9()_./-]*(?: +[A-Z0-9()_./-]+)*$/;

/** A table under headings; `undefined`: it was not broken, or in a way that can't be told. */
export function unwrapColumns(
  lines: readonly string[],
  at: number,
  isBoundary: (line: string) => boolean,
): Unwrapped | undefined {
  let end = at + 1;
  while (end < lines.length && !isEnd(lines[end], isBoundary)) end += 1;
  const part = lines.slice(at, end);
  const width = part.reduce((most, line) => Math.max(most, line.length), 0);
  if (width < NARROWEST || width > WIDEST) return undefined;
  const rest = part.slice(1);
  const headings = rest.findIndex((line) => !isMoreHeadings(line)) + 1;
  // Blanks at the end of lines are lost: the terminal may have been wider than the longest is.
  const widths = headings > 1 ? [width, ...USUAL.filter((usual) => usual > width)] : [width];
  for (const each of widths) {
    const joined = headings > 1 ? grouped(part, headings, each) : withTails(part, each);
    if (joined !== undefined && isTable(joined)) return { lines: joined, end };
  }
  return undefined;
}

/** Also where the headings of the next table stand. */
function isEnd(line = '', isBoundary: (line: string) => boolean): boolean {
  return line.trim() === '' || line === '---' || isNextTable(line) || isBoundary(line);
}

function isNextTable(line: string): boolean {
  return /^\s*(?:NAME|NAMESPACE)\s/.test(line) && tableHeading(line) !== undefined;
}

function isMoreHeadings(line: string): boolean {
  return MORE_HEADINGS.test(line) && !/(?:^|\s)NAME(?:\s|$)/.test(line);
}

/** Every row takes as many lines as the headings do, or begins with the name of a node. */
function grouped(
  lines: readonly string[],
  each: number,
  width: number,
): readonly string[] | undefined {
  const isEven = lines.length % each === 0 && lines.length > each;
  const starts = lines.flatMap((line, at) => {
    const isNode = isNodeName(/^\S*/.exec(line)?.[0] ?? '');
    return at === 0 || (isEven ? at % each === 0 : at >= each && isNode) ? [at] : [];
  });
  if (starts.length < 2) return undefined;
  return starts.map((start, index) => {
    const parts = lines.slice(start, starts[index + 1]);
    return parts.map((part, at) => (at < parts.length - 1 ? part.padEnd(width) : part)).join('');
  });
}

/** The headings fit, and the last cells of rows did not. */
function withTails(lines: readonly string[], width: number): readonly string[] | undefined {
  const rows: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isTail: boolean = isOpen && !/\s/.test(line) && line.length < NARROWEST;
    if (isTail) rows.push((rows.pop() ?? '') + line);
    else rows.push(line);
    isOpen = !isTail && line.length === width;
  }
  return rows.length < lines.length ? rows : undefined;
}

function isTable(lines: readonly string[]): boolean {
  return tableHeading(lines[0] ?? '') !== undefined && readColumns(lines, false).unread === 0;
}

/** A drawn table, which says by its first border how wide it was. */
export function unwrapBox(lines: readonly string[], at: number): Unwrapped | undefined {
  const width = lines[at]?.length ?? 0;
  let next = at;
  let total = 0;
  while (/^-+$/.test(lines[next] ?? '') && (lines[next]?.length ?? 0) <= width) {
    total += lines[next]?.length ?? 0;
    next += 1;
  }
  const each = next - at;
  if (each < 2 || width < NARROWEST || !/^\|/.test(lines[next] ?? '')) return undefined;
  const joined = ['-'.repeat(total)];
  while (/^[|+]/.test(lines[next] ?? '')) {
    const parts = lines.slice(next, next + each).map((part) => part.padEnd(width));
    joined.push(parts.join('').slice(0, total).trimEnd());
    next += each;
  }
  return { lines: joined, end: Math.min(next, lines.length) };
}
