// The fields that rows are made of.

import { type FieldReading, faulty, readAs } from '@/plan/fields/field-reading';
import { parseName } from '@/plan/fields/name';
import { formatCount, parseCount, parseEnds, parseNumber } from '@/plan/fields/number';
import type { NumberRange } from '@/plan/fields/number-ranges';
import { formatSetting, parseSetting } from '@/plan/fields/setting';
import {
  formatZoneList,
  type KnownZones,
  parseZoneList,
  type ZoneList,
  zoneWithoutNodeSubnet,
} from '@/plan/fields/zone';
import type { Field } from './field-table';

interface Named {
  /** Its name in a link. */
  readonly link?: string;
}

interface NumberOptions extends Named {
  readonly blank?: string;
  /** May be typed as a range, of which the value is the high end. */
  readonly hasEnds?: boolean;
  usual?(kind: string): string;
}

interface Typed<Value, Around, Before> extends Named {
  readonly blank?: string;
  readonly read: Field<string, Value, Around, Before>['read'];
  readonly write: Field<string, Value>['write'];
}

/** A field that only one row has. */
export function text<Value, Around, Before>({
  link = '',
  blank = '',
  read,
  write,
}: Typed<Value, Around, Before>): Field<string, Value, Around, Before> {
  return { form: 'text', blank, link, read, write };
}

/** A field that is looked at only where it applies; elsewhere it counts as `without`. */
export function where<Text, Value, Around, Before>(
  applies: (around: Around) => boolean,
  field: Field<Text, Value, Around, Before>,
  without: Value,
): Field<Text, Value, Around, Before> {
  const read: typeof field.read = (typed, around, before) =>
    applies(around) ? field.read(typed, around, before) : readAs(without);
  return { ...field, read };
}

/** A whole number that has to be there, or is as `usual` says. */
export function number(
  range: NumberRange,
  { link = '', blank = '', hasEnds = false, ...usual }: NumberOptions = {},
): Field<string, number> {
  const parse = hasEnds ? parseEnds : parseNumber;
  const read = (typed: string) => parse(typed, range);
  return { ...text({ link, blank, read, write: String }), ...usual };
}

/** A whole number, or none. */
export function optional(range: NumberRange, link: string): Field<string, number | undefined> {
  const read = (typed: string): FieldReading<number | undefined> =>
    typed.trim() === '' ? readAs(undefined) : parseNumber(typed, range);
  return text({ link, read, write: (value) => String(value ?? '') });
}

/** A number of AWS's that `unset` takes away. `shipped`: what an empty text means. */
export function setting(
  link: string,
  shipped: number | undefined,
): Field<string, number | undefined> {
  return { ...change(link), form: 'setting', usual: () => formatSetting(shipped) };
}

/** The same where an empty text is not looked at. */
export function change(link: string): Field<string, number | undefined> {
  const read = (typed: string) => (typed.trim() === '' ? undefined : parseSetting(typed));
  return text({ link, read, write: formatSetting });
}

/** On or off. */
export function flag(link: string, blank = false): Field<boolean, boolean> {
  return { form: 'flag', blank, link, read: readAs, write: itself };
}

/** On where a link has its name. */
export function mark(link: string): Field<boolean, boolean> {
  return { ...flag(link), form: 'mark' };
}

/** A name on one line, or none. */
export function name(): Field<string, string> {
  return text({ link: 'name', read: parseName, write: itself });
}

/** A whole number; nothing typed: none. */
export function count(range: NumberRange, link: string): Field<string, number> {
  return text({ link, read: (typed) => parseCount(typed, range), write: formatCount });
}

/** Zones of the plan in which nodes find a subnet. */
export function nodeZones(): ReturnType<typeof zones> {
  return zones((typed, { zones: known }) => {
    const reading = parseZoneList(typed, known);
    const zone = reading.ok ? zoneWithoutNodeSubnet(reading.value, known) : undefined;
    return zone === undefined ? reading : faulty({ code: 'NO_NODE_SUBNET', zone });
  });
}

/** Zones of the plan; nothing: all of them. */
export function zones<Around extends { readonly zones: KnownZones }>(
  read = (typed: string, around: Around) => parseZoneList(typed, around.zones),
): Field<string, ZoneList, Around> {
  return text({ read, write: (value, beside) => formatZoneList(value, beside.zones) });
}

/** One word of a list, the first where nothing is said. */
export function word<Word extends string>(
  words: readonly [Word, ...Word[]],
  { link = '', isLenient = false }: Named & { readonly isLenient?: boolean } = {},
): Field<Word, Word> {
  return { form: 'word', blank: words[0], link, words, isLenient, read: readAs, write: itself };
}

export function itself<Value>(value: Value): Value {
  return value;
}
