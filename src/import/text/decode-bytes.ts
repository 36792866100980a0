import type { Refusal } from '@/import/facts/import-warning';
import { isZipBomb } from './zip-bomb';

/** Browsers and Node have it; the language's own library does not list it. */
declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal?: boolean },
) => { decode: (bytes: Uint8Array) => string };

/** More is refused before it is looked at. */
export const MAX_BYTES = 6_000_000;

/** How many bytes at the start decide whether this is text. */
const LOOKED_AT = 4096;
const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly isGuessed: boolean }
  | { readonly ok: false; readonly refuse: Refusal };

/**
 * Bytes as text: UTF-8 or UTF-16 by its byte order mark, UTF-16 also where every second byte is 0,
 * else UTF-8, and what is none is read as Excel writes it in Korea, Japan or the west, which `isGuessed`
 * tells. What is no text, or too big, is refused.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { ok: false, refuse: 'TOO_BIG' };
  if (startsWith(bytes, ZIP) && isZipBomb(bytes)) return { ok: false, refuse: 'TOO_BIG' };
  if (startsWith(bytes, GZIP) || startsWith(bytes, ZIP)) return { ok: false, refuse: 'NOT_TEXT' };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { ok: true, text: decode(bytes, wide), isGuessed: false };
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return { ok: false, refuse: 'NOT_TEXT' };
  try {
    return { ok: true, text: decode(bytes, 'utf-8', true), isGuessed: false };
  } catch {
    return { ok: true, text: decode(bytes, oldEncoding(bytes)), isGuessed: true };
  }
}

/** By which two bytes its letters are made of, where it has any that are not Latin. */
function oldEncoding(bytes: Uint8Array): 'euc-kr' | 'shift_jis' | 'windows-1252' {
  let hangul = 0;
  let kana = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (first < 0x80) continue;
    if (first >= 0xb0 && first <= 0xc8 && second >= 0xa1) hangul += 1;
    else if ((first === 0x82 || first === 0x83) && second >= 0x40) kana += 1;
    else others += 1;
    if (second >= 0x40 && (first < 0xa0 || second >= 0xa1)) at += 1;
  }
  if (kana > 1 && kana > hangul) return 'shift_jis';
  return hangul > 1 && hangul > 4 * others ? 'euc-kr' : 'windows-1252';
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Text of mostly Latin letters: all zeros on one side, most of that side zero.
  if (even === 0 && odd > start.length / 4) return 'utf-16le';
  return odd === 0 && even > start.length / 4 ? 'utf-16be' : undefined;
}
