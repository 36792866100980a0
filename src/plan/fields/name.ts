import type { FieldPath, PlanFault } from '@/plan/problem';
import type { ProblemNotes } from '@/plan/rows/problem-notes';
import { MAX_NAME_LENGTH } from './limits';
import type { Faulty } from './number';

export type NameReading = { readonly ok: true; readonly value: string } | Faulty<PlanFault>;

// Control characters, halves of a character, line separators and marks that turn text around.
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Reads a name: any text on one line, up to 64 characters, without the white space around it. */
export function parseName(text: string): NameReading {
  const value = text.trim();
  if (value.length > MAX_NAME_LENGTH) {
    return { ok: false, fault: { code: 'NAME_TOO_LONG', max: MAX_NAME_LENGTH }, fixes: [] };
  }
  if (UNREADABLE.test(value)) {
    return { ok: false, fault: { code: 'NAME_UNREADABLE' }, fixes: [] };
  }
  return { ok: true, value };
}

interface NamedRow {
  readonly id: string;
  readonly name: string;
}

/** Notes each row whose name a row before it has; rows without a name are never alike. */
export function noteNamesTwice<Row extends NamedRow>(
  rows: readonly Row[],
  fieldOf: (row: Row) => FieldPath,
  notes: ProblemNotes,
): void {
  const positions = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const name = row.name.trim();
    const before = positions.get(name);
    if (name === '') continue;
    if (before === undefined) positions.set(name, index + 1);
    else {
      const other = { position: before, text: name };
      notes.error(fieldOf(row), row.name, { code: 'NAME_TWICE', other });
    }
  }
}
