// A form that was stored as JSON: each field of its own kind, or nothing at all. valibot 1.5.0 was tried over
// the same tables: 43 lines instead of 93, and 2.2 kB of the first load instead of 0.9 (zod/mini: 5.5 and
// more); its types say nothing of a schema that is made from a table, so that each has to be told again.

import type { PlanText } from '@/plan/plan';
import { ADDON_IDS } from '@/plan/rows/addon-list';
import { ADDON, type AddonTexts, NO_ADDONS } from '@/plan/rows/addons';
import { CONSUMER } from '@/plan/rows/consumer';
import type { GroupText } from '@/plan/rows/group';
import { GROUP } from '@/plan/rows/group-fields';
import { NETWORKING, type NetworkingText, PLAIN_NETWORKING, WINDOWS } from '@/plan/rows/networking';
import { ONCE } from '@/plan/rows/plan-fields';
import { SETTING_FIELDS, SETTINGS, TARGETS } from '@/plan/rows/settings';
import { SUBNET } from '@/plan/rows/subnet';
import { rowNumber } from '@/plan/rows/subnet-colours';
import { EVENT } from '@/plan/scenario/event-fields';
import { DEFAULT_SCENARIO_TEXT, SCENARIO, type ScenarioText } from '@/plan/scenario/scenario';
import { type Field, keysOf, rowOf, type Table, type TextOf } from '@/plan/table/field-table';

/**
 * The form of a stored value; `undefined`: rubbish. A field that it lacks is as in a new row: it was
 * stored before there was one. Where the network, the scenario, a consumer, an add-on or settings
 * of its own can't be told, the rest is worth more.
 */
export function readStoredText(stored: unknown): PlanText | undefined {
  if (!isRecord(stored)) return undefined;
  const once = storedFields(ONCE, stored);
  const settings = storedFields(TARGETS, stored.settings);
  const subnets = allOf(stored.subnets, (row) => storedRow(SUBNET, row));
  const groups = allOf(stored.groups, storedGroup);
  if (!once || !settings || !subnets || !groups) return undefined;
  return {
    ...once,
    settings,
    subnets,
    groups,
    networking: storedNetworking(stored.networking) ?? PLAIN_NETWORKING,
    systemPodAddons: storedAddons(stored.systemPodAddons),
    consumers: someOf(stored.consumers, (row) => storedRow(CONSUMER, row)) ?? [],
    scenario: storedScenario(stored.scenario) ?? DEFAULT_SCENARIO_TEXT,
  };
}

function storedGroup(value: unknown): GroupText | undefined {
  const row = storedRow(GROUP, value);
  if (row === undefined || !isRecord(value)) return undefined;
  const { ownSettings: own } = value;
  const isOwn = isRecord(own) && SETTING_FIELDS.every((field) => field in own);
  return { ...row, ownSettings: isOwn ? storedFields(SETTINGS, own) : undefined };
}

function storedNetworking(value: unknown): NetworkingText | undefined {
  const networking = storedFields(NETWORKING, value);
  const windows = isRecord(value) ? storedFields(WINDOWS, value.windows) : undefined;
  return networking && windows && { ...networking, windows };
}

function storedAddons(value: unknown): AddonTexts {
  const texts = { ...NO_ADDONS };
  if (!isRecord(value)) return texts;
  for (const id of ADDON_IDS) {
    const stored = value[id];
    const text = storedFields(ADDON, stored);
    if (text !== undefined && isRecord(stored)) texts[id] = { ...text, isOn: stored.isOn === true };
  }
  return texts;
}

function storedScenario(value: unknown): ScenarioText | undefined {
  const scenario = storedFields(SCENARIO, value);
  const events = isRecord(value) ? allOf(value.events, (row) => storedRow(EVENT, row)) : undefined;
  return scenario && events && { ...scenario, events };
}

function storedRow<T extends Table<T>>(
  table: T,
  value: unknown,
): (TextOf<T> & { readonly id: string }) | undefined {
  const row = storedFields(table, value);
  if (row === undefined || !isRecord(value) || typeof value.id !== 'string') return undefined;
  return { ...row, id: value.id };
}

/** The fields of a table; `undefined` when one holds what it can't hold. */
function storedFields<T extends Table<T>>(table: T, value: unknown): TextOf<T> | undefined {
  if (!isRecord(value)) return undefined;
  const row = rowOf(table, (field, key) => held(field, value[key]));
  // A field that holds nothing of its kind is `undefined`.
  return keysOf(table).some((key) => row[key] === undefined) ? undefined : row;
}

function held({ blank, words, isLenient }: Field<unknown, unknown>, value: unknown): unknown {
  if (value === undefined) return blank;
  const isKnown = words === undefined ? typeof value === typeof blank : words.includes(value);
  if (isKnown) return value;
  return isLenient ? blank : undefined;
}

function allOf<Row extends { readonly id: string }>(
  list: unknown,
  read: (value: unknown) => Row | undefined,
): readonly Row[] | undefined {
  const rows = someOf(list, read);
  return Array.isArray(list) && rows?.length === list.length ? rows : undefined;
}

function someOf<Row extends { readonly id: string }>(
  list: unknown,
  read: (value: unknown) => Row | undefined,
): readonly Row[] | undefined {
  return Array.isArray(list) ? apart(list.flatMap((value) => read(value) ?? [])) : undefined;
}

/** The form tells rows by their ids: a number that an earlier row has is given away for another. */
function apart<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const taken = new Set<number>();
  let number = 0;
  return rows.map((row) => {
    let { id } = row;
    while (taken.has(rowNumber({ id }))) id = `r${++number}`;
    taken.add(rowNumber({ id }));
    return { ...row, id };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
