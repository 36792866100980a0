// Pieces of the answers to questions.
import type { NextLimit } from '@/engine';
import { amountOf, whereScarce } from '@/i18n/en/wording/counts';

/** What a plan comes to, to follow its subject: `leaves subnet a 19 addresses short`. */
export function comesTo({ subnet = '', constraint, left = 0, verdict }: NextLimit): string {
  if (constraint === undefined) return 'makes a plan that cannot work';
  const place = whereScarce(constraint, subnet);
  if (left < 0) {
    const short = `leaves ${place} ${amountOf(constraint, -left)} short`;
    return verdict === 'fits' ? `${short} of what has to stay free` : short;
  }
  return verdict === 'warm-short'
    ? `leaves nodes in ${place} short of warm addresses`
    : `may not fit in ${place}: the order in which nodes come decides`;
}

/** The same of the plan itself. */
export function planComesTo(limit: NextLimit): string {
  return limit.constraint === undefined ? 'the plan cannot work' : `the plan ${comesTo(limit)}`;
}
