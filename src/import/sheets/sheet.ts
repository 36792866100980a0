// A table of cells and what its columns hold: by their headings, and by what stands in them.

import { type DecimalMark, findDecimalMark, readSheetNumber } from './cells/sheet-number';
import type { CellLine } from './cells/split-cells';
import { type ColumnKind, readHeadings, type SheetColumns } from './headings';

export interface Sheet {
  /** Lines with content below the headings, or all where there are none. */
  readonly lines: readonly CellLine[];
  /** `undefined`: no line of headings. */
  readonly columns: SheetColumns | undefined;
  /** Lines below that are sums, or the headings again. */
  readonly skipped: readonly CellLine[];
  readonly mark: DecimalMark;
}

export interface SheetWords {
  readonly isType: (cell: string) => boolean;
}

const MOST_LINES_ABOVE = 60;
const LINES_LOOKED_AT = 200;
const LINES_FOR_FORM = 30;
const MOST_COLUMNS = 200;
const LONGEST_NUMBER = 40;
const KEYS: readonly ColumnKind[] = ['type', 'cidr', 'subnetId'];
const SUM =
  /^(?:합계|총계|총합|총|계|소계|sum|summe|gesamt(?:summe)?|insgesamt|zwischensumme|合計|総計|小計|合计|总计|suma|somme|totale?(?: g[eé]n[eé]ral)?|(?:sub|grand )total)\s*:?$/i;

/** Finds the line of headings among lines of cells, and which columns are what. */
export function readSheet(cells: readonly CellLine[], words: SheetWords): Sheet {
  const head = findHeadings(cells, words);
  const below = head === undefined ? cells : cells.slice(head.index + 1);
  const isSkipped = ({ cells: line }: CellLine) =>
    isSum(line, words) || (head !== undefined && isSame(line, cells[head.index]?.cells));
  return {
    lines: below.filter((line) => !isSkipped(line)),
    columns: head?.columns,
    skipped: below.filter(isSkipped),
    mark: findDecimalMark(below.slice(0, LINES_LOOKED_AT).flatMap((line) => line.cells)),
  };
}

/** The cell of a line in a column of this kind, `''` where there is none. */
export function cellOf(line: CellLine, columns: SheetColumns, kind: ColumnKind): string {
  const column = columns.at[kind];
  return column === undefined ? '' : (line.cells[column] ?? '');
}

function findHeadings(
  lines: readonly CellLine[],
  words: SheetWords,
): { readonly index: number; readonly columns: SheetColumns } | undefined {
  for (const [index, { cells }] of lines.slice(0, MOST_LINES_ABOVE).entries()) {
    // Rows of values have begun.
    if (cells.some((cell) => words.isType(cell) || FORMS.some(([, sign]) => sign.test(cell))))
      return undefined;
    if (cells.filter((cell) => cell !== '').length < 2) continue;
    const below = lines.slice(index + 1, index + 1 + LINES_FOR_FORM);
    const headings = cells.slice(0, MOST_COLUMNS);
    const named = readHeadings(headings, numericIn(below));
    // A type that nobody knows beside its numbers is a row like those below.
    if (Object.keys(named.at).length === 0 && headings.some(isNumber)) continue;
    const columns = withForms(headings, named, below, words);
    if (KEYS.some((kind) => columns.at[kind] !== undefined)) return { index, columns };
  }
  return undefined;
}

function numericIn(lines: readonly CellLine[]): (column: number) => boolean {
  return (column) => {
    const filled = lines.flatMap(({ cells }) => cells[column] || []);
    const numbers = filled.filter(isNumber);
    return filled.length > 0 && numbers.length * 2 > filled.length;
  };
}

function isNumber(cell: string): boolean {
  if (cell === '' || cell.length > LONGEST_NUMBER) return false;
  return readSheetNumber(cell, 'unknown').kind !== 'unreadable';
}

const FORMS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['subnetId', /^subnet-[0-9a-f]{8,17}$/],
  ['cidr', /^(?:\d{1,3}(?:\.\d{1,3}){3})?\/\d{1,2}$/],
  ['zone', /^[a-z]{2,3}(?:-[a-z]+)+-\d[a-z]?(?:-[a-z]+-\d)?[a-z]$/],
  ['zoneId', /^[a-z]{2,4}\d-(?:[a-z]+\d-)?az\d{1,2}$/],
];

/** What no heading names is told by what stands in the column, wherever most of its cells agree. */
function withForms(
  headings: readonly string[],
  named: SheetColumns,
  lines: readonly CellLine[],
  { isType }: SheetWords,
): SheetColumns {
  const at = { ...named.at };
  // A column of subnets may hold their ranges as well as their names.
  const isNamed = new Set(
    Object.entries(named.at).flatMap(([kind, at]) => (kind === 'name' ? [] : [at])),
  );
  const free = [...headings.keys()].filter((column) => !isNamed.has(column));
  for (const column of free) {
    const filled = lines.flatMap(({ cells }) => cells[column] || []);
    const agree = (test: (cell: string) => boolean) =>
      filled.length > 0 && filled.filter(test).length * 2 > filled.length;
    const form = FORMS.find(
      ([kind, sign]) => at[kind] === undefined && agree((cell) => sign.test(cell)),
    );
    if (form !== undefined) {
      at[form[0]] = column;
      if (at.name === column) delete at.name;
    } else if (at.type === undefined && agree(isType)) at.type = column;
  }
  const taken = new Set(Object.values(at));
  const ignored = headings.filter((cell, column) => cell !== '' && !taken.has(column));
  return { at, ignored, headings };
}

function isSum(cells: readonly string[], { isType }: SheetWords): boolean {
  return cells.some((cell) => SUM.test(cell)) && !cells.some(isType);
}

function isSame(cells: readonly string[], headings: readonly string[] | undefined): boolean {
  return headings !== undefined && cells.join('\t') === headings.join('\t');
}
