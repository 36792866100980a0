import {
  closestTypes,
  findTypedType,
  type GroupText,
  MAX_GROUPS,
  NODES,
  type NumberRange,
  newGroup,
  PODS_PER_NODE,
  parseNumber,
  type TypeLookup,
} from '@/plan';
import { findColumns, type RowColumns } from './row-columns';
import type {
  RefusedRow,
  RowNumberColumn,
  RowProblem,
  RowsProblem,
  RowsRead,
  RowsReading,
} from './rows-reading';
import { splitCells } from './split-cells';

export type {
  RowNumberColumn,
  RowProblem,
  RowsProblem,
  RowsRead,
  RowsReading,
} from './rows-reading';

const MAX_PASTED_CHARACTERS = 1_000_000;
const MAX_PASTED_LINES = 5_000;
const MAX_SUGGESTIONS = 20;

interface GroupRow {
  readonly instanceType: string;
  readonly nodes: number;
  readonly podsPerNode: number;
}

/**
 * Reads rows copied from a spreadsheet or a CSV file: instance type, number of nodes, pods per
 * node, parted by tabs, semicolons, commas or spaces, quoted or not; a header line in English or
 * Korean may put the columns in another order. Numbers are read as in the form. A row that can't
 * be read is refused with its reason and never half taken.
 */
export function parseRows(text: string, lookup: TypeLookup): RowsReading {
  const tooBig = findTooBig(text);
  if (tooBig !== undefined) return { ok: false, error: tooBig };
  const lines = splitCells(text);
  const header = lines[0];
  if (header === undefined) return { ok: false, error: { code: 'ROWS_EMPTY' } };
  const columns = findColumns(header.cells, (cell) => findTypedType(cell, lookup) !== undefined);
  const column = columns === undefined ? undefined : missingColumn(columns);
  if (column !== undefined) return { ok: false, error: { code: 'ROWS_COLUMN_MISSING', column } };
  const rows = columns === undefined ? lines : lines.slice(1);
  const groups: GroupRow[] = [];
  const refused: RefusedRow[] = [];
  const suggest = suggestions(lookup);
  for (const { line, raw, cells } of rows) {
    const row = readRow(cells, columns, lookup, suggest);
    if ('code' in row) refused.push({ line, raw, problem: row });
    else groups.push(row);
  }
  if (groups.length > MAX_GROUPS) {
    const error = { code: 'ROWS_TOO_MANY_GROUPS', count: groups.length, max: MAX_GROUPS } as const;
    return { ok: false, error };
  }
  return { ok: true, ...summary(groups, refused), ignoredColumns: columns?.ignored ?? [] };
}

function missingColumn({ nodes, podsPerNode }: RowColumns): RowNumberColumn | undefined {
  if (nodes === undefined) return 'nodes';
  return podsPerNode === undefined ? 'podsPerNode' : undefined;
}

function findTooBig(text: string): RowsProblem | undefined {
  if (text.length > MAX_PASTED_CHARACTERS) {
    const max = MAX_PASTED_CHARACTERS;
    return { code: 'ROWS_TOO_BIG', count: text.length, max, unit: 'characters' };
  }
  const lines = text.split(/\r\n|\r|\n/).length;
  if (lines <= MAX_PASTED_LINES) return undefined;
  return { code: 'ROWS_TOO_BIG', count: lines, max: MAX_PASTED_LINES, unit: 'lines' };
}

function readRow(
  cells: readonly string[],
  columns: RowColumns | undefined,
  lookup: TypeLookup,
  suggest: (type: string) => readonly string[],
): GroupRow | RowProblem {
  const row = columns === undefined ? inOrder(cells) : byHeader(cells, columns);
  if (row.length > 3) return { code: 'ROW_TOO_MANY_CELLS', cells: row.length };
  const [type = '', nodesText = '', podsText = ''] = row;
  if (type === '') return { code: 'ROW_TYPE_MISSING' };
  const found = findTypedType(type, lookup);
  if (found === undefined) {
    return { code: 'ROW_TYPE_UNKNOWN', type, closest: suggest(type) };
  }
  const nodes = readNumber('nodes', nodesText, NODES);
  if (typeof nodes !== 'number') return nodes;
  const podsPerNode = readNumber('podsPerNode', podsText, PODS_PER_NODE);
  if (typeof podsPerNode !== 'number') return podsPerNode;
  return { instanceType: found.name, nodes, podsPerNode };
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

/** The cells without empty ones before and behind; `m5.large 2` in one cell is type and nodes. */
function inOrder(cells: readonly string[]): readonly string[] {
  const first = cells.findIndex((cell) => cell !== '');
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(first, last + 1).flatMap((cell, index) => {
    const parts = index === 0 ? /^(\S+)\s+(\S.*)$/s.exec(cell) : null;
    return parts === null ? [cell] : parts.slice(1);
  });
}

function byHeader(cells: readonly string[], columns: RowColumns): readonly string[] {
  const { type, nodes, podsPerNode } = columns;
  return [type, nodes, podsPerNode].map((at) => (at === undefined ? '' : (cells[at] ?? '')));
}

function readNumber(
  column: RowNumberColumn,
  text: string,
  range: NumberRange,
): number | RowProblem {
  const reading = parseNumber(text, range);
  return reading.ok ? reading.value : { code: 'ROW_NUMBER', column, text, ...range };
}

function summary(
  rows: readonly GroupRow[],
  refused: readonly RefusedRow[],
): Omit<RowsRead, 'ignoredColumns'> {
  return {
    groups: rows.map(groupText),
    rows: rows.length + refused.length,
    refused,
    nodes: rows.reduce((sum, { nodes }) => sum + nodes, 0),
    pods: rows.reduce((sum, { nodes, podsPerNode }) => sum + nodes * podsPerNode, 0),
  };
}

function groupText({ instanceType, nodes, podsPerNode }: GroupRow): Omit<GroupText, 'id'> {
  const { id: _id, ...blank } = newGroup('');
  return { ...blank, instanceType, nodes: String(nodes), podsPerNode: String(podsPerNode) };
}
