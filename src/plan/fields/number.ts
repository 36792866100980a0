import { type FieldReading, faulty } from './field-reading';
import type { NumberRange } from './number-ranges';
import type { NumberFault } from './plan-fault';

export type NumberReading = FieldReading<number, NumberFault>;

// Thousands in groups of three, all parted by the same comma or (no-break, narrow, thin) space.
const GROUPED = /^[1-9]\d{0,2}([, \u00a0\u202f\u2009])\d{3}(?:\1\d{3})*$/;
const ONE_DOT = /^([1-9]\d{0,2})\.(\d{3})$/;
const SEVERAL_DOTS = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const DECIMAL = /^-?(\d[\d,]*|)\.(\d+)$/;

/**
 * Reads a whole number as people type it: `1000`, `1,000` and `1 000` are a thousand. White space
 * around it is allowed. Nothing else is guessed: `1.000`, `1e3`, `0x10`, `-1`, `1.5`, full-width
 * digits and an empty text are faults that carry the range and, where they are evident, repairs.
 */
export function parseNumber(text: string, range: NumberRange): NumberReading {
  const typed = text.trim();
  if (typed === '') return faulty({ code: 'NUMBER_EMPTY', ...range });
  if (/^\d+$/.test(typed) || GROUPED.test(typed)) {
    const value = Number(typed.replace(/\D/g, ''));
    if (value >= range.min && value <= range.max) return { ok: true, value };
    return faulty({ code: 'NUMBER_OUT_OF_RANGE', ...range });
  }
  if (/^-\d+$/.test(typed)) return faulty({ code: 'NUMBER_OUT_OF_RANGE', ...range });
  return parseDotted(typed, range);
}

function parseDotted(typed: string, range: NumberRange): NumberReading {
  const oneDot = ONE_DOT.exec(typed);
  if (oneDot !== null) {
    const [, whole = '', decimals = ''] = oneDot;
    const thousands = whole + decimals;
    const isWhole = decimals === '000';
    const readings = [thousands, isWhole ? whole : typed] as const;
    return faulty(
      { code: 'NUMBER_AMBIGUOUS', ...range, readings },
      within(range, isWhole ? readings : [thousands]),
    );
  }
  if (SEVERAL_DOTS.test(typed)) {
    const digits = typed.replaceAll('.', '');
    return faulty({ code: 'NUMBER_UNREADABLE', ...range }, within(range, [digits]));
  }
  const decimal = DECIMAL.exec(typed);
  if (decimal === null) return faulty({ code: 'NUMBER_UNREADABLE', ...range });
  const [, whole = '', decimals = ''] = decimal;
  const isWhole = /^\d+$/.test(whole) && /^0+$/.test(decimals) && !typed.startsWith('-');
  return faulty({ code: 'NUMBER_NOT_WHOLE', ...range }, isWhole ? within(range, [whole]) : []);
}

function within(range: NumberRange, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => Number(text) >= range.min && Number(text) <= range.max);
}

/**
 * Two numbers with what people write, or programs make of it, between the ends of a range: `18-25`,
 * `18..25`, `18 to 25`, any of Unicode's dashes, an ellipsis.
 */
const ENDS = /^(.*\d)\s*(?:[-\u2010-\u2015\u2212\uff0d~\u301c\uff5e]|\.\.+|\u2026|to)\s*(\d.*)$/i;

/**
 * A number, or a range of them where nobody knows it: `18-25`, both ends included. `18-18` is 18.
 */
export function parseEnds(text: string, range: NumberRange): NumberReading {
  const ends = partEnds(text);
  if (ends === undefined) {
    return isHalf(text) ? faulty({ code: 'ENDS_MISSING' }) : parseNumber(text, range);
  }
  const [from, to] = ends;
  const low = parseNumber(from, range);
  const high = parseNumber(to, range);
  // What would repair one end is no whole range.
  if (!low.ok) return faulty(low.fault);
  if (!high.ok) return faulty(high.fault);
  if (low.value > high.value) {
    return faulty({ code: 'ENDS_TURNED' }, [formatEnds(high.value, low.value)]);
  }
  return low.value < high.value ? { ...high, low: low.value } : high;
}

/** One end alone, and what stands between two; `-18` is a number below 0. */
function isHalf(text: string): boolean {
  const typed = text.trim();
  const isBelow = typed.startsWith('-');
  return !isBelow && [`${typed}0`, `0${typed}`].some((each) => partEnds(each) !== undefined);
}

/** The texts of both ends; `undefined`: it is no range. */
export function partEnds(text: string): readonly [from: string, to: string] | undefined {
  const [, from, to] = ENDS.exec(text.trim()) ?? [];
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** The text that `parseEnds` reads as these ends. */
export function formatEnds(low: number, high: number | string): string {
  return `${low}-${high}`;
}

/** A number, and nothing typed is none. */
export function parseCount(text: string, range: NumberRange): NumberReading {
  return text.trim() === '' ? { ok: true, value: 0 } : parseNumber(text, range);
}

/** Nothing for none. */
export function formatCount(count: number): string {
  return count === 0 ? '' : String(count);
}
