// The world around a node: chance, the calls to EC2 and what runs on all nodes.
import type { Random } from '@/engine/over-time/random';

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
