// The keys of a link. Grammar: link.md.
import { isSingleKey } from './single-keys';
import { isViewKey } from './view-keys';

export const CHECK_KEY = 'c';
export const VERSION_KEY = 'v';

/** Keys that a plan has once for each row; every other key stands at most once. */
const ROW_KEYS = ['subnet', 'addon', 'node', 'consumer', 'event'] as const;
export type RowKey = (typeof ROW_KEYS)[number];

export function isRowKey(key: string): key is RowKey {
  return ROW_KEYS.some((each) => each === key);
}

/** Whether a key says something of a plan, or that a plan is there. */
export function isPlanKey(key: string): boolean {
  return key === CHECK_KEY || key === VERSION_KEY || isRowKey(key) || isSingleKey(key);
}

export function isKnownKey(key: string): boolean {
  return isPlanKey(key) || isViewKey(key);
}

// Keys that chats, mail programs and advertisements add to any address; plans never have them.
const TRACKER_KEYS: ReadonlySet<string> = new Set(
  'fbclid gclid gbraid wbraid dclid msclkid twclid ttclid yclid igshid mc_cid mc_eid _ga _gl NaPm'.split(
    ' ',
  ),
);

export function isTrackerKey(key: string): boolean {
  return key.startsWith('utm_') || TRACKER_KEYS.has(key);
}
