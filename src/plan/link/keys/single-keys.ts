// The keys that stand once in a link, by the tables of the fields that they say.

import {
  fieldDefault,
  fromLink,
  type LinkNotes,
  toLink,
  whenAbsent,
  whereInLink,
} from '@/plan/link/field-text';
import type { LinkPair } from '@/plan/link/text/pairs';
import { NEWEST_LINK_DEFAULTS } from '@/plan/link/versions/versions';
import { NETWORKING, WINDOWS } from '@/plan/rows/networking';
import { CONTROLLER, EVERY_NODE, HEAD, ONCE, WHOLE_CLUSTER } from '@/plan/rows/plan-fields';
import { QUOTAS } from '@/plan/rows/quotas';
import { REQUIRED } from '@/plan/rows/requirements';
import { SETTINGS, TARGETS } from '@/plan/rows/settings';
import { SCENARIO } from '@/plan/scenario/scenario';
import { type Field, keysOf, rowOf, type Table, type TextOf } from '@/plan/table/field-table';

const DEFAULTS = NEWEST_LINK_DEFAULTS.single;

interface SingleKeys<T extends Table<T>> {
  readonly table: T;
  /** What they mean where none of them is said. */
  readonly absent: TextOf<T>;
}

function singleKeys<T extends Table<T>>(table: T): SingleKeys<T> {
  return { table, absent: rowOf(table, (field) => whenAbsent(field, DEFAULTS[field.link])) };
}

export const SINGLE = {
  head: singleKeys(HEAD),
  settings: singleKeys(SETTINGS),
  networking: singleKeys(NETWORKING),
  windows: singleKeys(WINDOWS),
  controller: singleKeys(CONTROLLER),
  everyNode: singleKeys(EVERY_NODE),
  wholeCluster: singleKeys(WHOLE_CLUSTER),
  quotas: singleKeys(QUOTAS),
  required: singleKeys(REQUIRED),
  scenario: singleKeys(SCENARIO),
  /** Those that stand between others, together. */
  once: singleKeys(ONCE),
  targets: singleKeys(TARGETS),
};

const FIELDS = new Map<string, Field<unknown, unknown>>(
  Object.values(SINGLE)
    .flatMap(({ table }) => Object.values<Field<unknown, unknown>>(table))
    .map((field) => [field.link, field]),
);

export function isSingleKey(key: string): boolean {
  return FIELDS.has(key);
}

/** What single keys say, by key; a key that says nothing of its kind is `undefined`. */
export type SingleValues = Map<string, unknown>;

/** Takes a single key; of two, the first counts. `within`: the pair that it is a part of. */
export function takeSingle(
  said: SingleValues,
  { key, value, raw }: LinkPair,
  notes: LinkNotes,
  within?: LinkPair,
): void {
  const field = FIELDS.get(key);
  if (field === undefined) return;
  const pair = within ?? { key, value, raw };
  if (said.has(key)) notes.errors.push({ code: 'LINK_KEY_TWICE', ...whereInLink(pair) });
  else {
    const isMissing = field.form === 'setting' && value.trim() === '';
    if (isMissing) notes.errors.push({ code: 'LINK_VALUE_EMPTY', ...whereInLink(pair) });
    said.set(key, fromLink(field, value, pair, notes));
  }
}

/** The fields of a table; those that no key says are as the newest version has them by default. */
export function readSingles<T extends Table<T>>(
  { table, absent }: SingleKeys<T>,
  said: SingleValues,
): TextOf<T> {
  let row: Record<string, unknown> | undefined;
  for (const key in table) {
    const held = said.get(table[key].link);
    if (held === undefined) continue;
    row ??= { ...absent };
    row[key] = held;
  }
  return (row ?? absent) as TextOf<T>;
}

/** The fields of a table that are not as the newest version has them by default. */
export function writeSingles<T extends Table<T>>(
  { table }: SingleKeys<T>,
  texts: TextOf<T>,
): readonly (readonly [key: string, value: string])[] {
  return keysOf(table).flatMap((key) => {
    const field = table[key];
    const value = toLink(field, texts[key]) ?? '';
    const isDefault = value === fieldDefault(field, DEFAULTS[field.link]);
    return isDefault ? [] : [[field.link, value] as const];
  });
}
