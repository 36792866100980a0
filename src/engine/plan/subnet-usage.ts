// What lies in each subnet while nodes are put into it.
import type { NodeFootprint, Subnet, SubnetUsage } from '@/engine/model';
import { blockCapacity, RESERVED_ADDRESSES, subnetSize, usableAddresses } from '@/engine/subnets';

/** A subnet being filled. */
export interface SubnetTally {
  readonly subnet: Subnet;
  free: number;
  nodes: number;
  primaries: number;
  assigned: number;
  warm: number;
  prefixes: number;
  /** Addresses of the pool that are not in prefixes. */
  singles: number;
}

export function tallySubnets(subnets: readonly Subnet[]): readonly SubnetTally[] {
  return subnets.map((subnet) => ({
    subnet,
    free: usableAddresses(subnet.prefixLength) - subnet.usedByOthers,
    nodes: 0,
    primaries: 0,
    assigned: 0,
    warm: 0,
    prefixes: 0,
    singles: 0,
  }));
}

/** Puts equal nodes into the subnet. Free may fall below 0: at rest subnets have no end. */
export function takeNodes(tally: SubnetTally, footprint: NodeFootprint, nodes: number): void {
  const { prefixes, pool } = footprint.state;
  tally.free -= nodes * footprint.held;
  tally.nodes += nodes;
  tally.primaries += nodes * footprint.primaries;
  tally.assigned += nodes * footprint.assigned;
  tally.warm += nodes * footprint.warm;
  tally.prefixes += nodes * prefixes;
  if (prefixes === 0) tally.singles += nodes * pool;
}

/** What the subnet holds; /28 blocks are told where a node holds prefixes (R20). */
export function subnetUsage(tally: SubnetTally): SubnetUsage {
  const { subnet, primaries, assigned, warm, prefixes } = tally;
  const singles = subnet.usedByOthers + primaries + tally.singles;
  return {
    label: subnet.label,
    zone: subnet.zone,
    prefixLength: subnet.prefixLength,
    cidr: subnet.cidr,
    size: subnetSize(subnet.prefixLength),
    reserved: RESERVED_ADDRESSES,
    usedByOthers: subnet.usedByOthers,
    primaries,
    assigned,
    warm,
    held: primaries + assigned + warm,
    free: tally.free,
    nodes: tally.nodes,
    blocks:
      prefixes > 0
        ? { wanted: prefixes, ...blockCapacity(subnet.prefixLength, singles) }
        : undefined,
  };
}
