// A row of a link, `key=position:position;name=value`, by the table of the row's fields.
import type { Field, Table, TextOf } from '@/plan/rows/field-table';
import type { LinkProblem } from './link-problem';
import type { LinkPair } from './pairs';
import { type RowParts, writeRow } from './row-text';

/** Where the reading of a link leaves what the form has no place to show. */
export interface LinkNotes {
  readonly errors: LinkProblem[];
  readonly warnings: LinkProblem[];
}

/** How the fields of a row stand in a link. */
export interface RowLink<T extends Table> {
  readonly key: string;
  readonly table: T;
  /** Fields that stand in positions, in their order. */
  readonly positions: readonly (keyof T & string)[];
  /** Fields that stand behind a name; left out: all that have one. */
  readonly named?: readonly (keyof T & string)[];
  /** A position that is empty says what one that is left out says. */
  readonly emptyIsDefault?: boolean;
}

/** What a field means that is left out; one without a default is as in a new row. */
export type RowDefaults = Readonly<Partial<Record<string, string>>>;

interface RowKind {
  readonly kind: string;
  readonly defaults: RowDefaults;
}

/** The row as text: positions and named fields as the version has them by default are left out. */
export function writeRowFields<T extends Table>(
  link: RowLink<T>,
  row: TextOf<T>,
  { kind, defaults }: RowKind,
): string {
  const { table, positions } = link;
  const differs = (key: string): string | undefined => {
    const field = table[key];
    if (field === undefined) return undefined;
    const text = toLink(field, row[key], kind);
    return text === byDefault(field, defaults[key]) ? undefined : text;
  };
  const last = positions.findLastIndex((key) => differs(key) !== undefined);
  return writeRow(
    positions.slice(0, last + 1).map((key) => differs(key) ?? defaults[key] ?? ''),
    namedKeys(link).map((key) => [table[key]?.link ?? key, differs(key)]),
  );
}

/** Each field as it stands in the row, or as the version has it by default. */
export function readRowFields<T extends Table>(
  link: RowLink<T>,
  pair: LinkPair,
  parts: RowParts,
  { kind, defaults }: RowKind,
  notes: LinkNotes,
  taken: readonly string[] = [],
): TextOf<T> {
  const { table, positions } = link;
  notePositions(pair, parts.positions, positions.length, notes);
  const keys = new Map(namedKeys(link).map((key) => [table[key]?.link ?? key, key]));
  const said = readNamed(pair, parts, table, keys, taken, notes);
  for (const [at, key] of positions.entries()) {
    const text = parts.positions[at];
    if (text !== undefined && !(text === '' && link.emptyIsDefault)) said.set(key, text);
  }
  const texts = Object.entries(table).map(([key, field]) => {
    const text = said.get(key);
    const read = text === undefined ? undefined : fromLink(field, text, pair, notes);
    return [key, read ?? absent(field, defaults[key], kind)] as const;
  });
  return Object.fromEntries(texts) as TextOf<T>;
}

function namedKeys<T extends Table>({ table, named }: RowLink<T>): readonly string[] {
  return named ?? Object.keys(table).filter((key) => table[key]?.link !== '');
}

/** What a link says of a field; `undefined`: nothing. */
function toLink(field: Field<unknown, unknown>, held: unknown, kind: string): string | undefined {
  switch (field.form) {
    case 'text':
    case 'setting':
      return String(held).trim() || field.usual?.(kind) || undefined;
    case 'word':
    case 'flag':
      return String(held);
    case 'mark':
      return held === true ? '' : undefined;
  }
}

/** `undefined`: nothing that the form could hold; it is noted. */
function fromLink(
  { form, words = [] }: Field<unknown, unknown>,
  text: string,
  pair: LinkPair,
  notes: LinkNotes,
): unknown {
  switch (form) {
    case 'text':
    case 'setting':
      return text;
    case 'word':
      return readWord(pair, text, words.map(String), notes);
    case 'flag':
      if (text === 'true' || text === 'false') return text === 'true';
      notes.errors.push({ code: 'LINK_NOT_BOOLEAN', ...place(pair) });
      return undefined;
    case 'mark':
      if (text === '') return true;
      notes.errors.push({ code: 'LINK_NOT_BOOLEAN', ...place(pair) });
      return undefined;
  }
}

function byDefault({ form, blank }: Field<unknown, unknown>, ofVersion: string | undefined) {
  if (ofVersion !== undefined) return ofVersion;
  return form === 'word' || form === 'flag' ? String(blank) : undefined;
}

/** Empty where the form reads that as the version does; the version's own text where it does not. */
function absent(
  { form, blank, usual }: Field<unknown, unknown>,
  ofVersion: string | undefined,
  kind: string,
): unknown {
  switch (form) {
    case 'text':
    case 'setting':
      return ofVersion === undefined || ofVersion === usual?.(kind) ? '' : ofVersion;
    case 'flag':
      return ofVersion === undefined ? blank : ofVersion === 'true';
    case 'word':
      return ofVersion ?? blank;
    case 'mark':
      return blank;
  }
}

/** The word of a list; `undefined`, with an error noted, for another one. */
export function readWord<Word extends string>(
  pair: LinkPair,
  text: string,
  words: readonly Word[],
  notes: LinkNotes,
): Word | undefined {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  const known = words.filter((each) => each !== '');
  notes.errors.push({ code: 'LINK_WORD_UNKNOWN', ...place(pair), word: text, known });
  return undefined;
}

function notePositions(
  pair: LinkPair,
  positions: readonly string[],
  max: number,
  { errors }: LinkNotes,
): void {
  if (positions.length <= max) return;
  errors.push({ code: 'LINK_ROW_PARTS', ...place(pair), separator: ':', max });
}

/** Named fields of one row, known and unknown: more are not looked into. */
const MAX_NAMED = 32;

/** The named fields of a row by their key. `taken`: those whose value already stands in a position. */
function readNamed(
  pair: LinkPair,
  { named }: RowParts,
  table: Table,
  keys: ReadonlyMap<string, string>,
  taken: readonly string[],
  { errors, warnings }: LinkNotes,
): Map<string, string> {
  const values = new Map<string, string>();
  if (named.length > MAX_NAMED) {
    errors.push({ code: 'LINK_ROW_PARTS', ...place(pair), separator: ';', max: MAX_NAMED });
  }
  for (const [name, value] of named.slice(0, MAX_NAMED)) {
    const key = keys.get(name);
    if (key === undefined) warnings.push({ code: 'LINK_UNKNOWN_FIELD', ...place(pair), name });
    else if (values.has(key) || taken.includes(key)) {
      errors.push({ code: 'LINK_FIELD_TWICE', ...place(pair), name });
    } else if (value.trim() === '' && table[key]?.form !== 'mark') {
      errors.push({ code: 'LINK_VALUE_EMPTY', ...place(pair) });
    } else values.set(key, value);
  }
  return values;
}

function place({ key, raw }: LinkPair): { readonly key: string; readonly raw: string } {
  return { key, raw };
}
