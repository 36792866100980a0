// A field of the form, told once: what a new row has, how its text is read and its value written,
// what it is called in a link. Text, value, blank row, link row, draft and path follow from a table.
import type { ZoneId } from '@/engine';
import type { FieldReading, Told } from '@/plan/fields/field-reading';
import { formatEnds } from '@/plan/fields/number';

/** How a field holds what it says; links and drafts need not know more of it. */
export type FieldForm =
  /** Whatever somebody typed. */
  | 'text'
  /** Typed as well; in a link it always says something. */
  | 'setting'
  /** One of `words`. */
  | 'word'
  | 'flag'
  /** A flag that a link says by its name alone. */
  | 'mark';

/** What a value is written beside. */
export interface Beside {
  /** Of the plan's subnets. */
  readonly zones: readonly ZoneId[];
  /** Of the row, where rows have kinds. */
  readonly kind: string;
}

/** The types of its methods' parameters are those of its own table: they are written as methods. */
export interface Field<Text, Value, Around = unknown, Before = unknown> {
  readonly form: FieldForm;
  /** In a new row. */
  readonly blank: Text;
  /** Its name in a link; `''`: it stands in a position of its row. */
  readonly link: string;
  readonly words?: readonly Text[];
  /** A draft with another word opens with the blank one. */
  readonly isLenient?: boolean;
  /** What an empty text means today, to rows of a kind. */
  usual?(kind: string): string;
  /** `around`: what the row lies in; `before`: the fields above it. `undefined`: not to be told yet. */
  read(text: Text, around: Around, before: Before): FieldReading<Value> | undefined;
  write(value: Value, beside: Beside): Text;
}

/** The fields of a row by their key. */
export type Table<T> = { readonly [Key in keyof T]: Field<unknown, unknown> };

/** A row of the form, each field as it stands there. */
export type TextOf<T extends Table<T>> = { readonly [Key in keyof T]: T[Key]['blank'] };

/** A row as it was understood, field by field. */
export type ValuesOf<T extends Table<T>> = {
  readonly [Key in keyof T]: Extract<ReturnType<T[Key]['read']>, { readonly ok: true }>['value'];
};

/** The low ends of the fields that are ranges, by their key; the value of each is its high end. */
export type Lows = Readonly<Record<string, number>>;
export interface WithLows {
  /** Where a field is a range. */
  readonly lows?: Lows;
}

/** Its fields that are typed: those that can be at fault. */
export type TypedField<T extends Table<T>> = {
  [Key in keyof T]: string extends T[Key]['blank'] ? Key : never;
}[keyof T] &
  string;

/** What all fields of a table lie in. */
type AroundOf<T extends Table<T>> = {
  [Key in keyof T]: (around: Parameters<T[Key]['read']>[1]) => void;
}[keyof T] extends (around: infer Around) => void
  ? Around
  : never;

/** Where a fault is noted: the field, its text, what is wrong. */
export type NoteFault<T extends Table<T>> = (
  field: keyof T & string,
  raw: string,
  told: Told,
) => void;

interface ReadOptions {
  /** Of the row, where rows have kinds. */
  readonly kind?: string;
  /** Fields that are looked at; left out: all. */
  readonly only?: readonly string[];
}

/** The fields that can be read; the others are noted. */
export function readFields<T extends Table<T>>(
  table: T,
  row: TextOf<T>,
  around: AroundOf<T>,
  note: NoteFault<T>,
  { kind = '', only }: ReadOptions = {},
): Partial<ValuesOf<T>> & WithLows {
  const values: Record<string, unknown> & { lows?: Lows } = {};
  for (const key in table) {
    if (only?.includes(key) === false) continue;
    const field = table[key];
    const text = row[key];
    const isEmpty = typeof text === 'string' && text.trim() === '';
    const said = (isEmpty ? field.usual?.(kind) : undefined) ?? text;
    const reading = field.read(said, around, values);
    if (reading?.ok) {
      values[key] = reading.value;
      if (reading.low !== undefined) values.lows = { ...values.lows, [key]: reading.low };
      const { odd } = reading;
      if (odd) note(key, String(text), { ok: true, odd, fixes: [String(reading.value)] });
    } else if (reading) {
      const raw = String(text);
      let { fixes } = reading;
      if (fixes.length === 0) {
        const isFit = (each: string) => each !== raw && field.read(each, around, values)?.ok;
        fixes = plainTexts(raw).filter(isFit).slice(0, 1);
      }
      note(key, raw, { ...reading, fixes });
    }
  }
  return values as Partial<ValuesOf<T>> & WithLows;
}

/** Wide letters and digits narrow, without what nobody sees; then without spaces too. */
function plainTexts(typed: string): readonly string[] {
  const seen = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  return [seen, seen.replace(/\s/g, '')];
}

/** Every field could be read. */
export function isWhole<T extends Table<T>>(
  table: T,
  values: Partial<ValuesOf<T>> & WithLows,
): values is ValuesOf<T> & WithLows {
  for (const key in table) if (!(key in values)) return false;
  return true;
}

/** The row that `readFields` reads as these values. `plain`: the fields that have none. */
export function writeFields<T extends Table<T>, Row extends TextOf<T>>(
  table: T,
  plain: Row,
  values: Partial<ValuesOf<T>> & WithLows,
  { zones = [], kind = '' }: Partial<Beside> = {},
): Row {
  const row: Row = { ...plain };
  const told: Record<string, unknown> = row;
  const beside = { zones, kind };
  for (const key in table) {
    if (!(key in values)) continue;
    const field = table[key];
    const text = withLow(field.write(values[key], beside), values.lows?.[key]);
    told[key] = text === field.usual?.(kind) ? '' : text;
  }
  return row;
}

/** An end that is no lower, since the value was changed, says nothing. */
function withLow(text: unknown, low: number | undefined): unknown {
  return low !== undefined && low < Number(text) ? formatEnds(low, String(text)) : text;
}

export function typedFields<T extends Table<T>>(table: T): readonly TypedField<T>[] {
  const fields = Object.entries<Field<unknown, unknown>>(table);
  const typed = fields.filter(([, { form }]) => form === 'text' || form === 'setting');
  return typed.map(([key]) => key as TypedField<T>);
}

export function keysOf<T extends Table<T>>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

/** A row of which each field is as `tell` has it: a text of the form. */
export function rowOf<T extends Table<T>>(
  table: T,
  tell: (field: Field<unknown, unknown>, key: keyof T & string) => unknown,
): TextOf<T> {
  // Built at once: an object that grows key by key is slow to copy.
  return Object.fromEntries(keysOf(table).map((key) => [key, tell(table[key], key)])) as TextOf<T>;
}

/** A row in which nothing has been said. */
export function blankFields<T extends Table<T>>(table: T): TextOf<T> {
  return rowOf(table, ({ blank }) => blank);
}

/** Whether nothing was typed in a row: each text is empty or as in a new row. Choices do not count. */
export function isBlank<T extends Table<T>>(table: T, row: TextOf<T>): boolean {
  for (const key in table) {
    const { form, blank } = table[key];
    const text = form === 'text' ? String(row[key]).trim() : '';
    if (text !== '' && text !== blank) return false;
  }
  return true;
}
