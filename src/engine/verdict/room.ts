// What a subnet has left for one node, when all others hold all that they want.
import { blockCapacity, PREFIX_SIZE, type SubnetUsage, usableAddresses } from '@/engine/model';

/** Where single addresses lie: as badly for whole blocks as they can, or packed (R20). */
export type Layout = 'worst' | 'best';

/** Counts that a node takes from; never below 0. */
export interface Room {
  /** Label of the subnet. */
  readonly subnet: string;
  readonly layout: Layout;
  /** Addresses for single use: those outside of a reservation for prefixes. */
  singles: number;
  /** Whole /28 blocks outside of the reservation, and in it. */
  blocks: number;
  reservedBlocks: number;
}

/** What of one node lies in a subnet. */
export interface Taken {
  readonly singles: number;
  readonly prefixes: number;
}

/**
 * What is left for a node of a subnet whose own share, `without`, is among what the subnet holds.
 *
 * @param prefixReservation blocks that a subnet CIDR reservation keeps for prefixes
 */
export function roomIn(
  { label, prefixLength, usedByOthers, held, blocks }: SubnetUsage,
  prefixReservation: number,
  without: Taken,
  layout: Layout,
): Room {
  const prefixes = (blocks?.wanted ?? 0) - without.prefixes;
  const heldSingles = held - (blocks?.wanted ?? 0) * PREFIX_SIZE - without.singles;
  const singles = usedByOthers + heldSingles;
  const outside = Math.max(0, prefixes - prefixReservation);
  const left =
    usableAddresses(prefixLength) - (prefixReservation + outside) * PREFIX_SIZE - singles;
  const { freeWorst, freeBest } = blockCapacity(prefixLength, singles);
  const whole =
    layout === 'best' ? freeBest : Math.min(freeBest, Math.max(freeWorst, prefixReservation));
  const open = whole - Math.max(prefixes, prefixReservation);
  return {
    subnet: label,
    layout,
    singles: Math.max(0, left),
    blocks: Math.max(0, Math.min(open, Math.floor(Math.max(0, left) / PREFIX_SIZE))),
    reservedBlocks: Math.max(0, Math.min(whole, prefixReservation) - prefixes),
  };
}

/** Takes single addresses, all or none. */
export function takeSingles(room: Room, count: number): boolean {
  if (room.singles < count) return false;
  room.singles -= count;
  const open =
    room.layout === 'worst' ? room.blocks - count : Math.floor(room.singles / PREFIX_SIZE);
  room.blocks = Math.max(0, Math.min(room.blocks, open));
  return true;
}

/** Takes /28 blocks, all or none; those of a reservation first (R31). */
export function takeBlocks(room: Room, count: number): boolean {
  if (room.blocks + room.reservedBlocks < count) return false;
  const reserved = Math.min(count, room.reservedBlocks);
  room.reservedBlocks -= reserved;
  room.blocks -= count - reserved;
  room.singles -= (count - reserved) * PREFIX_SIZE;
  return true;
}
