// Auto Scaling may put each node of a zone into any of its subnets. Would another share fit?

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { addShares, type SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import { isShort } from '@/engine/at-rest/shortage';
import {
  type SubnetTally,
  subnetUsage,
  takeShares,
  tallySubnet,
} from '@/engine/at-rest/subnet-usage';
import { lastThat } from '@/engine/bisect';
import type { PlanResult } from '@/engine/findings/plan-result';
import {
  type Finding,
  isForNodes,
  type NodeClass,
  type NodeFootprint,
  type Subnet,
  type SubnetUsage,
  type ZoneId,
} from '@/engine/model';

/** Equal nodes of a group, and what one of them takes of the subnet that it lies in. */
interface SharedNodes {
  readonly group: string;
  readonly footprint: NodeFootprint;
  readonly share: SubnetShare;
  nodes: number;
}

/** The nodes of a zone. */
interface ZoneNodes {
  /** Auto Scaling may put these into any of its subnets: those that hold most come first. */
  readonly coming: readonly SharedNodes[];
  /** How many of them the plan has in a subnet, by its label. */
  readonly inSubnet: ReadonlyMap<string, number>;
  /** Those that stay in their subnet, by its label. */
  readonly staying: ReadonlyMap<string, readonly SharedNodes[]>;
}

/**
 * Subnets for nodes that are not short, and would be if more of their zone's nodes came to them (R21).
 * Where subnet discovery has other subnets too, the ENIs that may lie there are left out.
 */
export function findSubnetShares(result: PlanResult, rest: RestMemory): readonly Finding[] {
  const forNodes = result.plan.subnets.flatMap((spec, index) => {
    const usage = result.subnets[index] as SubnetUsage;
    return isForNodes(spec) ? [{ spec, usage }] : [];
  });
  const zones = new Map<ZoneId, ZoneNodes>();
  return forNodes.flatMap(({ spec, usage }): Finding[] => {
    const { zone } = spec;
    const isAlone = forNodes.filter((each) => each.spec.zone === zone).length === 1;
    if (isAlone || isShort(usage)) return [];
    const nodes = zones.get(zone) ?? nodesOfZone(zone, result, rest);
    zones.set(zone, nodes);
    return shareOf(nodes, spec, tallySubnet(spec, usage.consumers));
  });
}

function shareOf(
  { coming, inSubnet, staying }: ZoneNodes,
  { zone, label }: Subnet,
  tally: SubnetTally,
): Finding[] {
  for (const { share, nodes } of staying.get(label) ?? []) takeShares(tally, share, nodes);
  const most = mostThatFit(tally, coming);
  const ofZone = coming.reduce((sum, each) => sum + each.nodes, 0);
  if (most >= ofZone) return [];
  const nodes = inSubnet.get(label) ?? 0;
  const names = [...new Set(coming.map(({ group }) => group))];
  return [{ code: 'SUBNET_SHARE', groups: names, zone, subnet: label, nodes, most, ofZone }];
}

function nodesOfZone(
  zone: ZoneId,
  { plan, cluster, groups }: PlanResult,
  rest: RestMemory,
): ZoneNodes {
  const hasPodSubnet = plan.subnets.some((each) => each.zone === zone && each.use === 'pods');
  const coming: SharedNodes[] = [];
  const inSubnet = new Map<string, number>();
  const staying = new Map<string, SharedNodes[]>();
  cluster.groups.forEach(({ placedBy }, index) => {
    for (const of of groups[index]?.classes ?? []) {
      if (of.zone !== zone) continue;
      const { subnet } = of;
      const stays = placedBy === 'karpenter';
      const beside = stays ? (staying.get(subnet) ?? []) : coming;
      addNodes(beside, of, () => shareOfNode(of, hasPodSubnet, rest));
      if (stays) staying.set(subnet, beside);
      else inSubnet.set(subnet, (inSubnet.get(subnet) ?? 0) + of.nodes);
    }
  });
  coming.sort((a, b) => b.footprint.held - a.footprint.held);
  return { coming, inSubnet, staying };
}

/** Equal nodes that are listed one after the other come as one. */
function addNodes(
  all: SharedNodes[],
  { group, footprint, nodes }: NodeClass,
  share: () => SubnetShare,
): void {
  const last = all.at(-1);
  if (last?.footprint === footprint && last.group === group) last.nodes += nodes;
  else all.push({ group, footprint, nodes, share: share() });
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
  for (const { share, nodes } of coming) {
    const some = mostOfThese(tally, share, nodes);
    takeShares(tally, share, some);
    fitting += some;
    if (some < nodes) break;
  }
  return fitting;
}

function mostOfThese(tally: SubnetTally, share: SubnetShare, nodes: number): number {
  if (holds(tally, share, nodes)) return nodes;
  return lastThat(0, nodes - 1, (some) => holds(tally, share, some));
}

function holds(tally: SubnetTally, share: SubnetShare, nodes: number): boolean {
  const filled = { ...tally };
  takeShares(filled, share, nodes);
  return !isShort(subnetUsage(filled));
}
