// Cells of the form's lists that are selected together, and what keys and the clipboard do with them. The
// keyboard stays in the cell that the selection began at.
import { findInstanceType } from '@/limits';
import type { PlanText } from '@/plan';
import { actions, planner } from '@/store';
import {
  areGroupRows,
  type Cell,
  type CellRange,
  cellsIn,
  cellsOfRow,
  columnOf,
  copiedText,
  filledDown,
  readCells,
  textsOf,
  tiled,
  withCells,
} from '@/store/cells';
import { fieldId } from '@/store/document';

/** The cell of the form that an element is the field of. */
export function cellOfField(element: EventTarget | null): Cell | undefined {
  if (!(element instanceof HTMLInputElement)) return undefined;
  const { subnets, groups } = planner.getState().text;
  const cells = [
    ...subnets.flatMap(({ id }) => cellsOfRow('subnets', id)),
    ...groups.flatMap(({ id }) => cellsOfRow('groups', id)),
  ];
  return cells.find((cell) => fieldId(cell) === element.id);
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The selection after a key with Shift: arrows up and down begin and stretch it, left and right stretch
 * it once it is there, since they are the text's until then. Space takes whole rows.
 * @returns `undefined` where the key is for the field
 */
export function stretched(
  key: string,
  at: Cell,
  range: CellRange | undefined,
): CellRange | undefined {
  const from = range?.from ?? at;
  const to = range?.to ?? at;
  if (key === ' ') return wholeRows(from, to);
  const step = STEPS[key];
  if (step === undefined || (range === undefined && step[0] === 0)) return undefined;
  return { from, to: moved(to, step) };
}

function wholeRows(from: Cell, to: Cell): CellRange {
  const cells = (cell: Cell) => cellsOfRow(cell.part === 'subnet' ? 'subnets' : 'groups', cell.row);
  return { from: cells(from)[0] ?? from, to: cells(to).at(-1) ?? to };
}

/** So many rows down and cells to the right, not past the ends. */
function moved(cell: Cell, [down, right]: readonly [number, number]): Cell {
  const { subnets, groups } = planner.getState().text;
  const list = cell.part === 'subnet' ? 'subnets' : 'groups';
  const rows = (list === 'subnets' ? subnets : groups).map(({ id }) => id);
  const row = rows[rows.indexOf(cell.row) + down] ?? cell.row;
  const cells = cellsOfRow(list, row);
  const column = Math.min(cells.length - 1, Math.max(0, columnOf(cell) + right));
  return cells[column] ?? cell;
}

/** What was copied last: rows with a mistake in them are the form's own too. */
let lastCopied = '';

export function copySelected(range: CellRange): string {
  const { text } = planner.getState();
  lastCopied = copiedText(textsOf(text, cellsIn(text, range) ?? []));
  return lastCopied;
}

export function pasteOverSelected(range: CellRange, pasted: string): void {
  const block = readCells(pasted) ?? [[pasted.trim()]];
  put(range, (_, height, width) => tiled(block, height, width));
}

/**
 * Several copied cells fill from one on.
 * @returns `false` where the text is for the field: one cell, or in the field of a type one that has to be
 * looked at first, as what a shell has printed
 */
export function pasteFrom(at: Cell, pasted: string): boolean {
  const cells = readCells(pasted);
  if (cells === undefined) return false;
  if (at.field === 'instanceType' && !areOurs(pasted, cells)) return false;
  actions.edit((text) => withCells(text, at, cells));
  return true;
}

function areOurs(pasted: string, cells: readonly (readonly string[])[]): boolean {
  if (pasted.replaceAll('\r\n', '\n') === lastCopied) return true;
  return areGroupRows(cells, (cell) => findInstanceType(cell) !== undefined);
}

/** A cell takes what stands above it. */
export function fillFromAbove(at: Cell): void {
  actions.edit((text) => filledDown(text, at));
}

/** All rows of the selection as its first. */
export function fillSelectedDown(range: CellRange): void {
  put(range, (texts) => texts.map(() => texts[0] ?? []));
}

export function emptySelected(range: CellRange): void {
  put(range, (texts) => texts.map((line) => line.map(() => '')));
}

type Texts = ReturnType<typeof textsOf>;

function put(
  range: CellRange,
  change: (texts: Texts, height: number, width: number) => Texts,
): void {
  actions.edit((text: PlanText) => {
    const cells = cellsIn(text, range);
    const corner = cells?.[0]?.[0];
    if (cells === undefined || corner === undefined) return text;
    const width = cells[0]?.length ?? 0;
    return withCells(text, corner, change(textsOf(text, cells), cells.length, width));
  });
}
