// The ENIs of a node and their filled slots, packed into plain numbers so that 100,000 nodes fit.
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

/** An attached ENI. */
export interface Eni {
  readonly isPrimary: boolean;
  readonly space: SubnetSpace;
  /** The ENI's own address, counted from the start of its subnet. */
  readonly address: number;
  readonly createdAt: number;
  /** Filled slots, each one number: see `addressOf`, `podsIn`, `coolingIn`. */
  slots: number[];
  /** Pods and cooling addresses of all slots. */
  podCount: number;
  coolingCount: number;
  /** Slots without a pod. */
  freeSlots: number;
}

/**
 * A slot is address × 1024 + pods × 32 + cooling. A prefix has 16 addresses and a subnet 65,536, so
 * that it stays below 2^26 and shifts are safe.
 */
const POD_BITS = 5;
const ADDRESS_BITS = 10;
const POD = 2 ** POD_BITS;
const ADDRESS = 2 ** ADDRESS_BITS;

export function newEni(
  space: SubnetSpace,
  address: number,
  isPrimary: boolean,
  createdAt: number,
): Eni {
  return {
    isPrimary,
    space,
    address,
    createdAt,
    slots: [],
    podCount: 0,
    coolingCount: 0,
    freeSlots: 0,
  };
}

/** The address of a slot, or the first of its prefix. */
export function addressOf(eni: Eni, slot: number): number {
  return (eni.slots[slot] as number) >> ADDRESS_BITS;
}

export function podsIn(eni: Eni, slot: number): number {
  return ((eni.slots[slot] as number) >> POD_BITS) & (POD - 1);
}

export function coolingIn(eni: Eni, slot: number): number {
  return (eni.slots[slot] as number) & (POD - 1);
}

/** Fills so many slots more with what `take` gives; the list is made anew, as in `withOneMore`. */
export function addSlots(eni: Eni, count: number, take: () => number): void {
  const filled = eni.slots.length;
  const slots = new Array<number>(filled + count);
  for (let slot = 0; slot < filled; slot += 1) slots[slot] = eni.slots[slot] as number;
  for (let slot = filled; slot < slots.length; slot += 1) slots[slot] = take() * ADDRESS;
  eni.slots = slots;
  eni.freeSlots += count;
}

/** Takes a slot without a pod away; the last slot takes its place. */
export function removeSlot(eni: Eni, slot: number): void {
  eni.space.count('cooling', -coolingIn(eni, slot));
  eni.coolingCount -= coolingIn(eni, slot);
  const last = eni.slots.pop() as number;
  if (slot < eni.slots.length) eni.slots[slot] = last;
  eni.freeSlots -= 1;
}

/** Pods take addresses of a slot. Returns how many free slots that makes fewer: 0 or 1. */
export function addPods(eni: Eni, slot: number, pods: number): number {
  const opened = pods > 0 && podsIn(eni, slot) === 0 ? 1 : 0;
  eni.slots[slot] = (eni.slots[slot] as number) + pods * POD;
  eni.podCount += pods;
  eni.space.count('assigned', pods);
  eni.freeSlots -= opened;
  return opened;
}

/** A pod ends and its address cools. Returns how many free slots that makes more: 0 or 1. */
export function coolPod(eni: Eni, slot: number): number {
  eni.slots[slot] = (eni.slots[slot] as number) - POD + 1;
  eni.podCount -= 1;
  eni.coolingCount += 1;
  eni.space.count('assigned', -1);
  eni.space.count('cooling', 1);
  const freed = podsIn(eni, slot) === 0 ? 1 : 0;
  eni.freeSlots += freed;
  return freed;
}

/** One address of the slot that begins at `address` has cooled down. */
export function endCooling(eni: Eni, address: number): void {
  const slot = eni.slots.findIndex((_, index) => addressOf(eni, index) === address);
  eni.slots[slot] = (eni.slots[slot] as number) - 1;
  eni.coolingCount -= 1;
  eni.space.count('cooling', -1);
}

/** Addresses of a slot, and of an ENI, that a pod can have now. */
export function usableIn(eni: Eni, slot: number, unit: number): number {
  return unit - podsIn(eni, slot) - coolingIn(eni, slot);
}

export function usableOf(eni: Eni, unit: number): number {
  return eni.slots.length * unit - eni.podCount - eni.coolingCount;
}

/** A slot in which no pod is and nothing cools down. */
export function isWhole(eni: Eni, slot: number): boolean {
  return podsIn(eni, slot) === 0 && coolingIn(eni, slot) === 0;
}

export function wholeSlots(eni: Eni): number {
  if (eni.podCount + eni.coolingCount === 0) return eni.slots.length;
  return eni.slots.reduce((sum, _, slot) => sum + (isWhole(eni, slot) ? 1 : 0), 0);
}

/** The slot with the fewest addresses that a pod can have, but one; −1: there is none. */
export function fullestSlot(eni: Eni, unit: number): number {
  let fullest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let slot = 0; slot < eni.slots.length; slot += 1) {
    const usable = usableIn(eni, slot, unit);
    if (usable === 0 || usable >= fewest) continue;
    fullest = slot;
    fewest = usable;
  }
  return fullest;
}
