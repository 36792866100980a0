// What of a reservation for prefixes no prefix can have.
import {
  addressesOfEnds,
  type Reserving,
  reservedBlocks,
  reservedForPrefixes,
} from './prefix-blocks';
import { PREFIX_SIZE } from './subnets';

/** Of what a reservation keeps, what its blocks do not have: an end block has fewer than 16 addresses. */
export function reservedBeside(subnet: Reserving): number {
  const { whole, ends } = reservedBlocks(subnet);
  return Math.max(0, reservedForPrefixes(subnet) - whole * PREFIX_SIZE - addressesOfEnds(ends));
}
