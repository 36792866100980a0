// What lies in each subnet while nodes are put into it.

import {
  blocksBeside,
  type PlacedConsumer,
  PREFIX_SIZE,
  RESERVED_ADDRESSES,
  reservedBlocks,
  reservedForPrefixes,
  type Subnet,
  type SubnetUsage,
  subnetSize,
  usableAddresses,
} from '@/engine/model';
import { addressesOf, type SubnetShare } from './kinds/subnet-share';

/** A subnet being filled. */
export interface SubnetTally {
  readonly subnet: Subnet;
  readonly consumers: readonly PlacedConsumer[];
  /** What lies in it beside nodes. */
  readonly usedByOthers: number;
  nodes: number;
  /** Of the nodes: each pod is one (R36). */
  fargatePods: number;
  primaries: number;
  assigned: number;
  warm: number;
  prefixes: number;
  /** Addresses of nodes that are not in prefixes. */
  singles: number;
}

export function tallySubnet(subnet: Subnet, consumers: readonly PlacedConsumer[]): SubnetTally {
  const { usedByOthers: typed, explicitReservation, hostLocal } = subnet;
  const named = consumers.reduce((sum, { addresses }) => sum + addresses, 0);
  const usedByOthers = typed + explicitReservation + (hostLocal?.addresses ?? 0) + named;
  return {
    subnet,
    consumers,
    usedByOthers,
    nodes: 0,
    fargatePods: 0,
    primaries: 0,
    assigned: 0,
    warm: 0,
    prefixes: 0,
    singles: 0,
  };
}

/** The same with other consumers beside its nodes. */
export function withConsumers(
  tally: SubnetTally,
  consumers: readonly PlacedConsumer[],
): SubnetTally {
  const { usedByOthers } = tallySubnet(tally.subnet, consumers);
  return { ...tally, consumers, usedByOthers };
}

/** Puts so many equal shares into the subnet: at rest it has no end. */
export function takeShares(tally: SubnetTally, share: SubnetShare, times: number): void {
  tally.primaries += times * share.primaries;
  tally.assigned += times * share.assigned;
  tally.warm += times * share.warm;
  tally.prefixes += times * share.prefixes;
  tally.singles += times * share.singles;
}

/**
 * What is left apart: free for single addresses, below 0 where these lack so many, and what a reservation
 * keeps for prefixes (R31). Prefixes take of the reservation first. Others that find no room outside of it
 * were there before it, inside.
 */
export function freeIn(tally: SubnetTally): {
  readonly free: number;
  readonly keptForPrefixes: number;
} {
  const { subnet, usedByOthers, prefixes, singles } = tally;
  const forNodes = usableAddresses(subnet.prefixLength) - usedByOthers;
  const outside = Math.max(0, forNodes - reservedForPrefixes(subnet));
  const left = forNodes - addressesOf(tally);
  const prefixesOutside = Math.max(0, prefixes - reservedBlocks(subnet).whole);
  const keptForPrefixes = Math.max(0, left - outside + singles + prefixesOutside * PREFIX_SIZE);
  return { free: left - keptForPrefixes, keptForPrefixes };
}

/** What the subnet holds; /28 blocks are told where a node holds prefixes (R20, R31). */
export function subnetUsage(tally: SubnetTally, isInReach = true): SubnetUsage {
  const { subnet, consumers, usedByOthers, primaries, assigned, warm, prefixes } = tally;
  const { prefixLength } = subnet;
  return {
    label: subnet.label,
    zone: subnet.zone,
    use: subnet.use,
    isInReach,
    prefixLength,
    cidr: subnet.cidr,
    size: subnetSize(prefixLength),
    reserved: RESERVED_ADDRESSES,
    usedByOthers,
    consumers,
    live: subnet.live,
    primaries,
    assigned,
    warm,
    held: addressesOf(tally),
    ...freeIn(tally),
    nodes: tally.nodes,
    fargatePods: tally.fargatePods,
    blocks: prefixes > 0 ? { wanted: prefixes, ...blocksIn(tally) } : undefined,
  };
}

/** Whole blocks: a reservation for prefixes keeps its own from single addresses (R31). */
export function blocksIn({ subnet, usedByOthers, singles }: SubnetTally): {
  readonly freeWorst: number;
  readonly freeBest: number;
} {
  return blocksBeside(subnet, usedByOthers + singles);
}
