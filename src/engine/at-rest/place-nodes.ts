// Equal nodes of a zone are put into its subnets: their own, and those of their pods' ENIs.
import { type EffectiveGroup, isExcludedForPods } from '@/engine/cluster/effective-cluster';
import { isForNodes, type NodeClass, type SubnetUse, type ZoneId } from '@/engine/model';
import { design } from '@/engine/nodes/design';
import type { NodeSite } from '@/engine/nodes/node-site';
import type { RestMemory } from './kinds/rest';
import type { RestingNode } from './kinds/resting-node';
import { addressesOf, type SubnetShare } from './kinds/subnet-share';
import { nodesPerSubnet } from './spread-nodes';
import { type SubnetTally, takeShares } from './subnet-usage';

export interface ZonePlace {
  readonly group: EffectiveGroup;
  readonly zone: ZoneId;
  /** The subnets of the zone, whatever they are for. */
  readonly tallies: readonly SubnetTally[];
  readonly rest: RestMemory;
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
  const kinds = forNodes.map((tally) =>
    place.rest(design(place.group, siteOf(subnets, tally)), pods),
  );
  const free = forNodes.map((tally) => tally.free);
  const most = Math.max(...kinds.map((kind) => addressesOf(kind.inNodeSubnet)));
  const counts = nodesPerSubnet(free, most, count);
  return forNodes.flatMap((tally, index) => {
    const nodes = counts[index] as number;
    return nodes === 0 ? [] : putNodes(place, subnets, tally, kinds[index] as RestingNode, nodes);
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

/** Puts equal nodes of one subnet there, and their other ENIs where those belong. */
function putNodes(
  place: ZonePlace,
  { forPods, multus }: ZoneSubnets,
  own: SubnetTally,
  kind: RestingNode,
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
  { design: of, pods, atRest, footprint }: RestingNode,
  nodes: number,
): NodeClass {
  return {
    group: group.spec.label,
    zone,
    subnet: own.subnet.label,
    podSubnet: ofPods?.subnet.label,
    nodes,
    pods,
    design: of,
    atRest,
    footprint,
  };
}
