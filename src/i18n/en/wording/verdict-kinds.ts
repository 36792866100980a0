// What each verdict is called, in sentences, tables and files.
import type { VerdictKind } from '@/engine';

export const KINDS: Readonly<Record<VerdictKind, string>> = {
  fits: 'fits',
  'warm-short': 'short of warm',
  'may-not-fit': 'may not fit',
  'does-not-fit': 'does not fit',
  'cannot-work': 'cannot work',
};
