// What can be done to a list of rows, whatever the rows are.
import { rowNumber } from '@/plan';

interface Row {
  readonly id: string;
}

/** An id whose number no row has yet: a subnet's colour goes by it. */
export function freeRowId(rows: readonly Row[]): string {
  const taken = new Set(rows.map(rowNumber));
  let number = rows.length + 1;
  while (taken.has(number)) number += 1;
  return `r${number}`;
}

export function insertAfter<R extends Row>(
  rows: readonly R[],
  id: string | undefined,
  row: R,
): R[] {
  const index = id === undefined ? rows.length - 1 : rows.findIndex((other) => other.id === id);
  return [...rows.slice(0, index + 1), row, ...rows.slice(index + 1)];
}

export function removeRow<R extends Row>(rows: readonly R[], id: string): R[] {
  return rows.filter((row) => row.id !== id);
}

/** Moves a row up (−1) or down (+1); at the end of the list it stays where it is. */
export function moveRow<R extends Row>(rows: readonly R[], id: string, by: -1 | 1): readonly R[] {
  const from = rows.findIndex((row) => row.id === id);
  const moved = rows[from];
  const swapped = rows[from + by];
  if (moved === undefined || swapped === undefined) return rows;
  return rows.map((row, index) => {
    if (index === from) return swapped;
    return index === from + by ? moved : row;
  });
}

export function patchRow<R extends Row>(
  rows: readonly R[],
  id: string,
  patch: Partial<Omit<R, 'id'>>,
): readonly R[] {
  return rows.map((row) => (row.id === id ? { ...row, ...patch } : row));
}
