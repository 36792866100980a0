// What a subnet has left for one node, when all others hold all that they want.
import {
  blocksBeside,
  PREFIX_SIZE,
  type QuotaName,
  reservedBlocks,
  reservedForPrefixes,
  type Subnet,
  type SubnetUsage,
  usableAddresses,
} from '@/engine/model';

/** Where single addresses lie: as badly for whole blocks as they can, or packed (R20). */
export type Layout = 'worst' | 'best';

/** Counts that a node takes from; never below 0. */
export interface Room {
  /** Label of the subnet; `undefined`: what a quota above all subnets has left. */
  readonly subnet: string | undefined;
  /** Of a quota: what it counts. */
  readonly layout: Layout | QuotaName;
  /** ENIs that may still be created; in a subnet any number. */
  enis: number;
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
 * @param spec what a subnet CIDR reservation keeps for prefixes
 */
export function roomIn(
  { label, usedByOthers, held, blocks }: SubnetUsage,
  spec: Pick<Subnet, 'prefixLength' | 'prefixReservation' | 'reservedEnds'>,
  without: Taken,
  layout: Layout,
): Room {
  const { whole: kept } = reservedBlocks(spec);
  const prefixes = (blocks?.wanted ?? 0) - without.prefixes;
  const heldSingles = held - (blocks?.wanted ?? 0) * PREFIX_SIZE - without.singles;
  const singles = usedByOthers + heldSingles;
  const outside = Math.max(0, prefixes - kept);
  const open = usableAddresses(spec.prefixLength) - reservedForPrefixes(spec);
  const left = open - outside * PREFIX_SIZE - singles;
  const { freeWorst, freeBest } = blocksBeside(spec, singles);
  const whole = layout === 'best' ? freeBest : freeWorst;
  const openBlocks = whole - Math.max(prefixes, kept);
  return {
    subnet: label,
    layout,
    enis: Number.POSITIVE_INFINITY,
    singles: Math.max(0, left),
    blocks: Math.max(0, Math.min(openBlocks, Math.floor(Math.max(0, left) / PREFIX_SIZE))),
    reservedBlocks: Math.max(0, Math.min(whole, kept) - prefixes),
  };
}

/** What a quota has left for a node: NAU in which a block counts as an address does, or ENIs (R38, R39). */
export function roomInQuota(name: QuotaName, left: number): Room {
  const unlimited = Number.POSITIVE_INFINITY;
  const nau = name === 'nau' ? Math.max(0, left) : unlimited;
  const enis = name === 'enis' ? Math.max(0, left) : unlimited;
  return { subnet: undefined, layout: name, enis, singles: nau, blocks: nau, reservedBlocks: 0 };
}

/** Addresses left, those of the reservation among them. */
export function freeIn({ singles, reservedBlocks }: Room): number {
  return singles + reservedBlocks * PREFIX_SIZE;
}

/** Takes single addresses, all or none. */
export function takeSingles(room: Room, count: number): boolean {
  if (room.singles < count) return false;
  room.singles -= count;
  switch (room.layout) {
    case 'worst':
      room.blocks = Math.max(0, room.blocks - count);
      break;
    case 'best': {
      const open = Math.floor(room.singles / PREFIX_SIZE);
      room.blocks = Math.max(0, Math.min(room.blocks, open));
      break;
    }
    case 'nau':
    case 'enis':
      room.blocks = room.singles;
  }
  return true;
}

/** Takes what ENIs need for themselves, all or none; `isFirst`: the node's primary is among them. */
export function takeEnis(room: Room, count: number, isFirst = false): boolean {
  // An ENI beside the first counts to the NAU itself, beside its address.
  const beside = room.layout === 'nau' ? count - (isFirst ? 1 : 0) : 0;
  if (room.enis < count || !takeSingles(room, count + beside)) return false;
  room.enis -= count;
  return true;
}

/** Takes /28 blocks, all or none; those of a reservation first (R31). */
export function takeBlocks(room: Room, count: number): boolean {
  if (room.blocks + room.reservedBlocks < count) return false;
  if (room.subnet === undefined) return takeSingles(room, count);
  const reserved = Math.min(count, room.reservedBlocks);
  room.reservedBlocks -= reserved;
  room.blocks -= count - reserved;
  room.singles -= (count - reserved) * PREFIX_SIZE;
  return true;
}
