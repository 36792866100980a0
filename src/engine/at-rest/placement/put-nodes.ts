// Equal nodes of one subnet are put there, and their other ENIs where those belong.

import type { RestingNode } from '@/engine/at-rest/kinds/resting-node';
import { addressesOf, type SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import { freeIn, type SubnetTally, takeShares } from '@/engine/at-rest/subnet-usage';
import type { NodeClass } from '@/engine/model';
import { nodesPerSubnet } from './spread-nodes';
import type { ZoneSubnets } from './zone-subnets';

/** Whose nodes, and where. */
type GroupAndZone = Pick<NodeClass, 'group' | 'zone'>;

/** Puts equal nodes of one subnet there, and their other ENIs where those belong. */
export function putNodes(
  whose: GroupAndZone,
  { forPods, multus }: Pick<ZoneSubnets, 'forPods' | 'multus'>,
  own: SubnetTally,
  resting: RestingNode,
  nodes: number,
): readonly NodeClass[] {
  takeShares(own, resting.inNodeSubnet, nodes);
  own.nodes += nodes;
  if (resting.design.kind === 'fargate') own.fargatePods += nodes;
  resting.inMultusSubnets.forEach((share, index) => {
    const tally = multus[index];
    if (tally) takeShares(tally, share, nodes);
  });
  for (const share of resting.furtherEnis) spreadShares(discovered(own, forPods), share, nodes);
  const { inPodSubnet } = resting;
  if (inPodSubnet === undefined) return [nodeClass(whose, own, undefined, resting, nodes)];
  const counts = spreadShares(forPods, inPodSubnet, nodes);
  return forPods.flatMap((tally, index) => {
    const count = counts[index] as number;
    return count === 0 ? [] : [nodeClass(whose, own, tally, resting, count)];
  });
}

/** Where subnet discovery may create ENIs: not in a subnet that is excluded for pods. */
function discovered(own: SubnetTally, forPods: readonly SubnetTally[]): readonly SubnetTally[] {
  return own.subnet.use === 'nodes' ? [own, ...forPods] : forPods;
}

/** Puts shares one after the other into the subnet with most addresses free; how many each got. */
function spreadShares(
  tallies: readonly SubnetTally[],
  share: SubnetShare,
  times: number,
): readonly number[] {
  const free = tallies.map((tally) => freeIn(tally).free);
  const counts = nodesPerSubnet(free, addressesOf(share), times);
  tallies.forEach((tally, index) => {
    takeShares(tally, share, counts[index] as number);
  });
  return counts;
}

function nodeClass(
  { group, zone }: GroupAndZone,
  own: SubnetTally,
  ofPods: SubnetTally | undefined,
  { design: of, pods, atRest, footprint }: RestingNode,
  nodes: number,
): NodeClass {
  return {
    group,
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
