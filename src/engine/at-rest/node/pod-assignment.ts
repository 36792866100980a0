// Waiting pods take free addresses. Which one is ipamd's random choice; what follows says in how many
// ways that can matter and takes each of them.

import type { PoolPolicy } from '@/engine/model';
import { type CountedNode, cloneNode, countPool } from './counted-node';

/**
 * The states in which a node can be after its waiting pods took what is free. More than one only
 * where the number of wholly free prefixes is asked for later: with WARM_PREFIX_TARGET of 2 or more.
 */
export function assignPods(policy: PoolPolicy, node: CountedNode): readonly CountedNode[] {
  const pool = countPool(node);
  const free = pool.slots * policy.unit - pool.assigned;
  const pods = Math.min(node.waiting, free);

  const roomInOccupied = (pool.slots - pool.freeSlots) * policy.unit - pool.assigned;
  const fewest = Math.max(0, Math.ceil((pods - roomInOccupied) / policy.unit));
  const most = choiceMatters(policy) ? Math.min(pods, pool.freeSlots) : fewest;
  node.assigned += pods;
  node.waiting -= pods;
  const ends: CountedNode[] = [];
  for (let opened = fewest; opened <= most; opened += 1) {
    const end = opened === most ? node : cloneNode(node);
    occupy(end, opened);
    ends.push(end);
  }
  return ends;
}

function choiceMatters({ target }: PoolPolicy): boolean {
  return target.rule === 'warm-prefix' && target.warmPrefixes >= 2;
}

function occupy(node: CountedNode, slots: number): void {
  let left = slots;
  for (const eni of node.enis) {
    const taken = Math.min(left, eni.slots - eni.occupied);
    eni.occupied += taken;
    left -= taken;
  }
}
