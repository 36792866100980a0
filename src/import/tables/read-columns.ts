import { type Heading, splitHeading } from './table-heading';
import { isInstanceType, isNothing, isZone } from './value-forms';

export interface ColumnsTable {
  readonly headings: readonly string[];
  readonly rows: readonly ColumnsRow[];
  /** Lines that are no rows. */
  readonly unread: number;
  /** The last row ends before its last column does in the others, and was left out. */
  readonly isCut: boolean;
}

/** Cells by their headings; those that say that there is nothing are not there. */
export type ColumnsRow = ReadonlyMap<string, string>;

const ANY_WORDS = 'OS-IMAGE';

/**
 * Reads a table of kubectl: its rows are cut where its headings begin, so that cells may be empty or
 * have blanks in them. Where the padding was lost, as in a chat, cells are parted by blanks.
 * @param isWhole of a row that ends before the others do: nothing of it is missing
 */
export function readColumns(
  lines: readonly string[],
  isLast: boolean,
  isWhole: (row: ColumnsRow) => boolean = () => false,
): ColumnsTable {
  const [first = '', ...rest] = lines;
  const headings = splitHeading(first);
  const names = headings.map(({ name }) => name);
  const isPadded = /\t| {2}/.test(first.trim());
  const rows: ColumnsRow[] = [];
  let unread = 0;
  let isCut = false;
  rest.forEach((line, at) => {
    const cells = (isPadded ? cutCells(line, headings) : undefined) ?? splitCells(line, names);
    // `<none>` is a cell, and the end of a row.
    const isEnd = isLast && at === rest.length - 1 && !/<\w+>\s*$/.test(line);
    if (cells === undefined) {
      if (isEnd && line.includes('.')) isCut = true;
      else unread += 1;
    } else if (isEnd && !isWhole(cells) && lacksEnd(cells, rows, names)) isCut = true;
    else rows.push(cells);
  });
  return { headings: names, rows, unread, isCut };
}

/** By the places of the headings; `undefined` where a cell reaches over one, or the line has one cell. */
function cutCells(line: string, headings: readonly Heading[]): ColumnsRow | undefined {
  if (line.includes('\t')) return byTabs(line, headings);
  const offset = headings[0]?.start ?? 0;
  const starts = headings.map(({ start }) => start);
  const isCrossed = starts.some((start) => start > offset && !/^\s?$/.test(line[start - 1] ?? ''));
  if (isCrossed || line.length <= (starts[1] ?? 0)) return undefined;
  return row(
    headings.map(({ name }, at) => [name, line.slice(at === 0 ? 0 : starts[at], starts[at + 1])]),
  );
}

function byTabs(line: string, headings: readonly Heading[]): ColumnsRow {
  const cells = line.split('\t');
  return row(headings.map(({ name }, at) => [name, cells[at] ?? '']));
}

/** By blanks: as many cells as headings, else the odd ones are left to a column of several words. */
function splitCells(line: string, names: readonly string[]): ColumnsRow | undefined {
  const text = line.trim();
  const wide = text.split(/ {2,}|\t/);
  const cells = wide.length === names.length ? wide : words(text);
  const over = cells.length - names.length;
  const place = names.indexOf(ANY_WORDS);
  if (over > 0 && place !== -1) {
    const several = cells.slice(place, place + over + 1).join(' ');
    cells.splice(place, over + 1, several);
  }
  if (cells.length === names.length) return row(names.map((name, at) => [name, cells[at] ?? '']));
  return cells.length > 1 ? byForm(cells, names) : undefined;
}

/** `2 (3d4h ago)` is one cell. */
function words(text: string): string[] {
  return text.match(/\d+ \([^)]*\)|\S+/g) ?? [];
}

/** A cell is missing somewhere: what stands before is right, what is behind is told by its form. */
function byForm(cells: readonly string[], names: readonly string[]): ColumnsRow | undefined {
  const [name = ''] = cells;
  const type = cells.find(isInstanceType);
  const zone = cells.find(isZone);
  if (type === undefined) return undefined;
  const found = (pattern: RegExp) => names.find((heading) => pattern.test(heading));
  return row([
    [names[0] ?? 'NAME', name],
    [found(/TYPE$/) ?? 'TYPE', type],
    [found(/^ZONE$/) ?? 'ZONE', zone ?? ''],
  ]);
}

function row(cells: readonly (readonly [string, string])[]): ColumnsRow {
  const filled = cells.map(([name, cell]) => [name, cell.trim()] as const);
  return new Map(filled.filter(([, cell]) => !isNothing(cell)));
}

/** Whether the row lacks the end that every row above has, or its last cell is cut in its midst. */
function lacksEnd(
  cells: ColumnsRow,
  above: readonly ColumnsRow[],
  names: readonly string[],
): boolean {
  if (above.length === 0) return false;
  const last = names.at(-1) ?? '';
  if (above.every((row) => row.has(last)) && !cells.has(last)) return true;
  const isForm = (form: (text: string) => boolean) =>
    above.every((row) => form(row.get(last) ?? '')) && !form(cells.get(last) ?? '');
  return isForm(isZone) || isForm(isInstanceType);
}
