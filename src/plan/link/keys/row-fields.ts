// A row of a link, `key=position:position;name=value`, by the table of the row's fields.

import {
  fieldDefault,
  fromLink,
  type LinkNotes,
  toLink,
  whenAbsent,
  whereInLink,
} from '@/plan/link/field-text';
import type { LinkPair } from '@/plan/link/text/pairs';
import { type RowParts, writeRow } from '@/plan/link/text/row-text';
import { keysOf, rowOf, type Table, type TextOf } from '@/plan/table/field-table';

/** How the fields of a row stand in a link. */
interface RowOptions<T extends Table<T>> {
  /** Of the row, where rows have kinds. */
  readonly kind?: string;
  /** Fields that stand in positions, in their order. */
  readonly positions: readonly (keyof T & string)[];
  /** Fields that stand behind a name; left out: all that have one. */
  readonly named?: readonly (keyof T & string)[];
  /** What a field means that is left out; one that is not here is as in a new row. */
  readonly defaults: Readonly<Partial<Record<string, string>>>;
  /** A position that is empty says what one that is left out says. */
  readonly emptyIsDefault?: boolean;
}
export interface RowLink<T extends Table<T>> extends RowOptions<T> {
  readonly table: T;
  /** Fields by the name that they stand behind. */
  readonly names: ReadonlyMap<string, keyof T & string>;
  /** A row of which nothing is said. */
  readonly absent: TextOf<T>;
}

export function rowLink<T extends Table<T>>(table: T, options: RowOptions<T>): RowLink<T> {
  const { kind, defaults } = options;
  const names = new Map<string, keyof T & string>();
  for (const key of options.named ?? keysOf(table)) {
    const { link } = table[key];
    if (link !== '') names.set(link, key);
  }
  const absent = rowOf(table, (field, key) => whenAbsent(field, defaults[key], kind));
  return { ...options, table, names, absent };
}

/** The row as text: positions and named fields as the version has them by default are left out. */
export function writeRowFields<T extends Table<T>>(link: RowLink<T>, row: TextOf<T>): string {
  const { table, kind, positions, names, defaults } = link;
  const differs = (key: keyof T & string): string | undefined => {
    const text = toLink(table[key], row[key], kind);
    return text === fieldDefault(table[key], defaults[key]) ? undefined : text;
  };
  const texts = positions.map(differs);
  const last = texts.findLastIndex((text) => text !== undefined);
  return writeRow(
    positions.slice(0, last + 1).map((key, at) => texts[at] ?? defaults[key] ?? ''),
    [...names].map(([name, key]) => {
      const text = differs(key);
      // An empty text behind a name would not be read; a mark stands alone.
      return [name, text !== '' || table[key].form === 'mark' ? text : undefined];
    }),
  );
}

interface ReadOptions<T> {
  /** Of the row in the form. */
  readonly id?: string;
  /** A field whose value stands in a position already. */
  readonly taken?: (keyof T & string) | undefined;
}

/** Each field as it stands in the row, or as the version has it by default. */
export function readRowFields<T extends Table<T>>(
  link: RowLink<T>,
  pair: LinkPair,
  parts: RowParts,
  notes: LinkNotes,
  { id = '', taken }: ReadOptions<T>,
): TextOf<T> & { readonly id: string } {
  const { table, positions } = link;
  notePositions(pair, parts.positions, positions.length, notes);
  const row: Record<string, unknown> = { ...link.absent, id };
  const take = (key: keyof T & string, text: string) => {
    const held = fromLink(table[key], text, pair, notes);
    if (held !== undefined) row[key] = held;
  };
  for (const [key, text] of readNamed(pair, parts, link, taken, notes)) take(key, text);
  for (const [at, key] of positions.entries()) {
    const text = parts.positions[at];
    if (text !== undefined && !(text === '' && link.emptyIsDefault)) take(key, text);
  }
  return row as TextOf<T> & { readonly id: string };
}

function notePositions(
  pair: LinkPair,
  positions: readonly string[],
  max: number,
  { errors }: LinkNotes,
): void {
  if (positions.length <= max) return;
  errors.push({ code: 'LINK_ROW_PARTS', ...whereInLink(pair), separator: ':', max });
}

/** Named fields of one row, known and unknown: more are not looked into. */
const MAX_NAMED = 32;

/** The named fields of a row by their key. `taken`: one whose value stands in a position already. */
function readNamed<T extends Table<T>>(
  pair: LinkPair,
  { named }: RowParts,
  { table, names }: RowLink<T>,
  taken: (keyof T & string) | undefined,
  { errors, warnings }: LinkNotes,
): ReadonlyMap<keyof T & string, string> {
  const values = new Map<keyof T & string, string>();
  if (named.length > MAX_NAMED) {
    errors.push({ code: 'LINK_ROW_PARTS', ...whereInLink(pair), separator: ';', max: MAX_NAMED });
  }
  for (const [name, value] of named.slice(0, MAX_NAMED)) {
    const key = names.get(name);
    if (key === undefined)
      warnings.push({ code: 'LINK_UNKNOWN_FIELD', ...whereInLink(pair), name });
    else if (values.has(key) || key === taken) {
      errors.push({ code: 'LINK_FIELD_TWICE', ...whereInLink(pair), name });
    } else if (value.trim() === '' && table[key].form !== 'mark') {
      errors.push({ code: 'LINK_VALUE_EMPTY', ...whereInLink(pair) });
    } else values.set(key, value);
  }
  return values;
}
