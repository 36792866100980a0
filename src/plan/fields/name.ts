import { type FieldReading, faulty, readAs } from './field-reading';
import { MAX_NAME_LENGTH } from './number-ranges';

// Control characters, halves of a character, line separators and marks that turn text around.
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Reads a name: any text on one line, up to 64 characters, without the white space around it. */
export function parseName(text: string): FieldReading<string> {
  const value = text.trim();
  if (value.length > MAX_NAME_LENGTH)
    return faulty({ code: 'NAME_TOO_LONG', max: MAX_NAME_LENGTH });
  return UNREADABLE.test(value) ? faulty({ code: 'NAME_UNREADABLE' }) : readAs(value);
}
