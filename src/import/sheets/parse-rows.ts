import type { RefusedRow, RowNumberColumn, RowProblem } from '@/import/facts/refused-row';
import {
  findTypedType,
  formatEnds,
  type GroupText,
  MAX_GROUPS,
  NODES,
  newGroup,
  PODS_PER_NODE,
  type TypeLookup,
} from '@/plan';
import { splitCells } from './cells/split-cells';
import type { SheetColumns } from './headings';
import { type NodeRow, readNodeRows } from './node-rows';
import type { RowsProblem, RowsRead, RowsReading } from './rows-reading';
import { readSheet } from './sheet';

const MAX_PASTED_CHARACTERS = 1_000_000;
const MAX_PASTED_LINES = 5_000;

interface WholeRow extends NodeRow {
  readonly nodes: number;
  readonly podsPerNode: number;
}

/**
 * Reads rows copied from a spreadsheet or a CSV file: instance type, number of nodes, pods per
 * node, parted by tabs, semicolons, commas or spaces, quoted or not; a header line in English,
 * German or Korean may put the columns in another order. A row that can't be read is refused with
 * its reason and never half taken; so is one with a number that may mean two, `1.000`.
 */
export function parseRows(text: string, lookup: TypeLookup): RowsReading {
  const tooBig = findTooBig(text);
  if (tooBig !== undefined) return { ok: false, error: tooBig };
  const cells = splitCells(text);
  if (cells.length === 0) return { ok: false, error: { code: 'ROWS_EMPTY' } };
  const sheet = readSheet(cells, { isType: (cell) => findTypedType(cell, lookup) !== undefined });
  const column = sheet.columns && missingColumn(sheet.columns);
  if (column !== undefined) return { ok: false, error: { code: 'ROWS_COLUMN_MISSING', column } };
  const { rows, refused } = readNodeRows(sheet, lookup, { hasEnds: true });
  const whole: WholeRow[] = [];
  const all = [...refused];
  for (const row of rows) {
    const problem = whatLacks(row);
    const { nodes, podsPerNode } = row;
    if (problem !== undefined) all.push({ line: row.line, problem });
    else if (nodes !== undefined && podsPerNode !== undefined)
      whole.push({ ...row, nodes, podsPerNode });
  }
  if (whole.length > MAX_GROUPS) {
    const error = { code: 'ROWS_TOO_MANY_GROUPS', count: whole.length, max: MAX_GROUPS } as const;
    return { ok: false, error };
  }
  return {
    ok: true,
    ...summary(
      whole,
      all.sort((one, other) => one.line - other.line),
    ),
    ignoredColumns: sheet.columns === undefined ? [] : ignoredOf(sheet.columns),
  };
}

/** Rows of the form have no least, no most, and max pods elsewhere. */
function ignoredOf({ at, ignored, headings }: SheetColumns): readonly string[] {
  const beside = [at.least, at.most, at.maxPods];
  return headings.filter((cell, column) => ignored.includes(cell) || beside.includes(column));
}

function missingColumn({ at }: SheetColumns): RowNumberColumn | undefined {
  if (at.nodes === undefined) return 'nodes';
  return at.podsPerNode === undefined ? 'podsPerNode' : undefined;
}

/** The form has no place to ask: what is missing or may mean two numbers is refused. */
function whatLacks({ nodes, podsPerNode, doubts }: NodeRow): RowProblem | undefined {
  const numbers = [
    { column: 'nodes', value: nodes, range: NODES },
    { column: 'podsPerNode', value: podsPerNode, range: PODS_PER_NODE },
  ] as const;
  for (const { column, value, range } of numbers) {
    const doubt = doubts.find((of) => of.column === column);
    if (doubt === undefined && value !== undefined) continue;
    return { code: 'ROW_NUMBER', column, text: doubt?.text ?? '', ...range };
  }
  return undefined;
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

function summary(
  rows: readonly WholeRow[],
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

function groupText(row: WholeRow): Omit<GroupText, 'id'> {
  const { id: _id, ...blank } = newGroup('');
  const typed = (column: RowNumberColumn) => {
    const low = row.lows?.[column];
    return low === undefined ? String(row[column]) : formatEnds(low, row[column]);
  };
  const { instanceType } = row;
  return { ...blank, instanceType, nodes: typed('nodes'), podsPerNode: typed('podsPerNode') };
}
