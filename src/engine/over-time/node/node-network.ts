// Where a node's ENIs lie, and what it takes beside its pool.
import type { SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import type { QuotaShare } from '@/engine/at-rest/quota-usage';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

export interface NodeNetwork {
  readonly subnet: SubnetSpace;
  /** Where ENIs for pods are created, tried from the one with most addresses free. */
  readonly eniSubnets: readonly SubnetSpace[];
  /** Of each ENI that ipamd leaves alone: its subnet, and the addresses that pods have there. */
  readonly unmanaged: readonly { readonly space: SubnetSpace; readonly pods: number }[];
  /** What further network cards hold in the node's subnet. */
  readonly otherCards: SubnetShare;
  /** Pods on branch ENIs that the plan gives to each node. */
  readonly branchPods: number;
  /** Branch ENIs that the type takes, those that cool down among them. */
  readonly branchLimit: number;
  /** What AWS's controller waits after the end of a pod before it deletes the branch ENI (R27). */
  readonly branchCooldownMs: number;
  /** Fargate: the node's one address is its pod's. */
  readonly isPod: boolean;
  /** Auto Mode: pods get single addresses where no block is whole (R34). */
  readonly hasSingles: boolean;
  readonly neverReady: boolean;
  /** What it counts for to the quotas above the subnets beside addresses, prefixes and its ENIs with one. */
  readonly besideAddresses: QuotaShare;
}

export const NO_CARDS: SubnetShare = {
  primaries: 0,
  assigned: 0,
  warm: 0,
  prefixes: 0,
  singles: 0,
};

/** A node with all its ENIs in its own subnet. */
export function plainNetwork(subnet: SubnetSpace): NodeNetwork {
  return {
    subnet,
    eniSubnets: [subnet],
    unmanaged: [],
    otherCards: NO_CARDS,
    branchPods: 0,
    branchLimit: 0,
    branchCooldownMs: 0,
    isPod: false,
    hasSingles: false,
    neverReady: false,
    besideAddresses: { nau: 0, enis: 0 },
  };
}
