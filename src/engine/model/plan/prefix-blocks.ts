// Whole /28 blocks of a subnet, and what a reservation for prefixes keeps of them.
import type { ReservedEnds, Subnet } from './plan';
import { PREFIX_SIZE, subnetSize, usableAddresses } from './subnets';

export type Reserving = Pick<Subnet, 'prefixLength' | 'prefixReservation' | 'reservedEnds'>;

/** Addresses of an end block of a subnet that AWS gives out: it reserves the first four and the last. */
const ADDRESSES_IN_FIRST_BLOCK = PREFIX_SIZE - 4;
const ADDRESSES_IN_LAST_BLOCK = PREFIX_SIZE - 1;

export const NO_ENDS: ReservedEnds = { first: false, last: false };

/** Usable addresses in the end blocks of a subnet that a reservation covers. */
export function addressesOfEnds({ first, last }: ReservedEnds): number {
  return (first ? ADDRESSES_IN_FIRST_BLOCK : 0) + (last ? ADDRESSES_IN_LAST_BLOCK : 0);
}

/** What a reservation for prefixes covers. */
export interface ReservedBlocks {
  /** Blocks between the end blocks: they can be whole. */
  readonly whole: number;
  readonly ends: ReservedEnds;
}

/**
 * What a reservation for prefixes covers (R31). Of one by number the blocks are counted between the end
 * blocks while there are so many; beyond them it covers the last one of the subnet, then the first.
 */
export function reservedBlocks({
  prefixLength,
  prefixReservation,
  reservedEnds: { first, last },
}: Reserving): ReservedBlocks {
  const between = Math.max(0, subnetSize(prefixLength) / PREFIX_SIZE - 2);
  const beyond = Math.max(0, prefixReservation - between);
  return {
    whole: prefixReservation - beyond,
    ends: { first: first || beyond > 1, last: last || beyond > 0 },
  };
}

/**
 * Addresses that a reservation for prefixes keeps from single use, AWS's own left out (R31): of one by
 * number 16 for each block, wherever it lies.
 */
export function reservedForPrefixes({
  prefixLength,
  prefixReservation,
  reservedEnds,
}: Reserving): number {
  // The one block of a /28 is both ends.
  const kept = prefixReservation * PREFIX_SIZE + addressesOfEnds(reservedEnds);
  return Math.min(usableAddresses(prefixLength), kept);
}

/**
 * Whole /28 blocks that are free for prefixes in a subnet, as `blockCapacity` says: those of a reservation
 * for prefixes no single address can spoil (R31).
 */
export function blocksBeside(
  subnet: Reserving,
  singles: number,
): { readonly freeWorst: number; readonly freeBest: number } {
  const { whole, ends } = reservedBlocks(subnet);
  const { freeWorst, freeBest } = blockCapacity(subnet.prefixLength, singles, ends);
  return { freeWorst: Math.min(freeBest, Math.max(freeWorst, whole)), freeBest };
}

/**
 * Whole /28 blocks that are free for prefixes, with so many single addresses in the subnet (ENI
 * primaries, addresses of others). Worst: each of them spoils a block. Best: they lie packed, first
 * in the two end blocks, which hold reserved addresses and are never whole (R20).
 *
 * @param prefixLength 16 to 28; a /27 and a /28 have no block.
 * @param reservedEnds end blocks that no single address can lie in (R31)
 */
export function blockCapacity(
  prefixLength: number,
  singles: number,
  reservedEnds: ReservedEnds = NO_ENDS,
): { readonly freeWorst: number; readonly freeBest: number } {
  const blocks = subnetSize(prefixLength) / PREFIX_SIZE - 2;
  const spare = addressesOfEnds({ first: !reservedEnds.first, last: !reservedEnds.last });
  const spoiled = Math.ceil(Math.max(0, singles - spare) / PREFIX_SIZE);
  return {
    freeWorst: Math.max(0, blocks - singles),
    freeBest: Math.max(0, blocks - spoiled),
  };
}
