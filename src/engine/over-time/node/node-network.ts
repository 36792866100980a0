// Where a node lies, and the world around it.
import type { SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import type { QuotaShare } from '@/engine/at-rest/quota-usage';
import type { Random } from '@/engine/over-time/random';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

/** Calls to EC2 since the start, failed ones too. */
export interface Ec2Calls {
  create: number;
  delete: number;
  assign: number;
  unassign: number;
}

/** Calls of every kind. */
export function allCalls({ create, delete: remove, assign, unassign }: Readonly<Ec2Calls>): number {
  return create + remove + assign + unassign;
}

/** What a node needs from the world around it. */
export interface NodeWorld {
  readonly random: Random;
  /** Where calls to EC2 are counted. */
  readonly calls: Ec2Calls;
  /** Pods that run on all nodes of this world. */
  readonly running: { pods: number };
  /** ENABLE_SUBNET_DISCOVERY: an ENI that can't be extended does not end the step. */
  readonly subnetDiscovery: boolean;
  /** From CreateNetworkInterface until pods can use the ENI. */
  readonly eniAttachMs: number;
}

/** Where a node's ENIs lie, and what it takes beside its pool. */
export interface NodePlace {
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
export function plainPlace(subnet: SubnetSpace): NodePlace {
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
