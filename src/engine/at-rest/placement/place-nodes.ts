// Equal nodes of a zone are put into its subnets: their own, and those of their pods' ENIs.

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { RestingNode } from '@/engine/at-rest/kinds/resting-node';
import { addressesOf } from '@/engine/at-rest/kinds/subnet-share';
import { freeIn } from '@/engine/at-rest/subnet-usage';
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { NodeClass, NodeDesign, ZoneId } from '@/engine/model';
import type { NodeSite } from '@/engine/nodes/node-site';
import { putNodes } from './put-nodes';
import { equalShare, nodesPerSubnet } from './spread-nodes';
import type { ZoneSubnets } from './zone-subnets';

export interface GroupInZone {
  readonly group: EffectiveGroup;
  readonly zone: ZoneId;
  /** Of the zone. */
  readonly subnets: ZoneSubnets;
  /** Of the subnets for nodes, in the group's share. */
  readonly subnetRanks: readonly number[];
  readonly rest: RestMemory;
  readonly designOf: (site: NodeSite) => NodeDesign;
}

/** Equal nodes that come to a zone. */
export interface ComingNodes {
  readonly count: number;
  /** On each of them. */
  readonly pods: number;
  /** Nodes of the same group that have come before them. */
  readonly before: number;
}

/**
 * Places nodes, and tells the classes that they fall into: in equal shares over the zone's subnets
 * (R21), of Karpenter in the one with most addresses free (R22). A subnet that is excluded for pods
 * makes another kind of node of those that lie in it (R30).
 */
export function placeNodes(whose: GroupInZone, coming: ComingNodes): readonly NodeClass[] {
  if (coming.count === 0) return [];
  const { group, zone, subnets, rest, designOf } = whose;
  const restingAt = (site: NodeSite) => rest(designOf(site), coming.pods);
  const counts = nodesInSubnets(whose, coming, restingAt);
  const named = { group: group.spec.label, zone };
  return subnets.forNodes.flatMap(({ tally, site }, index) => {
    const nodes = counts[index] as number;
    return nodes === 0 ? [] : putNodes(named, subnets, tally, restingAt(site), nodes);
  });
}

function nodesInSubnets(
  { group, subnets: { forNodes }, subnetRanks }: GroupInZone,
  { count, before }: ComingNodes,
  restingAt: (site: NodeSite) => RestingNode,
): readonly number[] {
  switch (group.placedBy) {
    case 'karpenter': {
      const free = forNodes.map(({ tally }) => freeIn(tally).free);
      const most = Math.max(
        ...forNodes.map(({ site }) => addressesOf(restingAt(site).inNodeSubnet)),
      );
      return nodesPerSubnet(free, most, count);
    }
    case 'auto-scaling': {
      const share = (nodes: number, rank: number) => equalShare(nodes, forNodes.length, rank);
      return subnetRanks.map((rank) => share(before + count, rank) - share(before, rank));
    }
  }
}
