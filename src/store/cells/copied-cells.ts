// The lists of the form as sheets: which cells they have, and cells that were copied.
import { byDelimiter } from '@/import';
import type { GroupField, SubnetField } from '@/plan';

export const SUBNET_CELLS = ['zone', 'range', 'used'] as const satisfies readonly SubnetField[];
export const GROUP_CELLS = [
  'instanceType',
  'nodes',
  'podsPerNode',
] as const satisfies readonly GroupField[];

/** A cell of the form: a field in the line of a row. */
export type Cell =
  | { readonly part: 'subnet'; readonly row: string; readonly field: (typeof SUBNET_CELLS)[number] }
  | { readonly part: 'group'; readonly row: string; readonly field: (typeof GROUP_CELLS)[number] };

/** The cells of a row, from left to right. */
export function cellsOfRow(list: 'subnets' | 'groups', row: string): readonly Cell[] {
  return list === 'subnets'
    ? SUBNET_CELLS.map((field) => ({ part: 'subnet', row, field }))
    : GROUP_CELLS.map((field) => ({ part: 'group', row, field }));
}

/** A number with thousands, such as 1,000: its comma parts no cells. */
const THOUSANDS = /^\d{1,3}(,\d{3})+$/;

/** What a web page or a chat puts between letters, and nobody sees. */
const UNSEEN = /\p{Cf}/gu;

/**
 * Reads copied cells: rows by line, cells by tab, or by comma where there is no tab and each line
 * has as many. Rows of several columns that are empty are left out.
 * @returns `undefined` for a single cell, which is text like any other
 */
export function readCells(pasted: string): readonly (readonly string[])[] | undefined {
  const text = pasted.replace(/[\r\n]+$/, '').replace(UNSEEN, '');
  const byComma = byDelimiter(text, ',');
  const lines = text.includes('\t') || !isTable(byComma) ? byDelimiter(text, '\t') : byComma;
  const trimmed = lines.map((line) => line.map((cell) => cell.trim()));
  // A gap in a column of numbers has its row; between whole rows it has none.
  const isColumn = trimmed.every(({ length }) => length === 1);
  const cells = isColumn ? trimmed : trimmed.filter((line) => line.some((cell) => cell !== ''));
  return cells.length === 1 && cells[0]?.length === 1 ? undefined : cells;
}

/** A whole number, one with commas between thousands, or two with a dash between them. */
const COUNTS = /^[\d,]*(\s*[-–]\s*[\d,]+)?$/;

/** Whether copied cells are rows of node groups in the form's own order: types, then numbers, no heads. */
export function areGroupRows(
  cells: readonly (readonly string[])[],
  isType: (cell: string) => boolean,
): boolean {
  return cells.every(
    ([type = '', ...counts]) =>
      counts.length < GROUP_CELLS.length &&
      (type === '' || isType(type)) &&
      counts.every((cell) => COUNTS.test(cell)),
  );
}

function isTable(lines: readonly (readonly string[])[]): boolean {
  const widths = new Set(lines.map(({ length }) => length));
  const isNumbers = lines.every((line) => THOUSANDS.test(line.join().trim()));
  return widths.size === 1 && !widths.has(1) && !isNumbers;
}
