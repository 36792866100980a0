// A node as counts: how many slots each ENI has filled and how many of them hold pods. Enough to run
// ipamd's loop on, check by check, because which address a pod has does not matter to any decision.
// The 30 s between two releases are left out: one gives back all surplus, and only a pool that never
// rests has surplus again, with the same states at any pace.
import type { PoolPolicy } from '@/engine/model';
import {
  areTargetsMetBy,
  growthStep,
  isPoolTooLow,
  type PoolCounts,
  surplusSlots,
  triesToRemoveEni,
} from '@/engine/nodes/pool-rules';

/** Age of an ENI that may be removed, 60 s, in checks of 5 s. */
const CHECKS_TO_ENI_REMOVAL = 12;

export interface CountedEni {
  slots: number;
  /** Filled slots with a pod. */
  occupied: number;
  readonly isPrimary: boolean;
  /** Number of the check that created it. */
  readonly bornAt: number;
}

export interface CountedNode {
  /** ENIs that carry pods. */
  readonly enis: CountedEni[];
  assigned: number;
  waiting: number;
  check: number;
}

/** What a check did to the pool. */
export type PoolChange = 'grew' | 'shrank' | 'none';

/** A fresh node with its primary ENI, before ipamd's first step. */
export function freshNode({ primaryCarries }: PoolPolicy, pods: number): CountedNode {
  return {
    enis: primaryCarries ? [{ slots: 0, occupied: 0, isPrimary: true, bornAt: 0 }] : [],
    assigned: 0,
    waiting: pods,
    check: 0,
  };
}

export function cloneNode(node: CountedNode): CountedNode {
  return { ...node, enis: node.enis.map((eni) => ({ ...eni })) };
}

export function countPool(node: CountedNode): { -readonly [K in keyof PoolCounts]: number } {
  let slots = 0;
  let occupied = 0;
  for (const eni of node.enis) {
    slots += eni.slots;
    occupied += eni.occupied;
  }
  return { slots, assigned: node.assigned, freeSlots: slots - occupied };
}

/** One growth step of a pool that is too low (R9–R11). Returns whether anything changed. */
export function grow(policy: PoolPolicy, node: CountedNode, pool: PoolCounts): boolean {
  const open = node.enis.find((eni) => eni.slots < slotsOf(policy, eni));
  const emptySlots = open ? slotsOf(policy, open) - open.slots : 0;
  const step = growthStep(policy, pool, node.enis.length, emptySlots);
  if (step.kind === 'none') return false;
  if (step.kind === 'extend' && open) open.slots += step.slots;
  if (step.kind === 'create') {
    node.enis.push({ slots: step.slots, occupied: 0, isPrimary: false, bornAt: node.check });
  }
  return true;
}

/** Slots that an ENI can have filled. */
function slotsOf(policy: PoolPolicy, { isPrimary }: CountedEni): number {
  return isPrimary ? policy.primarySlots : policy.slotsPerEni;
}

/** One check of the pool: grow, or give back; then perhaps remove an ENI (R15, R16). */
export function checkPool(policy: PoolPolicy, node: CountedNode): PoolChange {
  node.check += 1;
  const before = countPool(node);
  const isLow = isPoolTooLow(policy, before);
  const grew = isLow && grow(policy, node, before);
  const released = !isLow && release(policy, node, before);
  const index = removableEni(policy, node, before, node.check - CHECKS_TO_ENI_REMOVAL);
  if (index >= 0) node.enis.splice(index, 1);
  if (grew) return 'grew';
  return released || index >= 0 ? 'shrank' : 'none';
}

/** Gives all surplus back. Returns whether there was any. */
function release(policy: PoolPolicy, node: CountedNode, pool: PoolCounts): boolean {
  const surplus = surplusSlots(policy, pool);
  let left = surplus;
  for (const eni of node.enis) {
    const freed = Math.min(left, eni.slots - eni.occupied);
    eni.slots -= freed;
    left -= freed;
  }
  return surplus > 0;
}

/**
 * Index of an ENI that may go, born at check `bornBy` or earlier; −1 when there is none. Whether
 * ipamd looks for one depends on the pool `before` the check changed it.
 */
function removableEni(
  policy: PoolPolicy,
  node: CountedNode,
  before: PoolCounts,
  bornBy: number,
): number {
  const hasIdleEni = node.enis.some(isIdle);
  if (!triesToRemoveEni(policy, before, hasIdleEni)) return -1;
  const pool = countPool(node);
  return node.enis.findIndex(
    (eni) =>
      isIdle(eni) &&
      eni.bornAt <= bornBy &&
      areTargetsMetBy(policy, {
        slots: pool.slots - eni.slots,
        assigned: pool.assigned,
        freeSlots: pool.freeSlots - eni.slots,
      }),
  );
}

function isIdle(eni: CountedEni): boolean {
  return !eni.isPrimary && eni.occupied === 0;
}

/** Whether a node that its last check left as it was stays so: no ENI gets old enough to go. */
export function isSettled(policy: PoolPolicy, node: CountedNode): boolean {
  return removableEni(policy, node, countPool(node), node.check) < 0;
}

/** What tells two states of a node apart; ages past the last limit count as equal. */
export function nodeKey(node: CountedNode): string {
  const enis = node.enis.map(({ slots, occupied, bornAt }) => {
    const age = Math.min(node.check - bornAt, CHECKS_TO_ENI_REMOVAL);
    return `${slots}.${occupied}.${age}`;
  });
  return `${enis.join()};${node.assigned}`;
}
