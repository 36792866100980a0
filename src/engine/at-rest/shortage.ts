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

/** Single addresses left: what is free in a reservation for prefixes is no room for them (R31). */
export function addressesLeft({ free, singlesShort }: SubnetUsage): number {
  return singlesShort > 0 ? Math.min(free, -singlesShort) : free;
}

/**
 * Addresses that nodes want in a subnet and that it does not have, in any way to take them: none where
 * they want none, however many others are said to have.
 */
export function addressesShort(usage: SubnetUsage): number {
  return Math.min(usage.held, Math.max(0, -addressesLeft(usage)));
}

/** The scarcer of addresses and whole blocks; blocks as the layout has them. */
export function leftIn(usage: SubnetUsage, layout: 'worst' | 'best' = 'worst'): Left {
  const addresses = addressesLeft(usage);
  const { blocks } = usage;
  const byAddresses: Left = {
    ...{ constraint: 'addresses', left: addresses, margin: addresses },
    blocks: undefined,
  };
  if (blocks === undefined) return byAddresses;
  const left = (layout === 'worst' ? blocks.freeWorst : blocks.freeBest) - blocks.wanted;
  const margin = left * PREFIX_SIZE;
  return margin < addresses ? { constraint: 'blocks', left, margin, blocks } : byAddresses;
}

/**
 * Whether a subnet is short of anything that a node wants, warm addresses too, with single addresses
 * where they are worst for whole blocks. The one meaning of "short".
 */
export function isShort(usage: SubnetUsage): boolean {
  return leftIn(usage).left < 0;
}
