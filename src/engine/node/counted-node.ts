// A node as counts: how many slots each ENI has filled and how many of them hold pods. Enough to run
// ipamd's loop on, check by check, because which address a pod has does not matter to any decision.
import {
  areTargetsMetBy,
  growthStep,
  isPoolTooLow,
  type PoolCounts,
  type PoolPolicy,
  surplusSlots,
  triesToRemoveEni,
} from './pool-rules';

/** ipamd checks its pool every 5 s; all times here are counted in checks. */
export const CHECKS_TO_ENI_REMOVAL = 12;
export const CHECKS_BETWEEN_RELEASES = 7;

export interface CountedEni {
  slots: number;
  /** Filled slots with a pod. */
  occupied: number;
  readonly isPrimary: boolean;
  /** Number of the check that created it. */
  readonly bornAt: number;
}

export interface CountedNode {
  readonly enis: CountedEni[];
  assigned: number;
  waiting: number;
  check: number;
  /** First check that may give addresses back again. */
  nextRelease: number;
}

/** A fresh node with its primary ENI, before ipamd's first step. */
export function freshNode(pods: number): CountedNode {
  return {
    enis: [{ slots: 0, occupied: 0, isPrimary: true, bornAt: 0 }],
    assigned: 0,
    waiting: pods,
    check: 0,
    nextRelease: 0,
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
  const open = node.enis.find((eni) => eni.slots < policy.slotsPerEni);
  const emptySlots = open ? policy.slotsPerEni - open.slots : 0;
  const step = growthStep(policy, pool, node.enis.length, emptySlots);
  if (step.kind === 'none') return false;
  if (step.kind === 'extend' && open) open.slots += step.slots;
  if (step.kind === 'create') {
    node.enis.push({ slots: step.slots, occupied: 0, isPrimary: false, bornAt: node.check });
  }
  return true;
}

/**
 * One check of the pool: grow, or give back; then perhaps remove an ENI (R15, R16). Returns whether
 * the pool grew.
 */
export function checkPool(policy: PoolPolicy, node: CountedNode): boolean {
  node.check += 1;
  const before = countPool(node);
  const isLow = isPoolTooLow(policy, before);
  const grew = isLow && grow(policy, node, before);
  if (!isLow && node.check >= node.nextRelease) release(policy, node, before);
  if (triesToRemoveEni(policy, before, hasIdleEni(node))) {
    const index = removableEni(policy, node, node.check - CHECKS_TO_ENI_REMOVAL);
    if (index >= 0) node.enis.splice(index, 1);
  }
  return grew;
}

function release(policy: PoolPolicy, node: CountedNode, pool: PoolCounts): void {
  let surplus = surplusSlots(policy, pool);
  if (surplus === 0) return;
  node.nextRelease = node.check + CHECKS_BETWEEN_RELEASES;
  for (const eni of node.enis) {
    const freed = Math.min(surplus, eni.slots - eni.occupied);
    eni.slots -= freed;
    surplus -= freed;
  }
}

function hasIdleEni(node: CountedNode): boolean {
  return node.enis.some((eni) => !eni.isPrimary && eni.occupied === 0);
}

/** Index of an ENI that may go, born at `bornBy` or before; −1 when there is none. */
function removableEni(policy: PoolPolicy, node: CountedNode, bornBy: number): number {
  if (node.enis.length === 1) return -1;
  const pool = countPool(node);
  return node.enis.findIndex(
    (eni) =>
      !eni.isPrimary &&
      eni.occupied === 0 &&
      eni.bornAt <= bornBy &&
      areTargetsMetBy(policy, {
        slots: pool.slots - eni.slots,
        assigned: pool.assigned,
        freeSlots: pool.freeSlots - eni.slots,
      }),
  );
}

/** Whether no later check can change the node, whatever its age. */
export function isSettled(policy: PoolPolicy, node: CountedNode): boolean {
  const pool = countPool(node);
  if (node.waiting > 0 && pool.slots * policy.unit > pool.assigned) return false;
  if (isPoolTooLow(policy, pool) && canGrow(policy, node, pool)) return false;
  if (surplusSlots(policy, pool) > 0) return false;
  if (!triesToRemoveEni(policy, pool, hasIdleEni(node))) return true;
  return removableEni(policy, node, Number.POSITIVE_INFINITY) < 0;
}

function canGrow(policy: PoolPolicy, node: CountedNode, pool: PoolCounts): boolean {
  const hasEmptySlot = node.enis.some((eni) => eni.slots < policy.slotsPerEni);
  return growthStep(policy, pool, node.enis.length, hasEmptySlot ? 1 : 0).kind !== 'none';
}

/** What tells two states of a node apart, ages beyond the last limit counted as equal. */
export function nodeKey(node: CountedNode): string {
  const enis = node.enis.map((eni) => {
    const age = Math.min(node.check - eni.bornAt, CHECKS_TO_ENI_REMOVAL);
    return eni.isPrimary ? `p${eni.slots}.${eni.occupied}` : `${eni.slots}.${eni.occupied}.${age}`;
  });
  const pause = Math.max(node.nextRelease - node.check - 1, 0);
  return `${enis.sort().join()};${node.assigned};${node.waiting};${pause}`;
}
