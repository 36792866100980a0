// The lists of the form as sheets: cells that are pasted, and filled from the one above.
import { type GroupField, newGroup, newSubnet, type PlanText, type SubnetField } from '@/plan';
import { freeRowId } from './rows';

const SUBNET_CELLS = ['zone', 'range', 'used'] as const satisfies readonly SubnetField[];
const GROUP_CELLS = [
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

/**
 * Reads copied cells: rows by line, cells by tab, or by comma where there is no tab and each line
 * has as many.
 * @returns `undefined` for a single cell, which is text like any other
 */
export function readCells(pasted: string): readonly (readonly string[])[] | undefined {
  const lines = pasted.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/);
  const separator = pasted.includes('\t') || !hasCommas(lines) ? '\t' : ',';
  const cells = lines.map((line) => line.split(separator).map((cell) => cell.trim()));
  return cells.length === 1 && cells[0]?.length === 1 ? undefined : cells;
}

function hasCommas(lines: readonly string[]): boolean {
  const counts = new Set(lines.map((line) => line.split(',').length));
  return counts.size === 1 && !counts.has(1) && !lines.every((line) => THOUSANDS.test(line.trim()));
}

/** The form with cells pasted from one on, right and down; rows that lack are added, cells past the last column left out. */
export function withCells(
  text: PlanText,
  at: Cell,
  cells: readonly (readonly string[])[],
): PlanText {
  if (at.part === 'subnet') {
    const usedAs = text.subnets.at(-1)?.usedAs ?? 'in-use';
    const fresh = (id: string) => ({ ...newSubnet(id), usedAs });
    const start = SUBNET_CELLS.indexOf(at.field);
    return {
      ...text,
      subnets: pasteInto(text.subnets, at.row, SUBNET_CELLS.slice(start), cells, fresh),
    };
  }
  const start = GROUP_CELLS.indexOf(at.field);
  return {
    ...text,
    groups: pasteInto(text.groups, at.row, GROUP_CELLS.slice(start), cells, newGroup),
  };
}

function pasteInto<Field extends string, R extends { readonly id: string } & Record<Field, string>>(
  rows: readonly R[],
  from: string,
  fields: readonly Field[],
  cells: readonly (readonly string[])[],
  fresh: (id: string) => R,
): readonly R[] {
  const next = [...rows];
  const top = rows.findIndex((row) => row.id === from);
  if (top < 0) return rows;
  for (const [down, line] of cells.entries()) {
    const row = next[top + down] ?? fresh(freeRowId(next));
    const pasted = fields.flatMap((field, right) => {
      const cell = line[right];
      return cell === undefined ? [] : [[field, cell] as const];
    });
    next[top + down] = { ...row, ...Object.fromEntries(pasted) };
  }
  return next;
}

/** The form with a cell as the one above it; in the first row it stays. */
export function filledDown(text: PlanText, at: Cell): PlanText {
  if (at.part === 'subnet') return { ...text, subnets: fill(text.subnets, at.row, at.field) };
  return { ...text, groups: fill(text.groups, at.row, at.field) };
}

function fill<Field extends string, R extends { readonly id: string } & Record<Field, string>>(
  rows: readonly R[],
  id: string,
  field: Field,
): readonly R[] {
  return rows.map((row, index) => {
    const above = rows[index - 1];
    return row.id === id && above !== undefined ? { ...row, [field]: above[field] } : row;
  });
}
