// Pieces of the answers to questions.
import type { NextLimit } from '@/engine';
import { amountOf, placeOf } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** `ninth`, `21st`, `112th`. @param place from 1 */
export function ordinal(place: number): string {
  const word = ORDINALS[place - 1];
  if (word !== undefined) return word;
  const isTeen = Math.floor(place / 10) % 10 === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${formatCount(place)}${ending}`;
}

/** What a plan comes to, to follow its subject: `leaves subnet a 19 addresses short`. */
export function comesTo({ subnet = '', constraint, left = 0, verdict }: NextLimit): string {
  if (constraint === undefined) return 'makes a plan that can’t work';
  const place = placeOf(constraint, subnet);
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
  return limit.constraint === undefined ? 'the plan can’t work' : `the plan ${comesTo(limit)}`;
}
