import { maxPods } from '@/engine';
import type { InstanceType } from '@/limits/instance-type';
import { allInstanceTypes } from '@/limits/lookup';
import { parseSearchQuery, passesFilter, quantityOf, type SearchOrder } from './search-query';

export interface InstanceSearch {
  /** The best matches first, as many as were asked for. */
  readonly matches: readonly InstanceType[];
  /** How many there are in all. */
  readonly total: number;
  /** What they are put in order by; without it the better name comes first. */
  readonly order?: SearchOrder;
  /** A comparison that could not be read (`>=8`, without a unit) and was left out; to be told. */
  readonly unknownFilter?: string;
}

export interface SearchOptions {
  /**
   * Max pods of a type as the page shows it, which `pods` filters compare. When not given: AWS's
   * formula for secondary IP mode with the cap of managed node groups.
   */
  readonly maxPodsOf?: (type: InstanceType) => number;
  /** How many matches to return at most; 50 when not given. */
  readonly most?: number;
}

function cappedMaxPods(type: InstanceType): number {
  const settings = { prefixDelegation: false, maxEni: undefined };
  return maxPods(type, settings, { kind: 'formula', managedCap: true });
}

/** How well a word meets a name, the best first. */
const RANKS: readonly ((name: string, word: string) => boolean)[] = [
  (name, word) => name === word,
  (name, word) => name.startsWith(`${word}.`) || name.endsWith(`.${word}`),
  (name, word) => name.startsWith(word),
  (name, word) => name.includes(`.${word}`),
  (name, word) => name.includes(word),
];

/**
 * Instance types that a typed text asks for: parts of names, and filters on numbers (`>=8 eni`,
 * `<=4 vcpu`, `=15 ip`, `>100 pods`), `arm`, `x86`, `nitro`, all of which must hold, and an order
 * (`most pods`, `fewest eni`).
 * @param query as typed; empty: every type
 * @returns in the order that was asked for, what is not published last; else whole names first, then a whole family or size, then beginnings, then the rest; equals
 * in the order of the table (families in natural order, sizes from nano to metal)
 */
export function searchInstanceTypes(
  query: string,
  { maxPodsOf = cappedMaxPods, most = 50 }: SearchOptions = {},
): InstanceSearch {
  const { words, filters, order, unknownFilter } = parseSearchQuery(query);
  const ranked: Ranked[] = [];
  for (const type of allInstanceTypes()) {
    const rank = rankOf(type.name, words);
    if (rank === undefined) continue;
    const pods = maxPodsOf(type);
    if (!filters.every((filter) => passesFilter(filter, type, pods))) continue;
    ranked.push({ type, rank, key: order && keyIn(order, type, pods) });
  }
  const matches = ranked
    .sort((a, b) => compareKeys(a.key, b.key) || a.rank - b.rank)
    .slice(0, most)
    .map((match) => match.type);
  return {
    matches,
    total: ranked.length,
    ...(order === undefined ? {} : { order }),
    ...(unknownFilter === undefined ? {} : { unknownFilter }),
  };
}

interface Ranked {
  readonly type: InstanceType;
  readonly rank: number;
  /** Of what comes first the least; `undefined`: no order, or not published. */
  readonly key: number | undefined;
}

function keyIn({ first, quantity }: SearchOrder, type: InstanceType, pods: number) {
  const value = quantityOf(quantity, type, pods);
  return value !== undefined && first === 'most' ? -value : value;
}

function compareKeys(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}

/** Sum over the words, 0 is best; `undefined` when one is not in the name. */
function rankOf(name: string, words: readonly string[]): number | undefined {
  let sum = 0;
  for (const word of words) {
    const rank = RANKS.findIndex((meets) => meets(name, word));
    if (rank < 0) return undefined;
    sum += rank;
  }
  return sum;
}
