import type { NodeDesign, PoolPolicy } from '@/engine/model';

/** What a node is beside its pool. */
export type BesidePool = Omit<NodeDesign, keyof PoolPolicy>;

/**
 * A pool and what is beside it in one flat object. Field by field: spreading so many takes a hundred
 * times longer, for each group at each key that is typed.
 */
export function nodeDesign(pool: PoolPolicy, beside: BesidePool): NodeDesign {
  return {
    kind: beside.kind,
    mode: pool.mode,
    keeper: pool.keeper,
    unit: pool.unit,
    slotsPerEni: pool.slotsPerEni,
    primarySlots: pool.primarySlots,
    usableEnis: pool.usableEnis,
    primaryCarries: pool.primaryCarries,
    needsFirstEni: pool.needsFirstEni,
    trunk: pool.trunk,
    unmanagedEnis: pool.unmanagedEnis,
    maxPods: pool.maxPods,
    target: pool.target,
    warmPrefixes: pool.warmPrefixes,
    canJoin: beside.canJoin,
    enisLie: beside.enisLie,
    attachedPods: beside.attachedPods,
    strayEnis: beside.strayEnis,
    branchPods: beside.branchPods,
    branchLimit: beside.branchLimit,
    cardEnis: beside.cardEnis,
    multiNicPods: beside.multiNicPods,
  };
}

/** A node of a kind that has nothing beside its pool, in its own subnet unless it is said otherwise. */
export function plainDesign(
  pool: PoolPolicy,
  kind: NodeDesign['kind'],
  enisLie: NodeDesign['enisLie'] = 'node-subnet',
  canJoin = true,
): NodeDesign {
  return nodeDesign(pool, {
    kind,
    canJoin,
    enisLie,
    attachedPods: [],
    strayEnis: 0,
    branchPods: 0,
    branchLimit: 0,
    cardEnis: [],
    multiNicPods: 0,
  });
}
