// Several cells of a list of the form, and what is done to all of them. Each is a block of texts that is
// put in from a corner on, as pasted ones are.
import type { PlanText } from '@/plan';
import { type Cell, cellsOfRow } from './copied-cells';

/** A rectangle of cells by two of its corners, in any order. */
export interface CellRange {
  readonly from: Cell;
  readonly to: Cell;
}

type Line = readonly Cell[];
export type Block = readonly (readonly string[])[];

/** The cells, row by row; `undefined` where a corner is gone. */
export function cellsIn(
  { subnets, groups }: PlanText,
  { from, to }: CellRange,
): readonly Line[] | undefined {
  if (from.part !== to.part) return undefined;
  const ids = (from.part === 'subnet' ? subnets : groups).map((row) => row.id);
  const rows = ordered(ids.indexOf(from.row), ids.indexOf(to.row));
  const columns = ordered(columnOf(from), columnOf(to));
  if (rows.first < 0) return undefined;
  const list = from.part === 'subnet' ? 'subnets' : 'groups';
  return ids
    .slice(rows.first, rows.last + 1)
    .map((id) => cellsOfRow(list, id).slice(columns.first, columns.last + 1));
}

/** The place of a cell in its row, from 0. */
export function columnOf(cell: Cell): number {
  const list = cell.part === 'subnet' ? 'subnets' : 'groups';
  return cellsOfRow(list, cell.row).findIndex(({ field }) => field === cell.field);
}

function ordered(a: number, b: number): { readonly first: number; readonly last: number } {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

export function textsOf(text: PlanText, cells: readonly Line[]): Block {
  return cells.map((line) => line.map((cell) => textOf(text, cell)));
}

function textOf({ subnets, groups }: PlanText, cell: Cell): string {
  if (cell.part === 'subnet') {
    return subnets.find((row) => row.id === cell.row)?.[cell.field] ?? '';
  }
  return groups.find((row) => row.id === cell.row)?.[cell.field] ?? '';
}

/** As a spreadsheet copies it, and as pasting reads it. */
export function copiedText(block: Block): string {
  return block.map((line) => line.join('\t')).join('\n');
}

/**
 * What is put over selected cells: a copied block as often as it goes into them whole, else once.
 * @param height and width of the selection, in cells
 */
export function tiled(block: Block, height: number, width: number): Block {
  const across = block[0]?.length ?? 0;
  const isEven = block.every((line) => line.length === across);
  if (across === 0 || !isEven || height % block.length !== 0 || width % across !== 0) return block;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      return block[row % block.length]?.[column % across] ?? '';
    }),
  );
}
