import type { LinkPair } from '@/plan/link/text/pairs';
import {
  FIRST_LINK_VERSION,
  migratePairs,
  NEWEST_LINK_VERSION,
} from '@/plan/link/versions/versions';
import type { PlanText } from '@/plan/plan';
import { isPlanKey, VERSION_KEY } from './keys/link-keys';
import { FIRST_VIEW, type PlanView } from './keys/view-keys';
import type { LinkProblem } from './link-problem';
import { MAX_ENCODINGS, type OpenedLink, openLink } from './open-link';
import { readText, type TextReading } from './read-text';

export type LinkReading =
  /** An empty query, or one with keys of others only: no plan was asked for. */
  | {
      readonly status: 'none';
      /** What of the plan that opens instead is to be shown. */
      readonly view: PlanView;
      readonly warnings: readonly LinkProblem[];
    }
  /** Read; `text` goes through parsePlan, which says what is wrong inside the fields. */
  | {
      readonly status: 'read';
      readonly text: PlanText;
      /** What of it is to be shown. */
      readonly view: PlanView;
      readonly warnings: readonly LinkProblem[];
    }
  /** Not opened. `text` is what could be read, to be opened only when the person says so. */
  | {
      readonly status: 'refused';
      readonly errors: readonly [LinkProblem, ...LinkProblem[]];
      readonly warnings: readonly LinkProblem[];
      /** The link as it came, without `?` or `#`. */
      readonly raw: string;
      readonly text: PlanText | undefined;
    };

/** Above what the largest plan needs; a link past either is not looked into. */
const MAX_CHARACTERS = 500_000;
const MAX_KEYS = 400;

/**
 * Reads a link: a query string, or the same text from behind `#`, with or without `?` and `#`.
 * A broken field opens as the text that stands there; what is wrong with the link as a whole
 * (damage, a newer version, a key twice, an unknown key …) is told here. Grammar: link.md.
 */
export function parseLink(query: string): LinkReading {
  const raw = query.replace(/^[?#]+/, '');
  if (raw === '') return { status: 'none', view: FIRST_VIEW, warnings: [] };
  if (raw.length > MAX_CHARACTERS) return tooBig(raw, raw.length, MAX_CHARACTERS, 'characters');
  const opened = openLink(raw);
  if (opened.state === 'nested') return nested(raw);
  const keys = opened.pairs.length + opened.broken.length;
  if (keys > MAX_KEYS) return tooBig(raw, keys, MAX_KEYS, 'keys');
  const version = readVersion(opened.pairs, raw);
  const isNewer = typeof version !== 'number' && version.code === 'LINK_NEWER';
  if (opened.state === 'damaged' && !isNewer) return damaged(opened, raw);
  if (typeof version !== 'number') return refuse(raw, [version], [], undefined);
  return readWhole(opened, version, raw);
}

function readWhole(opened: OpenedLink, version: number, raw: string): LinkReading {
  const reading = read(opened.pairs, version);
  const errors: readonly LinkProblem[] = [
    ...opened.broken.map((part): LinkProblem => ({ code: 'LINK_ENCODING', ...part })),
    ...reading.errors,
  ];
  const [first, ...others] = errors;
  if (first !== undefined) return refuse(raw, [first, ...others], reading.warnings, reading.text);
  const { view } = reading;
  const isOurs = opened.pairs.some(({ key }) => isPlanKey(key));
  if (!isOurs && opened.state === 'unchecked')
    return { status: 'none', view, warnings: reading.warnings };
  const repaired: readonly LinkProblem[] =
    opened.state === 'repaired' ? [{ code: 'LINK_REPAIRED', raw }] : [];
  const text = withNodesMeant(reading.text);
  return { status: 'read', text, view, warnings: [...repaired, ...reading.warnings] };
}

/** A type alone, without subnets, means one node of it. */
function withNodesMeant(text: PlanText): PlanText {
  if (text.subnets.length > 0) return text;
  const groups = text.groups.map((each) => ({ ...each, nodes: each.nodes || '1' }));
  return { ...text, groups };
}

/** What stands before the last part, which may be cut in its middle. */
function damaged({ pairs, text: whole }: OpenedLink, raw: string): LinkReading {
  const leftOut = whole.slice(whole.lastIndexOf('&') + 1);
  const kept = pairs.at(-1)?.raw === leftOut ? pairs.slice(0, -1) : pairs;
  const version = readVersion(kept, raw);
  const { text } = read(kept, typeof version === 'number' ? version : FIRST_LINK_VERSION);
  const subnets = text.subnets.length;
  const groups = text.groups.length;
  const error: LinkProblem = { code: 'LINK_DAMAGED', raw, leftOut, subnets, groups };
  return refuse(raw, [error], [], subnets + groups > 0 ? text : undefined);
}

function read(pairs: readonly LinkPair[], version: number): TextReading {
  return readText(
    migratePairs(
      pairs.filter(({ key }) => key !== VERSION_KEY),
      version,
    ),
  );
}

/** The version of the first `v`; a second one is an error like any key that stands twice. */
function readVersion(pairs: readonly LinkPair[], raw: string): number | LinkProblem {
  const [version, again] = pairs.filter(({ key }) => key === VERSION_KEY);
  if (version === undefined) return FIRST_LINK_VERSION;
  if (again !== undefined) return { code: 'LINK_KEY_TWICE', key: VERSION_KEY, raw: again.raw };
  if (!/^[1-9]\d{0,8}$/.test(version.value)) {
    return { code: 'LINK_VERSION_UNREADABLE', raw: version.raw };
  }
  const number = Number(version.value);
  if (number <= NEWEST_LINK_VERSION) return number;
  return { code: 'LINK_NEWER', raw, version: version.value, newest: NEWEST_LINK_VERSION };
}

function tooBig(raw: string, count: number, max: number, unit: 'characters' | 'keys'): LinkReading {
  return refuse(raw, [{ code: 'LINK_TOO_BIG', raw, count, max, unit }], [], undefined);
}

function nested(raw: string): LinkReading {
  const error: LinkProblem = { code: 'LINK_ENCODED_TOO_OFTEN', raw, max: MAX_ENCODINGS };
  return refuse(raw, [error], [], undefined);
}

function refuse(
  raw: string,
  errors: readonly [LinkProblem, ...LinkProblem[]],
  warnings: readonly LinkProblem[],
  text: PlanText | undefined,
): LinkReading {
  return { status: 'refused', errors, warnings, raw, text };
}
