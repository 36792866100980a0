// Pieces of the answers to questions.
import type { Constraint, NextLimit } from '@/engine';
import { amountOf, whereScarce } from '@/i18n/en/wording/counts';

/** What a plan comes to, to follow its subject: `leaves subnet a 19 addresses short`. */
export function comesTo(limit: NextLimit): string {
  const { subnet = '', constraint, left = 0, verdict } = limit;
  if (constraint === undefined) return 'makes a plan that cannot work';
  const place = whereScarce(constraint, subnet);
  if (limit.podsWait) return `leaves pods waiting${forWhat(constraint, place)}`;
  if (constraint === 'blocks' && left < 0 && isByChance(verdict)) {
    return `may leave ${place} up to ${amountOf(constraint, -left)} short, depending on where single addresses lie`;
  }
  if (left < 0) {
    const short = `leaves ${place} ${amountOf(constraint, -left)} short`;
    return verdict === 'fits' ? `${short} of what has to stay free` : short;
  }
  return verdict === 'warm-short'
    ? `leaves nodes in ${place} short of warm addresses`
    : `may not fit in ${place}, depending on the order in which nodes come`;
}

/** How many /28 are whole depends on where single addresses lie: what is short is so at the worst. */
function isByChance(verdict: NextLimit['verdict']): boolean {
  return verdict === 'may-not-fit' || verdict === 'warm-short';
}

/** ` for an address in subnet a`; of a quota `, as the VPC is over its quota of NAU` */
function forWhat(constraint: Constraint, place: string): string {
  switch (constraint) {
    case 'addresses':
      return ` for an address in ${place}`;
    case 'blocks':
      return ` for a /28 block in ${place}`;
    case 'nau':
      return `, as ${place} is over its quota of NAU`;
    case 'enis':
      return `, as ${place} is over its quota of network interfaces`;
  }
}

/** The same of the plan itself. */
export function planComesTo(limit: NextLimit): string {
  return limit.constraint === undefined ? 'the plan cannot work' : `the plan ${comesTo(limit)}`;
}

/**
 * Of a group of which not one node fits, and why.
 * @param atRest so many do: 0, or -1 where not even the rest
 * @param arePods it is on Fargate
 */
export function noMaximum(group: string, atRest: number, next: NextLimit, arePods = false): string {
  const why = atRest < 0 ? `even without any ${planComesTo(next)}` : `the first ${comesTo(next)}`;
  return `No ${arePods ? 'number of pods' : 'maximum'} holds for ${group}: ${why}.`;
}
