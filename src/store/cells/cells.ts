// The lists of the form as sheets: cells that are pasted, and filled from the one above.
import { type NamedColumns, namedColumns } from '@/import';
import { newGroup, newSubnet, type PlanText } from '@/plan';
import { freeRowId, nextZone } from '@/store/rows';
import { type Cell, GROUP_CELLS, SUBNET_CELLS } from './copied-cells';

type Lines = readonly (readonly string[])[];

/** What a column is called that goes into a field of a row. */
const HEADS = {
  zone: ['zone'],
  range: ['cidr'],
  used: ['inUse', 'available'],
  instanceType: ['type'],
  nodes: ['nodes'],
  podsPerNode: ['podsPerNode'],
} as const satisfies Record<string, readonly (keyof NamedColumns)[]>;

/**
 * The form with cells pasted from one on, right and down; rows that lack are added, cells past the last
 * column left out. Under a line of headings each column goes where its heading says, the headings nowhere.
 */
export function withCells(text: PlanText, at: Cell, pasted: Lines): PlanText {
  const named = namedColumns(pasted);
  if (at.part === 'subnet') {
    const { fields, lines } = placed(SUBNET_CELLS, at.field, pasted, named);
    const usedAs = text.subnets.at(-1)?.usedAs ?? 'in-use';
    const fresh = (rows: PlanText['subnets']) => ({
      ...newSubnet(freeRowId(rows)),
      zone: nextZone(rows),
      usedAs,
    });
    const subnets = pasteInto(text.subnets, at.row, fields, lines, fresh);
    const isAvailable = named?.inUse === undefined && named?.available !== undefined;
    return { ...text, subnets: isAvailable ? saidAvailable(subnets, at.row, lines) : subnets };
  }
  const { fields, lines } = placed(GROUP_CELLS, at.field, pasted, named);
  const fresh = (rows: PlanText['groups']) => newGroup(freeRowId(rows));
  return { ...text, groups: pasteInto(text.groups, at.row, fields, lines, fresh) };
}

/** Which fields the columns of the cells go into. */
function placed<Field extends keyof typeof HEADS>(
  all: readonly Field[],
  from: Field,
  pasted: Lines,
  named: NamedColumns | undefined,
): { readonly fields: readonly Field[]; readonly lines: Lines } {
  const column = (field: Field) => HEADS[field].flatMap((head) => named?.[head] ?? []);
  const headed = all.filter((field) => column(field).length > 0);
  if (headed.length === 0) return { fields: all.slice(all.indexOf(from)), lines: pasted };
  const lines = pasted.slice(1).map((line) => {
    return headed.map((field) => line[column(field)[0] ?? 0] ?? '');
  });
  return { fields: headed, lines };
}

/** A column of addresses that are free says so. */
function saidAvailable(
  subnets: PlanText['subnets'],
  from: string,
  { length }: Lines,
): PlanText['subnets'] {
  const top = subnets.findIndex(({ id }) => id === from);
  return subnets.map((row, index) =>
    index >= top && index < top + length ? { ...row, usedAs: 'available' } : row,
  );
}

function pasteInto<Field extends string, R extends { readonly id: string } & Record<Field, string>>(
  rows: readonly R[],
  from: string,
  fields: readonly Field[],
  cells: readonly (readonly string[])[],
  fresh: (rows: readonly R[]) => R,
): readonly R[] {
  const next = [...rows];
  const top = rows.findIndex((row) => row.id === from);
  if (top < 0) return rows;
  for (const [down, line] of cells.entries()) {
    const row = next[top + down] ?? fresh(next);
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
