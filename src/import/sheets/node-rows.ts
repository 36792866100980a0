// Rows of node groups in a sheet: instance type, how many nodes, pods on each.
import type { RefusedRow, RowNumberColumn, RowProblem } from '@/import/facts/refused-row';
import { isInstanceType, isTypeName } from '@/import/tables/value-forms';
import {
  closestTypes,
  findTypedType,
  NODES,
  type NumberRange,
  PODS_PER_NODE,
  partEnds,
  type TypeLookup,
} from '@/plan';
import { readSheetNumber } from './cells/sheet-number';
import type { CellLine } from './cells/split-cells';
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
  /** Low ends of those that are ranges, where these are asked for: the number is the high one. */
  readonly lows?: Readonly<Partial<Record<RowNumberColumn, number>>>;
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

export interface RowsWanted {
  /** A number may be a range, `18-25`. */
  readonly hasEnds?: boolean;
  /** A type that is not in the table keeps its name; else its row is refused. */
  readonly keepsTypes?: boolean;
}

const MAX_SUGGESTIONS = 20;

/**
 * Every row of the sheet, taken or refused with its reason, never half taken. A number that is
 * missing is no reason by itself.
 */
export function readNodeRows(
  sheet: Sheet,
  lookup: TypeLookup,
  { hasEnds = false, keepsTypes = false }: RowsWanted = {},
): NodeRows {
  const rows: NodeRow[] = [];
  const refused: RefusedRow[] = [];
  const suggest = suggestions(lookup);
  for (const line of sheet.lines) {
    const row = readRow(line, sheet, { lookup, suggest, hasEnds, keepsTypes });
    if ('code' in row) refused.push({ line: line.line, problem: row });
    else rows.push(row);
  }
  return { rows, refused };
}

interface ReadWith extends Required<RowsWanted> {
  readonly lookup: TypeLookup;
  readonly suggest: (type: string) => readonly string[];
}

function readRow(
  line: CellLine,
  sheet: Sheet,
  { lookup, suggest, hasEnds, keepsTypes }: ReadWith,
): NodeRow | RowProblem {
  const { columns } = sheet;
  const row =
    columns === undefined
      ? inOrder(line.cells)
      : (['type', 'nodes', 'podsPerNode'] as const).map((kind) => cellOf(line, columns, kind));
  if (row.length > 3) return { code: 'ROW_TOO_MANY_CELLS', cells: row.length };
  const [type = '', nodesText = '', podsText = ''] = row;
  if (type === '' || row.every((cell) => /^[\d.,]*$/.test(cell)))
    return { code: 'ROW_TYPE_MISSING' };
  const isType = columns === undefined ? isInstanceType : isTypeName;
  const kept = keepsTypes && isType(type) ? type : undefined;
  const instanceType = findTypedType(type, lookup)?.name ?? kept;
  if (instanceType === undefined) return { code: 'ROW_TYPE_UNKNOWN', type, closest: suggest(type) };
  const read = hasEnds ? readEnds : readCount;
  const nodes = read('nodes', nodesText, NODES, sheet);
  if ('code' in nodes) return nodes;
  const pods = read('podsPerNode', podsText, PODS_PER_NODE, sheet);
  if ('code' in pods) return pods;
  const lows = {
    ...(nodes.low !== undefined && { nodes: nodes.low }),
    ...(pods.low !== undefined && { podsPerNode: pods.low }),
  };
  return {
    line: line.line,
    instanceType,
    nodes: nodes.value,
    podsPerNode: pods.value,
    ...(Object.keys(lows).length > 0 && { lows }),
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
  /** Of a range, whose high end is `value`. */
  readonly low?: number;
  readonly doubts: readonly DoubtfulNumber[];
}

function readEnds(
  column: RowNumberColumn,
  text: string,
  range: NumberRange,
  sheet: Sheet,
): Count | RowProblem {
  const ends = partEnds(text);
  if (ends === undefined) return readCount(column, text, range, sheet);
  const [low, high] = ends.map((end) => readCount(column, end, range, sheet));
  const problem: RowProblem = { code: 'ROW_NUMBER', column, text, ...range };
  if (low === undefined || high === undefined || 'code' in low || 'code' in high) return problem;
  const [from = 0, to = 0] = [low.value, high.value];
  if (from > to) return problem;
  const doubts = low.doubts.length + high.doubts.length > 0 ? [{ column, text }] : [];
  return from < to ? { value: to, low: from, doubts } : { value: to, doubts };
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
