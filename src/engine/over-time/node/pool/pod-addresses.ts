// Which address of a pool a pod gets, and which one is let go when it ends (T2, T7).
import { firstFrom } from '@/engine/over-time/first-from';
import {
  anySlot,
  type Eni,
  fullestSlot,
  podsIn,
  usableIn,
  usableOf,
} from '@/engine/over-time/node/eni-slots';
import type { PoolEnis } from './pool-enis';

/** So many waiting pods try for an address once. Returns how many got one. */
export function assignAddresses(pool: PoolEnis, waiting: number): number {
  const usable = pool.usableInSlots;
  const served = Math.min(waiting, usable);
  if (served === usable) assignAll(pool);
  else for (let i = 0; i < served; i += 1) assignOne(pool);
  return served;
}

/** Every free address gets a pod. */
function assignAll(pool: PoolEnis): void {
  const { unit } = pool.policy;
  const { attaching } = pool;
  for (const eni of pool.enis) {
    if (eni === attaching || usableOf(eni, unit) === 0) continue;
    for (let slot = 0; slot < eni.slots.length; slot += 1) {
      pool.takePods(eni, slot, usableIn(eni, slot, unit));
    }
  }
}

/** A pod takes the first free address that a walk over the ENIs, then over the slots of one, meets. */
function assignOne(pool: PoolEnis): void {
  const { unit } = pool.policy;
  const eni = firstUsableEni(pool);
  const hasRoom = (slot: number) => usableIn(eni, slot, unit) > 0;
  const slot =
    pool.isByController && unit > 1
      ? fullestSlot(eni, unit)
      : firstFrom(anySlot(eni, pool.world.random), eni.slots.length, hasRoom);
  pool.takePods(eni, slot, 1);
}

/** The first ENI with an address that a pod can have, as a walk meets them. */
function firstUsableEni({ enis, attaching, map, policy }: PoolEnis): Eni {
  const { unit } = policy;
  let found: Eni | undefined;
  let start: number | undefined;
  for (const eni of enis) {
    if (eni === attaching || usableOf(eni, unit) === 0) continue;
    if (found === undefined) found = eni;
    else {
      start ??= map.start();
      if (map.wayTo(eni, start) < map.wayTo(found, start)) found = eni;
    }
  }
  if (found === undefined) throw new Error('a pod is given an address where none is free');
  return found;
}

/** Ends the n-th pod of the slots, counted over ENIs and slots. */
export function endPod(pool: PoolEnis, n: number, now: number): void {
  let left = n;
  for (const eni of pool.enis) {
    if (left >= eni.podCount) {
      left -= eni.podCount;
      continue;
    }
    let slot = 0;
    while (left >= podsIn(eni, slot)) {
      left -= podsIn(eni, slot);
      slot += 1;
    }
    pool.beginCooling(eni, [pool.coolPod(eni, slot)], now);
    return;
  }
  throw new Error('a pod ended that is not there');
}

/** Ends all pods of the slots. */
export function endAllPods(pool: PoolEnis, now: number): void {
  for (const eni of pool.enis) {
    const addresses = new Array<number>(eni.podCount);
    for (let slot = 0, ended = 0; ended < addresses.length; slot += 1) {
      for (let pod = podsIn(eni, slot); pod > 0; pod -= 1, ended += 1) {
        addresses[ended] = pool.coolPod(eni, slot);
      }
    }
    if (addresses.length > 0) pool.beginCooling(eni, addresses, now);
  }
}
