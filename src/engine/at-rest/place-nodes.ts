// Equal nodes of a zone are put into its subnets: their own, and those of their pods' ENIs.

import {
  addressesOf,
  type NodeKind,
  type NodeSurroundings,
  type SubnetShare,
} from '@/engine/at-rest/node-kinds';
import {
  type ClusterPlan,
  isForNodes,
  type NodeClass,
  type NodeGroup,
  type SubnetUse,
  type ZoneId,
} from '@/engine/model';
import { nodesPerSubnet } from './spread-nodes';
import { type SubnetTally, takeShares } from './subnet-usage';

export interface ZonePlace {
  readonly plan: ClusterPlan;
  readonly group: NodeGroup;
  readonly zone: ZoneId;
  /** The subnets of the zone, whatever they are for. */
  readonly tallies: readonly SubnetTally[];
  readonly maxPods: number;
  readonly nodes: (surroundings: NodeSurroundings, pods: number) => NodeKind;
}

/** The subnets of a zone by what nodes use them for. */
interface ZoneSubnets {
  readonly forNodes: readonly SubnetTally[];
  readonly forPods: readonly SubnetTally[];
  readonly multus: readonly SubnetTally[];
}

/**
 * Places nodes with so many pods each, and tells the classes that they fall into. Nodes take the
 * subnet of the zone with most addresses free (R22); one that is excluded for pods makes another
 * kind of node of those that lie in it (R30).
 */
export function placeNodes(place: ZonePlace, count: number, pods: number): readonly NodeClass[] {
  if (count === 0) return [];
  const subnets = zoneSubnets(place);
  const { forNodes } = subnets;
  if (forNodes.length === 0) throw new Error(`no subnet for nodes in zone ${place.zone}`);
  const kinds = forNodes.map((tally) => place.nodes(surroundingsOf(place, subnets, tally), pods));
  const free = forNodes.map((tally) => tally.free);
  const most = Math.max(...kinds.map((kind) => addressesOf(kind.inNodeSubnet)));
  const counts = nodesPerSubnet(free, most, count);
  return forNodes.flatMap((tally, index) => {
    const nodes = counts[index] as number;
    return nodes === 0 ? [] : putNodes(place, subnets, tally, kinds[index] as NodeKind, nodes);
  });
}

function zoneSubnets({ tallies, group }: ZonePlace): ZoneSubnets {
  const of = (use: SubnetUse) => tallies.filter(({ subnet }) => subnet.use === use);
  return {
    forNodes: tallies.filter(({ subnet }) => isForNodes(subnet)),
    forPods: of('pods'),
    multus: of('multus').slice(0, group.unmanagedEnis),
  };
}

function surroundingsOf(
  { plan, group, maxPods }: ZonePlace,
  { forPods, multus }: ZoneSubnets,
  { subnet }: SubnetTally,
): NodeSurroundings {
  const { customNetworking, subnetDiscovery } = plan.networking;
  return {
    plan,
    group,
    maxPods,
    isPrimaryExcluded: subnet.use === 'nodes-only',
    hasPodSubnet: forPods.length > 0 && (customNetworking || subnetDiscovery),
    multus: multus.map((tally) => tally.subnet),
  };
}

/** Puts equal nodes of one subnet there, and their other ENIs where those belong. */
function putNodes(
  place: ZonePlace,
  { forPods, multus }: ZoneSubnets,
  own: SubnetTally,
  kind: NodeKind,
  nodes: number,
): readonly NodeClass[] {
  takeShares(own, kind.inNodeSubnet, nodes);
  own.nodes += nodes;
  kind.inMultusSubnets.forEach((share, index) => {
    const tally = multus[index];
    if (tally) takeShares(tally, share, nodes);
  });
  const ownForEnis = own.subnet.use === 'nodes' ? [own] : [];
  for (const share of kind.furtherEnis) spreadShares([...ownForEnis, ...forPods], share, nodes);
  const { inPodSubnet } = kind;
  if (inPodSubnet === undefined) return [nodeClass(place, own, undefined, kind, nodes)];
  const counts = spreadShares(forPods, inPodSubnet, nodes);
  return forPods.flatMap((tally, index) => {
    const count = counts[index] as number;
    return count === 0 ? [] : [nodeClass(place, own, tally, kind, count)];
  });
}

/** Puts shares one after the other into the subnet with most addresses free; how many each got. */
function spreadShares(
  tallies: readonly SubnetTally[],
  share: SubnetShare,
  times: number,
): readonly number[] {
  const free = tallies.map((tally) => tally.free);
  const counts = nodesPerSubnet(free, addressesOf(share), times);
  tallies.forEach((tally, index) => {
    takeShares(tally, share, counts[index] as number);
  });
  return counts;
}

function nodeClass(
  { group, zone }: ZonePlace,
  own: SubnetTally,
  ofPods: SubnetTally | undefined,
  { pods, atRest, footprint }: NodeKind,
  nodes: number,
): NodeClass {
  return {
    group: group.label,
    zone,
    subnet: own.subnet.label,
    podSubnet: ofPods?.subnet.label,
    nodes,
    pods,
    atRest,
    footprint,
  };
}
