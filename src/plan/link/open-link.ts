// Whether a link is whole: its check value, and the damage of the way that can be put right.

import { CHECK_KEY, isKnownKey } from '@/plan/link/keys/link-keys';
import { checkValue } from './text/check-value';
import { decodeWhole, type PairsReading, readPairs, writePairs } from './text/pairs';

/** How much of a link can be trusted, and its pairs without the check value. */
export interface OpenedLink extends PairsReading {
  /** What the pairs were read from. */
  readonly text: string;
  /**
   * `unchecked`: without a check value, as people write links by hand. `nested`: encoded as a whole
   * more than `MAX_ENCODINGS` times; it has no pairs.
   */
  readonly state: 'whole' | 'repaired' | 'damaged' | 'unchecked' | 'nested';
}

/** How often a whole link may be percent-encoded: each program on its way does so once at most. */
export const MAX_ENCODINGS = 8;

const REPAIRS: readonly ((text: string) => string | undefined)[] = [
  unescapeHtml,
  withoutSpace,
  withoutTail,
  decodeWhole,
];
const MAX_REPAIRED_TEXTS = 24;

/**
 * Reads a link's pairs and tests them against its check value. A link that fails is tried again
 * without what mail programs and chats are known to add (`&amp;`, a trailing `.`, `)`, `>` or
 * `%20`, line breaks, a second percent-encoding, keys of trackers); what then fits is what we wrote.
 */
export function openLink(query: string): OpenedLink {
  const texts = repairedTexts(query);
  let damaged: OpenedLink | undefined;
  for (const text of texts) {
    const opened = openText(text);
    if (opened.state === 'whole') return text === query ? opened : { ...opened, state: 'repaired' };
    if (opened.state === 'damaged') damaged ??= opened;
  }
  if (damaged !== undefined) return damaged;
  const text = withoutOuterEncoding(unescapeHtml(query));
  if (text === undefined) return { pairs: [], broken: [], text: query, state: 'nested' };
  return openText(text);
}

/** The text as it stands, tested against its check value where it has one. */
function openText(text: string): OpenedLink {
  const { pairs, broken } = readPairs(text);
  const checks = pairs.filter(({ key }) => key === CHECK_KEY);
  const isChecked = checks.length > 0 || broken.some(({ key }) => key === CHECK_KEY);
  if (!isChecked) return { pairs, broken, text, state: 'unchecked' };
  const rest = { pairs: pairs.filter(({ key }) => key !== CHECK_KEY), broken };
  const value = checks.length === 1 ? checks[0]?.value : undefined;
  const isWhole = broken.length === 0 && value !== undefined && fits(rest, value);
  return { ...rest, text, state: isWhole ? 'whole' : 'damaged' };
}

/** The value is that of all pairs, or of all but those that we never write. */
function fits({ pairs }: PairsReading, value: string): boolean {
  if (pairs.length === 0) return false;
  const known = pairs.filter(({ key }) => isKnownKey(key));
  return value === checkValue(writePairs(pairs)) || value === checkValue(writePairs(known));
}

/** The text and what every row of repairs makes of it, least repaired first. */
function repairedTexts(query: string): ReadonlySet<string> {
  const texts = new Set([query]);
  for (const text of texts) {
    for (const repair of REPAIRS) {
      const repaired = repair(text);
      if (repaired !== undefined && texts.size < MAX_REPAIRED_TEXTS) texts.add(repaired);
    }
  }
  return texts;
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|#38|#x26);/gi, '&');
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/g, '');
}

const TAIL_ESCAPES = ['%20', '%22', '%3E', '%0A', '%0D', '%C2%A0'];
const TAIL_CHARACTERS = `.,;:!?)]}>'"*_~\u0060\u00bb\u2019\u201d\u2026\u3002\u300d`;

/** From the end only, unit by unit: our own links end in none of these. */
function withoutTail(text: string): string {
  let end = text.length;
  for (;;) {
    const tail = TAIL_ESCAPES.find((sequence) => text.endsWith(sequence, end));
    if (tail !== undefined) end -= tail.length;
    else if (end > 0 && TAIL_CHARACTERS.includes(text.charAt(end - 1))) end -= 1;
    else return text.slice(0, end);
  }
}

/**
 * A link without any `=` that has `%3D` was encoded as a whole, once or more. Each time is another
 * pass over the whole text, so their number is limited: `undefined` above it.
 */
function withoutOuterEncoding(text: string): string | undefined {
  let plain = text;
  for (let times = 0; isEncoded(plain); times += 1) {
    if (times === MAX_ENCODINGS) return undefined;
    const decoded = decodeWhole(plain);
    if (decoded === undefined || decoded === plain) return plain;
    plain = decoded;
  }
  return plain;
}

function isEncoded(text: string): boolean {
  return !text.includes('=') && /%(?:25)*3D/i.test(text);
}
