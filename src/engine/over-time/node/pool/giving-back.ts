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
export function releaseSurplus(pool: PoolEnis, surplus: number): void {
  const { enis, map, world, isByController } = pool;
  let left = surplus;
  const some = enis.filter((eni) => eni.freeSlots > 0);
  for (const eni of map.walkCopy(some, enis)) {
    if (left === 0) break;
    const freed = Math.min(left, isByController ? wholeSlots(eni) : freeSlotsOf(eni));
    if (freed === 0) continue;
    world.calls.unassign += 1;
    left -= freed;
    releaseFrom(pool, eni, freed);
  }
}

/** The first free slots that one walk over them meets. */
function releaseFrom(pool: PoolEnis, eni: Eni, count: number): void {
  const filled = eni.slots.length;
  const isFree = pool.isByController
    ? (each: number) => isWhole(eni, each)
    : (each: number) => podsIn(eni, each) === 0;
  const start = anySlot(eni, pool.world.random);
  const freed: number[] = [];
  for (let step = 0; freed.length < count; step += 1) {
    const slot = (start + step) % filled;
    if (isFree(slot)) freed.push(slot);
  }
  for (const slot of freed.sort((a, b) => b - a)) pool.giveBack(eni, slot);
}

/** Slots that the mode before left and no pod uses. */
export function releaseKept(pool: PoolEnis): void {
  for (const eni of pool.enis) {
    const free = eni.slots.flatMap((_, slot) => (isFreeKept(eni, slot) ? [slot] : []));
    if (free.length === 0) continue;
    pool.world.calls.unassign += 1;
    for (const slot of free.reverse()) pool.giveBack(eni, slot);
  }
}

/** Only a secondary ENI without a pod can go. */
export function hasIdleEni({ enis }: PoolEnis): boolean {
  for (const eni of enis) if (!eni.isPrimary && eni.podCount === 0) return true;
  return false;
}

/** An ENI could go, age aside. */
export function hasSpareEni(pool: PoolEnis): boolean {
  for (const eni of pool.enis) if (isSpare(pool, eni)) return true;
  return false;
}

/** The first ENI that can go, as a walk meets them, where one can. */
export function removeSpareEni(pool: PoolEnis, now: number): void {
  const { enis, attaching, map, world } = pool;
  const removable = enis.filter(
    (eni) =>
      eni.coolingCount === 0 &&
      now - eni.createdAt >= ENI_MINIMUM_AGE_MS &&
      eni !== attaching &&
      isSpare(pool, eni),
  );
  const [eni] = map.walk(removable);
  if (eni === undefined) return;
  world.calls.delete += 1;
  pool.remove(eni);
}

/** The others meet the targets, age aside. */
function isSpare(pool: PoolEnis, eni: Eni): boolean {
  if (eni.isPrimary || eni.podCount > 0) return false;
  return areTargetsMetBy(pool.policy, {
    slots: pool.slots - (eni.slots.length - eni.kept),
    assigned: pool.assigned,
    freeSlots: pool.freeSlots - eni.freeSlots + freeKeptBeside(pool, eni),
  });
}

/** Kept slots of other ENIs in which no pod is: ipamd takes them for prefixes here. */
function freeKeptBeside({ enis, keptSlots }: PoolEnis, eni: Eni): number {
  if (keptSlots === 0) return 0;
  const others = enis.filter((each) => each !== eni);
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
