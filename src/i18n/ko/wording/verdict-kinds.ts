// What each verdict is called, in sentences, tables and files.
import type { VerdictKind } from '@/engine';

export const KINDS: Readonly<Record<VerdictKind, string>> = {
  fits: '수용됨',
  'warm-short': '웜 IP 부족',
  'may-not-fit': '수용되지 않을 수 있음',
  'does-not-fit': '수용되지 않음',
  'cannot-work': '작동하지 않음',
};

/** The same where there is room for a number only. */
export const MAY_NOT_FIT = '미수용 가능성';
