// The fields that rows are made of.
import type { NumberRange } from '@/plan/fields/limits';
import { parseName } from '@/plan/fields/name';
import { parseNumber } from '@/plan/fields/number';
import { readAs } from '@/plan/fields/reading';
import { formatZoneList, type KnownZones, parseZoneList, type ZoneList } from '@/plan/fields/zone';
import type { Field } from './field-table';

interface Named {
  /** Its name in a link. */
  readonly link?: string;
}

interface NumberOptions extends Named {
  readonly blank?: string;
  usual?(kind: string): string;
}

/** A whole number that has to be there, or is as `usual` says. */
export function number(
  range: NumberRange,
  { link = '', blank = '', ...usual }: NumberOptions = {},
): Field<string, number> {
  const read = (text: string) => parseNumber(text, range);
  return { form: 'text', blank, link, ...usual, read, write: String };
}

/** A name on one line, or none. */
export function name(): Field<string, string> {
  return { form: 'text', blank: '', link: 'name', read: parseName, write: itself };
}

/** Zones of the plan; nothing: all of them. */
export function zones(): Field<string, ZoneList, { readonly zones: KnownZones }> {
  return {
    form: 'text',
    blank: '',
    link: '',
    read: (text, around) => parseZoneList(text, around.zones),
    write: (value, beside) => formatZoneList(value, beside.zones),
  };
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
