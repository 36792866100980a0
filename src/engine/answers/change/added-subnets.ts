import {
  type AddedSubnet,
  type Cidr,
  freeRange,
  type Subnet,
  type SubnetUse,
  type ZoneId,
} from '@/engine/model';
import type { Lengths } from './smallest-lengths';

/** Where new subnets are to lie. */
export interface WantedSubnets {
  readonly use: SubnetUse;
  /** A range of each zone near which to look for room; `undefined`: the new one is a mere size. */
  readonly near: ReadonlyMap<ZoneId, Cidr | undefined>;
}

/** One subnet for each zone; `undefined` where there is no room for a range. */
export function addedSubnets(
  subnets: readonly Subnet[],
  { use, near }: WantedSubnets,
  lengths: Lengths,
): readonly AddedSubnet[] | undefined {
  const taken = subnets.flatMap(({ cidr }) => (cidr ? [cidr] : []));
  const added: AddedSubnet[] = [];
  for (const [zone, prefixLength] of lengths) {
    const beside = near.get(zone);
    const cidr = beside && freeRange(taken, beside, prefixLength);
    if (beside && !cidr) return undefined;
    if (cidr) taken.push(cidr);
    added.push({ zone, cidr, prefixLength, use });
  }
  return added;
}
