// The lists of the form as sheets: cells that are pasted, and filled from the one above.
import { newGroup, newSubnet, type PlanText } from '@/plan';
import { freeRowId } from '@/store/rows';
import { type Cell, GROUP_CELLS, SUBNET_CELLS } from './copied-cells';

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
