// The ENIs of a node and their filled slots, packed into plain numbers so that 100,000 nodes fit.
import { PREFIX_SIZE } from '@/engine/model';
import type { Random } from '@/engine/over-time/random';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import {
  anyCell,
  type Cells,
  cellOf,
  clearCells,
  entriesBefore,
  GROUP,
  groupsFor,
  leaveCell,
  NO_MORE,
  nextTaken,
  takeCell,
} from './go-map';

/** An attached ENI, with the cells of ipamd's map of its slots. */
export interface Eni extends Cells {
  readonly isPrimary: boolean;
  readonly space: SubnetSpace;
  /** The ENI's own address, counted from the start of its subnet. */
  readonly address: number;
  /** Or when ipamd, which does not remember, saw it first. */
  createdAt: number;
  /** Its cell in ipamd's map of ENIs. */
  cell: number;
  /** Filled slots, each one number: see `addressOf`, `podsIn`, `coolingIn`. In the order of their cells. */
  slots: number[];
  /** Pods and cooling addresses of all slots. */
  podCount: number;
  coolingCount: number;
  /** Slots without a pod, kept ones aside. */
  freeSlots: number;
  /** Slots of the mode that ipamd had before it was switched, among all. */
  kept: number;
}

/**
 * A slot is address × 1024 + pods × 32 + cooling. A prefix has 16 addresses and a subnet 65,536, so
 * that it stays below 2^26 and shifts are safe. The bit above says that it is kept: single, where
 * prefixes are on, or a prefix, where they are not any more.
 */
const POD_BITS = 5;
const ADDRESS_BITS = 10;
const POD = 2 ** POD_BITS;
const ADDRESS = 2 ** ADDRESS_BITS;
const KEPT = 2 ** 26;
/** Of a cell that no slot has. */
const EMPTY = -1;

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
    cell: 0,
    slots: [],
    groups: 1,
    takenLow: 0,
    takenMore: NO_MORE,
    podCount: 0,
    coolingCount: 0,
    freeSlots: 0,
    kept: 0,
  };
}

/** The address of a slot, or the first of its prefix. */
export function addressOf(eni: Eni, slot: number): number {
  return ((eni.slots[slot] as number) & (KEPT - 1)) >> ADDRESS_BITS;
}

export function isKept(eni: Eni, slot: number): boolean {
  return (eni.slots[slot] as number) >= KEPT;
}

export function podsIn(eni: Eni, slot: number): number {
  return ((eni.slots[slot] as number) >> POD_BITS) & (POD - 1);
}

export function coolingIn(eni: Eni, slot: number): number {
  return (eni.slots[slot] as number) & (POD - 1);
}

/** Addresses in a slot of a node whose own slots have `unit`. */
export function slotSize(eni: Eni, slot: number, unit: number): number {
  return isKept(eni, slot) ? keptUnit(unit) : unit;
}

/** Addresses in a kept slot: it is of the other mode. */
export function keptUnit(unit: number): number {
  return unit === 1 ? PREFIX_SIZE : 1;
}

/** Fills so many slots more with what `take` gives; the list is made anew, as in `withOneMore`. */
export function addSlots(eni: Eni, count: number, take: () => number, random: Random): void {
  const entries = eni.slots.length + count;
  const groups = groupsFor(entries, eni.groups);
  if (groups !== eni.groups) growMap(eni, groups, random);
  eni.freeSlots += count;
  if (count === 1) {
    addSlot(eni, take() * ADDRESS, random);
    return;
  }
  clearTable(groups);
  let cell = -1;
  for (const slot of eni.slots) {
    cell = nextTaken(eni, cell + 1);
    table[cell] = slot;
  }
  for (let i = 0; i < count; i += 1) table[takeCell(eni, random)] = take() * ADDRESS;
  eni.slots = entriesOfTable(groups, entries);
}

/** As most are added: one by one. */
function addSlot(eni: Eni, added: number, random: Random): void {
  const { slots } = eni;
  const at = entriesBefore(eni, takeCell(eni, random));
  const all = new Array<number>(slots.length + 1);
  for (let slot = 0; slot < at; slot += 1) all[slot] = slots[slot] as number;
  all[at] = added;
  for (let slot = at; slot < slots.length; slot += 1) all[slot + 1] = slots[slot] as number;
  eni.slots = all;
}

/** The slots get new cells in an empty map of so many groups. */
function growMap(eni: Eni, groups: number, random: Random): void {
  const { slots } = eni;
  clearCells(eni, groups);
  if (slots.length === 0) return;
  clearTable(groups);
  for (const slot of slots) table[takeCell(eni, random)] = slot;
  eni.slots = entriesOfTable(groups, slots.length);
}

/** Slots by their cells while an ENI gets new ones. It is used again: making one costs more than filling it. */
const table: number[] = [];

function clearTable(groups: number): void {
  for (let cell = 0; cell < groups * GROUP; cell += 1) table[cell] = EMPTY;
}

function entriesOfTable(groups: number, count: number): number[] {
  const entries = new Array<number>(count);
  let entry = 0;
  for (let cell = 0; cell < groups * GROUP; cell += 1) {
    const slot = table[cell] as number;
    if (slot === EMPTY) continue;
    entries[entry] = slot;
    entry += 1;
  }
  return entries;
}

/** Takes a slot without a pod away. */
export function removeSlot(eni: Eni, slot: number): void {
  eni.space.count('cooling', -coolingIn(eni, slot));
  eni.coolingCount -= coolingIn(eni, slot);
  leaveCell(eni, cellOf(eni, slot));
  const wasKept = isKept(eni, slot);
  eni.slots.splice(slot, 1);
  if (wasKept) eni.kept -= 1;
  else eni.freeSlots -= 1;
}

/** The first slot of a walk over the ENI's slots. */
export function anySlot(eni: Eni, random: Random): number {
  const slot = entriesBefore(eni, anyCell(eni, random));
  return slot === eni.slots.length ? 0 : slot;
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
  const freed = podsIn(eni, slot) === 0 && !isKept(eni, slot) ? 1 : 0;
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
  return isKept(eni, slot) ? 0 : unit - podsIn(eni, slot) - coolingIn(eni, slot);
}

export function usableOf(eni: Eni, unit: number): number {
  if (eni.kept > 0) return eni.slots.reduce((sum, _, slot) => sum + usableIn(eni, slot, unit), 0);
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

/** What kept slots have, added up. */
export function sumOfKept(enis: readonly Eni[], of: (eni: Eni, slot: number) => number): number {
  let sum = 0;
  for (const eni of enis) {
    for (let slot = 0; eni.kept > 0 && slot < eni.slots.length; slot += 1) {
      if (isKept(eni, slot)) sum += of(eni, slot);
    }
  }
  return sum;
}

/** Prefixes are switched on or off: what was kept is of the mode again, and the rest is kept. */
export function switchMode(eni: Eni): void {
  eni.slots = eni.slots.map((slot) => (slot >= KEPT ? slot - KEPT : slot + KEPT));
  eni.kept = eni.slots.length - eni.kept;
  eni.freeSlots = eni.slots.filter((slot, index) => slot < KEPT && podsIn(eni, index) === 0).length;
}

/** ipamd starts anew and puts the slots into a map that is new. */
export function putIntoNewMap(eni: Eni, random: Random): void {
  growMap(eni, groupsFor(eni.slots.length, 1), random);
}
