// Rows of node groups in a sheet: instance type, how many nodes, pods on each.
import {
  closestTypes,
  findTypedType,
  NODES,
  type NumberRange,
  PODS_PER_NODE,
  type TypeLookup,
} from '@/plan';
import { readSheetNumber } from './cells/sheet-number';
import type { CellLine } from './cells/split-cells';
import type { RefusedRow, RowNumberColumn, RowProblem } from './rows-reading';
import { cellOf, type Sheet } from './sheet';

/** A number of a row that may mean another one: `1.200`. */
export interface DoubtfulNumber {
  readonly column: RowNumberColumn;
  readonly text: string;
}

export interface NodeRow {
  readonly line: number;
  readonly instanceType: string;
  /** `undefined`: the sheet has no such column, or the cell is empty. */
  readonly nodes: number | undefined;
  readonly podsPerNode: number | undefined;
  /** The least and the most that there may be, and the most pods of each, where the sheet has columns of them. */
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly maxPods: number | undefined;
  readonly zone: string | undefined;
  readonly doubts: readonly DoubtfulNumber[];
}

export interface NodeRows {
  readonly rows: readonly NodeRow[];
  readonly refused: readonly RefusedRow[];
}

const MAX_SUGGESTIONS = 20;

/**
 * Every row of the sheet, taken or refused with its reason, never half taken. A number that is
 * missing is no reason by itself.
 */
export function readNodeRows(sheet: Sheet, lookup: TypeLookup): NodeRows {
  const rows: NodeRow[] = [];
  const refused: RefusedRow[] = [];
  const suggest = suggestions(lookup);
  for (const line of sheet.lines) {
    const row = readRow(line, sheet, lookup, suggest);
    if ('code' in row) refused.push({ line: line.line, raw: line.raw, problem: row });
    else rows.push(row);
  }
  return { rows, refused };
}

function readRow(
  line: CellLine,
  sheet: Sheet,
  lookup: TypeLookup,
  suggest: (type: string) => readonly string[],
): NodeRow | RowProblem {
  const { columns } = sheet;
  const row =
    columns === undefined
      ? inOrder(line.cells)
      : (['type', 'nodes', 'podsPerNode'] as const).map((kind) => cellOf(line, columns, kind));
  if (row.length > 3) return { code: 'ROW_TOO_MANY_CELLS', cells: row.length };
  const [type = '', nodesText = '', podsText = ''] = row;
  if (type === '') return { code: 'ROW_TYPE_MISSING' };
  const found = findTypedType(type, lookup);
  if (found === undefined) return { code: 'ROW_TYPE_UNKNOWN', type, closest: suggest(type) };
  const nodes = readCount('nodes', nodesText, NODES, sheet);
  if ('code' in nodes) return nodes;
  const pods = readCount('podsPerNode', podsText, PODS_PER_NODE, sheet);
  if ('code' in pods) return pods;
  return {
    line: line.line,
    instanceType: found.name,
    nodes: nodes.value,
    podsPerNode: pods.value,
    least: countBeside(line, sheet, 'least'),
    most: countBeside(line, sheet, 'most'),
    maxPods: countBeside(line, sheet, 'maxPods'),
    zone: (columns && cellOf(line, columns, 'zone')) || undefined,
    doubts: [...nodes.doubts, ...pods.doubts],
  };
}

/** A number that a row is whole without. */
function countBeside(
  line: CellLine,
  { columns, mark }: Sheet,
  kind: 'least' | 'most' | 'maxPods',
): number | undefined {
  if (columns === undefined) return undefined;
  const reading = readSheetNumber(cellOf(line, columns, kind), mark);
  return reading.kind === 'whole' ? reading.value : undefined;
}

interface Count {
  readonly value: number | undefined;
  readonly doubts: readonly DoubtfulNumber[];
}

function readCount(
  column: RowNumberColumn,
  text: string,
  range: NumberRange,
  { mark }: Sheet,
): Count | RowProblem {
  const reading = readSheetNumber(text, mark);
  if (reading.kind === 'none') return { value: undefined, doubts: [] };
  const isRead = reading.kind !== 'unreadable';
  if (!isRead || reading.value < range.min || reading.value > range.max) {
    return { code: 'ROW_NUMBER', column, text, ...range };
  }
  const doubts = reading.kind === 'doubtful' ? [{ column, text }] : [];
  return { value: reading.value, doubts };
}

/** The closest types of the first few unknown ones: looking through the whole table takes time. */
function suggestions(lookup: TypeLookup): (type: string) => readonly string[] {
  let left = MAX_SUGGESTIONS;
  return (type) => {
    if (left === 0) return [];
    left -= 1;
    return closestTypes(type, lookup);
  };
}

/**
 * The cells without empty ones before and behind; `m5.large 2` in one cell is type and nodes, and so is
 * `2 m5.large` or `2 x m5.large`, as `uniq -c` and people write it.
 */
function inOrder(cells: readonly string[]): readonly string[] {
  const first = cells.findIndex((cell) => cell !== '');
  const last = cells.findLastIndex((cell) => cell !== '');
  const parted = cells.slice(first, last + 1).flatMap((cell, index) => {
    const parts = index === 0 ? /^(\S+)\s+(\S.*)$/s.exec(cell) : null;
    return parts === null ? [cell] : parts.slice(1);
  });
  // Between a count and a type, or the other way round: at the end it says nothing that is known.
  const isTimes = (cell: string, index: number) => index === 1 && /^[x×*]$/i.test(cell);
  const [number = '', type = '', ...rest] = parted.filter((cell, i) => !isTimes(cell, i));
  const isTurned = /^\d+$/.test(number) && /^[a-z][\w-]*\.[\w-]+$/i.test(type);
  return isTurned ? [type, number, ...rest] : [number, type, ...rest].slice(0, parted.length);
}
