import type { ZoneId } from '@/engine/model';

const LONGEST = 28;
const SHORTEST = 16;

/** A prefix length for each zone. */
export type Lengths = ReadonlyMap<ZoneId, number>;

/**
 * The longest prefix length in each of the zones with which all is well: first one for all of them, then
 * each zone by itself as long as that stays well. Each length is tried, none left out.
 *
 * @returns `undefined` where not even a /16 in each is enough
 */
export function smallestLengths(
  zones: readonly ZoneId[],
  isWell: (lengths: Lengths) => boolean,
): Lengths | undefined {
  const same = (length: number) => new Map(zones.map((zone) => [zone, length]));
  if (!isWell(same(SHORTEST))) return undefined;
  let common = LONGEST;
  while (common > SHORTEST && !isWell(same(common))) common -= 1;
  let lengths = same(common);
  if (zones.length === 1) return lengths;
  for (const zone of zones) {
    for (let length = common + 1; length <= LONGEST; length += 1) {
      const longer = new Map([...lengths, [zone, length]]);
      if (!isWell(longer)) break;
      lengths = longer;
    }
  }
  return lengths;
}
