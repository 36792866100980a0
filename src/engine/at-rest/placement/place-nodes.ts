// Equal nodes of a zone are put into its subnets: their own, and those of their pods' ENIs.

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { RestingNode } from '@/engine/at-rest/kinds/resting-node';
import { addressesOf } from '@/engine/at-rest/kinds/subnet-share';
import type { SubnetTally } from '@/engine/at-rest/subnet-usage';
import { type EffectiveGroup, isExcludedForPods } from '@/engine/cluster/effective-group';
import {
  isForNodes,
  type NodeClass,
  type NodeDesign,
  type SubnetUse,
  type ZoneId,
} from '@/engine/model';
import type { NodeSite } from '@/engine/nodes/node-site';
import { putNodes, type ZoneSubnets } from './put-nodes';
import { equalShares, nodesPerSubnet } from './spread-nodes';

export interface ZonePlace {
  readonly group: EffectiveGroup;
  readonly zone: ZoneId;
  /** The subnets of the zone, whatever they are for. */
  readonly tallies: readonly SubnetTally[];
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
export function placeNodes(
  place: ZonePlace,
  { count, pods, before }: ComingNodes,
): readonly NodeClass[] {
  if (count === 0) return [];
  const subnets = zoneSubnets(place);
  const { forNodes } = subnets;
  const kinds = forNodes.map((tally) => place.rest(place.designOf(siteOf(subnets, tally)), pods));
  const free = forNodes.map((tally) => tally.free);
  const most = Math.max(...kinds.map((kind) => addressesOf(kind.inNodeSubnet)));
  const counts =
    place.group.placedBy === 'karpenter'
      ? nodesPerSubnet(free, most, count)
      : equalShares(count, forNodes.length, before);
  return forNodes.flatMap((tally, index) => {
    const nodes = counts[index] as number;
    return nodes === 0
      ? []
      : putNodes(
          { group: place.group.spec.label, zone: place.zone },
          subnets,
          tally,
          kinds[index] as RestingNode,
          nodes,
        );
  });
}

function zoneSubnets({ tallies, group }: ZonePlace): ZoneSubnets {
  const of = (use: SubnetUse) => tallies.filter(({ subnet }) => subnet.use === use);
  return {
    forNodes: tallies.filter(({ subnet }) => isForNodes(subnet)),
    forPods: of('pods'),
    multus: of('multus').slice(0, group.spec.unmanagedEnis),
  };
}

function siteOf({ forPods, multus }: ZoneSubnets, { subnet }: SubnetTally): NodeSite {
  return {
    isExcludedForPods: isExcludedForPods(subnet),
    hasPodSubnet: forPods.length > 0,
    multus: multus.map((tally) => ({ isHostLocal: tally.subnet.hostLocal !== undefined })),
  };
}
