import { type FieldReading, readAs } from './field-reading';
import { MAX_NAME_LENGTH } from './number-ranges';

// Control characters, halves of a character, line separators, marks that turn text around, and what nobody
// sees. Those that join letters stay.
const UNREADABLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0]/gu;

/**
 * Reads a name: any text on one line, up to 64 characters, without the white space around it. No number
 * depends on it, so it is never an error: of another text it has what can be shown, and the first 64.
 */
export function parseName(text: string): FieldReading<string> & { readonly ok: true } {
  const typed = text.trim();
  const shown = typed.replace(UNREADABLE, ' ').trim();
  const read = readAs(cutName(shown, MAX_NAME_LENGTH));
  if (read.value !== shown) {
    return { ...read, odd: { code: 'NAME_TOO_LONG', max: MAX_NAME_LENGTH } };
  }
  return shown === typed ? read : { ...read, odd: { code: 'NAME_UNREADABLE' } };
}

/** A name's first letters, that many UTF-16 units at most: a character of two is cut before it, not within. */
export function cutName(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();
}
