// Auto Scaling may put each node of a zone into any of its subnets. Would another share fit?
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { addShares, type SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import {
  type SubnetTally,
  subnetUsage,
  takeShares,
  tallySubnet,
} from '@/engine/at-rest/subnet-usage';
import type { PlanResult } from '@/engine/findings/plan-result';
import {
  type Finding,
  isForNodes,
  type NodeClass,
  type Subnet,
  type SubnetUsage,
} from '@/engine/model';
import { isShort } from '@/engine/verdict/shortage';

/** Nodes of a class, and what one of them takes of the subnet that it lies in. */
interface SharedNodes {
  readonly of: NodeClass;
  readonly share: SubnetShare;
}

/**
 * Subnets for nodes that are not short, and would be if more of their zone's nodes came to them (R21).
 * Where subnet discovery has other subnets too, the ENIs that may lie there are left out.
 */
export function findSubnetShares(result: PlanResult, rest: RestMemory): readonly Finding[] {
  const { plan, subnets } = result;
  const forNodes = plan.subnets.flatMap((spec, index) => {
    const usage = subnets[index] as SubnetUsage;
    return isForNodes(spec) ? [{ spec, usage }] : [];
  });
  return forNodes.flatMap(({ spec, usage }): Finding[] => {
    const isAlone = forNodes.filter((each) => each.spec.zone === spec.zone).length === 1;
    return isAlone || isShort(usage) ? [] : shareOf(result, spec, usage, rest);
  });
}

function shareOf(
  { plan, cluster, groups }: PlanResult,
  spec: Subnet,
  { consumers }: SubnetUsage,
  rest: RestMemory,
): Finding[] {
  const { zone, label } = spec;
  const hasPodSubnet = plan.subnets.some((each) => each.zone === zone && each.use === 'pods');
  const tally = tallySubnet(spec, consumers);
  const coming: SharedNodes[] = [];
  cluster.groups.forEach(({ placedBy }, index) => {
    for (const of of groups[index]?.classes ?? []) {
      if (of.zone !== zone) continue;
      const share = shareOfNode(of, hasPodSubnet, rest);
      if (placedBy === 'auto-scaling') coming.push({ of, share });
      else if (of.subnet === label) takeShares(tally, share, of.nodes);
    }
  });
  coming.sort((a, b) => b.of.footprint.held - a.of.footprint.held);
  const most = mostThatFit(tally, coming);
  const nodesOf = (some: readonly SharedNodes[]) =>
    some.reduce((sum, each) => sum + each.of.nodes, 0);
  const ofZone = nodesOf(coming);
  if (most >= ofZone) return [];
  const nodes = nodesOf(coming.filter(({ of }) => of.subnet === label));
  const names = [...new Set(coming.map(({ of }) => of.group))];
  return [{ code: 'SUBNET_SHARE', groups: names, zone, subnet: label, nodes, most, ofZone }];
}

/** What a node takes of its own subnet; its further ENIs lie there too, where they have no other. */
function shareOfNode(
  { design, pods }: NodeClass,
  hasPodSubnet: boolean,
  rest: RestMemory,
): SubnetShare {
  const { inNodeSubnet, furtherEnis } = rest(design, pods);
  return hasPodSubnet ? inNodeSubnet : furtherEnis.reduce(addShares, inNodeSubnet);
}

/** How many of the nodes the subnet holds, whichever come: those that hold most come first. */
function mostThatFit(tally: SubnetTally, coming: readonly SharedNodes[]): number {
  let fitting = 0;
  for (const { of, share } of coming) {
    const nodes = mostOfThese(tally, share, of.nodes);
    takeShares(tally, share, nodes);
    fitting += nodes;
    if (nodes < of.nodes) break;
  }
  return fitting;
}

function mostOfThese(tally: SubnetTally, share: SubnetShare, nodes: number): number {
  let low = 0;
  let high = nodes;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const filled = { ...tally };
    takeShares(filled, share, middle);
    if (isShort(subnetUsage(filled))) high = middle - 1;
    else low = middle;
  }
  return low;
}
