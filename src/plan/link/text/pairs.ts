// The outer layer of a link: `key=value` pairs parted by `&`, percent-encoded as RFC 3986 says.

/** A pair, decoded, and as it stood in the link. */
export interface LinkPair {
  readonly key: string;
  readonly value: string;
  readonly raw: string;
}

/** A pair in which a percent sequence is no text; `key` as far as it can be read. */
export interface BrokenPair {
  readonly key: string;
  readonly raw: string;
}

export interface PairsReading {
  readonly pairs: readonly LinkPair[];
  readonly broken: readonly BrokenPair[];
}

/** Splits and decodes a query; `+` is a space, as forms write it. Empty pairs do not count. */
export function readPairs(query: string): PairsReading {
  const pairs: LinkPair[] = [];
  const broken: BrokenPair[] = [];
  for (const raw of query.split('&')) {
    if (raw === '') continue;
    const [rawKey, rawValue] = splitOnce(raw);
    const key = decodePart(rawKey);
    const value = decodePart(rawValue);
    if (key === undefined || value === undefined) broken.push({ key: key ?? rawKey, raw });
    else pairs.push({ key, value, raw });
  }
  return { pairs, broken };
}

/** The query that we write for the pairs: one text for everything that means the same. */
export function writePairs(pairs: readonly Pick<LinkPair, 'key' | 'value'>[]): string {
  return pairs.map(({ key, value }) => `${encodeKey(key)}=${encodeValue(value)}`).join('&');
}

/** The text before and behind the first `=`; behind is empty when there is none. */
export function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Percent-decoded text; `undefined` where a sequence is broken, or half a character stands. */
function decodePart(text: string): string | undefined {
  const decoded = decodeWhole(text.replaceAll('+', ' '));
  return decoded === undefined || /\p{Cs}/u.test(decoded) ? undefined : decoded;
}

export function decodeWhole(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

// encodeURIComponent leaves these, but chats and mail programs end a link at some of them.
const PUNCTUATION = /[!'()*]/g;
// RFC 3986 lets these stand in a query.
const STANDS = /%(?:3A|2F|3B|2C|3D)/g;
// At the end of a link they are taken for the sentence's.
const LAST = /[.,:;/=_~-]$/;

function encodeValue(text: string): string {
  return encodeKey(text).replace(STANDS, decodeURIComponent).replace(LAST, percent);
}

function encodeKey(text: string): string {
  return encodeURIComponent(text).replace(PUNCTUATION, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
