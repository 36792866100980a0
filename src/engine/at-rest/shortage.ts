// How much a subnet has left, or lacks, when every node holds all that it wants.
import {
  type BlockUsage,
  PREFIX_SIZE,
  type SubnetConstraint,
  type SubnetUsage,
} from '@/engine/model';

/** What is left in a subnet, in the unit that is scarcer there. */
export interface Left {
  readonly constraint: SubnetConstraint;
  /** Negative when short. Blocks: with single addresses where they are worst (R20). */
  readonly left: number;
  /** The same in addresses, so that blocks and addresses compare. */
  readonly margin: number;
  /** Where these are scarcer. */
  readonly blocks: BlockUsage | undefined;
}

/** What others leave to nodes, a reservation for prefixes too; below 0 where they alone hold too much. */
export function leftToNodes({ size, reserved, usedByOthers }: SubnetUsage): number {
  return size - reserved - usedByOthers;
}

/** A sum over the subnets of which nodes can take addresses. */
export function sumInReach(
  subnets: readonly SubnetUsage[],
  of: (subnet: SubnetUsage) => number,
): number {
  return subnets.reduce((sum, subnet) => sum + (subnet.isInReach ? of(subnet) : 0), 0);
}

/**
 * Addresses that nodes want in a subnet and that it does not have, in any way to take them: none where
 * they want none, however many others are said to have.
 */
export function addressesShort(usage: SubnetUsage): number {
  return Math.min(usage.held, Math.max(0, -usage.free));
}

/** The scarcer of addresses and whole blocks; blocks as the layout has them. */
export function leftIn(usage: SubnetUsage, layout: 'worst' | 'best' = 'worst'): Left {
  const { blocks, free, held, keptForPrefixes } = usage;
  const byAddresses = {
    constraint: 'addresses',
    left: free,
    margin: free,
    blocks: undefined,
  } as const;
  if (blocks === undefined) return byAddresses;
  const left = (layout === 'worst' ? blocks.freeWorst : blocks.freeBest) - blocks.wanted;
  const margin = left * PREFIX_SIZE;
  // Beside a reservation ENIs and prefixes do not take of the same: what runs out first as such nodes come.
  const isApart = keptForPrefixes > 0 && Math.min(left, free) >= 0;
  const singles = held - blocks.wanted * PREFIX_SIZE;
  const areScarcer = isApart ? left * singles < free * blocks.wanted : margin < free;
  return areScarcer ? { constraint: 'blocks', left, margin, blocks } : byAddresses;
}

/**
 * Whether a subnet is short of anything that a node wants, warm addresses too, with single addresses
 * where they are worst for whole blocks. The one meaning of "short".
 */
export function isShort(usage: SubnetUsage): boolean {
  return leftIn(usage).left < 0;
}
