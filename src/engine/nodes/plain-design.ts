import type { NodeDesign, PoolPolicy } from '@/engine/model';

/** A node that is nothing but its pool: what recordings of ipamd show. */
export function plainDesign(policy: PoolPolicy): NodeDesign {
  return {
    ...policy,
    kind: 'linux',
    canJoin: true,
    enisLie: policy.needsFirstEni
      ? 'pod-subnet'
      : policy.primaryCarries
        ? 'node-subnet'
        : 'discovered-elsewhere',
    attachedPods: [],
    strayEnis: policy.unmanagedEnis,
    branchPods: 0,
    branchLimit: 0,
    cardEnis: [],
    multiNicPods: 0,
  };
}
