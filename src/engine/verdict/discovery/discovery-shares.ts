// What a subnet has for nodes, and what nodes want of their own subnets.
import type { SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import { blocksBeside, reservedForPrefixes, usableAddresses } from '@/engine/model';
import type { FilledSubnet, PlacedClass } from '@/engine/verdict/filled-subnets';

/** Addresses outside of a reservation for prefixes. */
export function openAddresses({ spec }: FilledSubnet): number {
  return usableAddresses(spec.prefixLength) - reservedForPrefixes(spec);
}

/** Where single addresses are worst (R20). */
export function wholeBlocks({ spec }: FilledSubnet, singles: number): number {
  return blocksBeside(spec, singles).freeWorst;
}

/** The sum over all nodes of something that they want of their own subnets. */
export function sharesOf(
  classes: readonly PlacedClass[],
  value: (share: SubnetShare, placed: PlacedClass) => number,
): number {
  return classes.reduce(
    (sum, placed) => sum + placed.of.nodes * value(placed.wanted.inNodeSubnet, placed),
    0,
  );
}
