// What a pool gives back to its subnets: free slots beyond its target (R15), ENIs that it can do without
// (R16), and what the mode before a switch left (T17). Times are whole milliseconds.
import { areTargetsMetBy } from '@/engine/nodes/pool-rules';
import {
  anySlot,
  type Eni,
  isKept,
  isWhole,
  podsIn,
  sumOfKept,
  wholeSlots,
} from '@/engine/over-time/node/eni-slots';
import type { PoolEnis } from './pool-enis';

const ENI_MINIMUM_AGE_MS = 60_000;

/** So many free slots, from the ENIs in the order in which a walk meets them. */
export function releaseSurplus(enis: PoolEnis, surplus: number): void {
  const { all, map, world, isByController } = enis;
  let left = surplus;
  const some = all.filter((eni) => eni.freeSlots > 0);
  for (const eni of map.walkCopy(some, all)) {
    if (left === 0) break;
    const freed = Math.min(left, isByController ? wholeSlots(eni) : freeSlotsOf(eni));
    if (freed === 0) continue;
    world.calls.unassign += 1;
    left -= freed;
    releaseFrom(enis, eni, freed);
  }
}

/** The first free slots that one walk over them meets. */
function releaseFrom(enis: PoolEnis, eni: Eni, count: number): void {
  const filled = eni.slots.length;
  const isFree = enis.isByController
    ? (each: number) => isWhole(eni, each)
    : (each: number) => podsIn(eni, each) === 0;
  const start = anySlot(eni, enis.world.random);
  const freed: number[] = [];
  for (let step = 0; freed.length < count; step += 1) {
    const slot = (start + step) % filled;
    if (isFree(slot)) freed.push(slot);
  }
  for (const slot of freed.sort((a, b) => b - a)) enis.giveBack(eni, slot);
}

/** Slots that the mode before left and no pod uses. */
export function releaseKept(enis: PoolEnis): void {
  for (const eni of enis.all) {
    const free = eni.slots.flatMap((_, slot) => (isFreeKept(eni, slot) ? [slot] : []));
    if (free.length === 0) continue;
    enis.world.calls.unassign += 1;
    for (const slot of free.reverse()) enis.giveBack(eni, slot);
  }
}

/** Only a secondary ENI without a pod can go. */
export function hasIdleEni({ all }: PoolEnis): boolean {
  for (const eni of all) if (!eni.isPrimary && eni.podCount === 0) return true;
  return false;
}

/** An ENI could go, age aside. */
export function hasSpareEni(enis: PoolEnis): boolean {
  for (const eni of enis.all) if (isSpare(enis, eni)) return true;
  return false;
}

/** The first ENI that can go, as a walk meets them, where one can. */
export function removeSpareEni(enis: PoolEnis, now: number): void {
  const { all, attaching, map, world } = enis;
  const removable = all.filter(
    (eni) =>
      eni.coolingCount === 0 &&
      now - eni.createdAt >= ENI_MINIMUM_AGE_MS &&
      eni !== attaching &&
      isSpare(enis, eni),
  );
  const [eni] = map.walk(removable);
  if (eni === undefined) return;
  world.calls.delete += 1;
  enis.remove(eni);
}

/** The others meet the targets, age aside. */
function isSpare(enis: PoolEnis, eni: Eni): boolean {
  if (eni.isPrimary || eni.podCount > 0) return false;
  return areTargetsMetBy(enis.policy, {
    slots: enis.slots - (eni.slots.length - eni.kept),
    assigned: enis.assigned,
    freeSlots: enis.freeSlots - eni.freeSlots + freeKeptBeside(enis, eni),
  });
}

/** Kept slots of other ENIs in which no pod is: ipamd takes them for prefixes here. */
function freeKeptBeside({ all, kept }: PoolEnis, eni: Eni): number {
  if (kept === 0) return 0;
  const others = all.filter((each) => each !== eni);
  return sumOfKept(others, (each, slot) => (podsIn(each, slot) === 0 ? 1 : 0));
}

/** Slots without a pod, of either mode. */
function freeSlotsOf(eni: Eni): number {
  if (eni.kept === 0) return eni.freeSlots;
  return eni.freeSlots + sumOfKept([eni], (_, slot) => (isFreeKept(eni, slot) ? 1 : 0));
}

function isFreeKept(eni: Eni, slot: number): boolean {
  return isKept(eni, slot) && podsIn(eni, slot) === 0;
}
