// A field of the form, told once: what a new row has, how its text is read and its value written,
// what it is called in a link. Text, value, blank row, link row, draft and path follow from a table.
import type { ZoneId } from '@/engine';
import type { Faulty, Reading } from '@/plan/fields/reading';

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
  read(text: Text, around: Around, before: Before): Reading<Value> | undefined;
  write(value: Value, beside: Beside): Text;
}

export type Table = Readonly<Record<string, Field<unknown, unknown>>>;

/** A row of the form, each field as it stands there. */
export type TextOf<T extends Table> = { readonly [Key in keyof T]: T[Key]['blank'] };

/** A row as it was understood, field by field. */
export type ValuesOf<T extends Table> = {
  readonly [Key in keyof T]: Extract<ReturnType<T[Key]['read']>, { readonly ok: true }>['value'];
};

/** Its fields that are typed: those that can be at fault. */
export type TypedField<T extends Table> = {
  [Key in keyof T]: string extends T[Key]['blank'] ? Key : never;
}[keyof T] &
  string;

type AroundOf<T extends Table> = { [Key in keyof T]: Parameters<T[Key]['read']>[1] }[keyof T];

/** Where a fault is noted: the field, its text, what is wrong. */
export type NoteFault<T extends Table> = (
  field: keyof T & string,
  raw: string,
  faulty: Faulty,
) => void;

/** The fields that can be read; the others are noted. `kind`: of the row, where rows have kinds. */
export function readFields<T extends Table>(
  table: T,
  row: TextOf<T>,
  around: AroundOf<T>,
  note: NoteFault<T>,
  kind = '',
): Partial<ValuesOf<T>> {
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(table)) {
    const field = table[key];
    const text = row[key];
    const isEmpty = typeof text === 'string' && text.trim() === '';
    const said = (isEmpty ? field?.usual?.(kind) : undefined) ?? text;
    const reading = field?.read(said, around, values);
    if (reading?.ok) values[key] = reading.value;
    else if (reading !== undefined) note(key, String(text), reading);
  }
  return values as Partial<ValuesOf<T>>;
}

/** Every field could be read. */
export function isWhole<T extends Table>(
  table: T,
  values: Partial<ValuesOf<T>>,
): values is ValuesOf<T> {
  return Object.keys(table).every((key) => key in values);
}

/** The row that `readFields` reads as the values. */
export function writeFields<T extends Table>(
  table: T,
  values: ValuesOf<T>,
  zones: readonly ZoneId[] = [],
  kind = '',
): TextOf<T> {
  const texts = Object.entries(table).map(([key, field]) => {
    const text = field.write(values[key], { zones, kind });
    return [key, text === field.usual?.(kind) ? '' : text] as const;
  });
  return Object.fromEntries(texts) as TextOf<T>;
}

/** A row in which nothing has been said. */
export function blankFields<T extends Table>(table: T): TextOf<T> {
  const blanks = Object.entries(table).map(([key, { blank }]) => [key, blank] as const);
  return Object.fromEntries(blanks) as TextOf<T>;
}

/** Whether nothing was typed in a row: each text is empty or as in a new row. Choices do not count. */
export function isBlank<T extends Table>(table: T, row: TextOf<T>): boolean {
  return Object.entries(table).every(([key, { form, blank }]) => {
    if (form !== 'text') return true;
    const text = String(row[key]).trim();
    return text === '' || text === blank;
  });
}
