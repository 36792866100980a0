import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import { planAtRest } from '@/engine/at-rest/plan-numbers';
import type { ClusterPlan, Growth, GrowthPoint, SubnetUsage } from '@/engine/model';

/**
 * All groups scaled together from 0 to twice the plan's nodes, the mix kept by largest remainder;
 * replicas for the whole cluster grow in proportion. At most `points` + 1 points, the plan's own
 * node count among them.
 *
 * `firstShort` is exact where each node count is a point, and otherwise exact between two points
 * as far as more nodes never hold less.
 */
export function growth(plan: ClusterPlan, points = affordablePoints(plan)): Growth {
  const nodes = restMemory();
  const counts = nodeCounts(totalNodes(plan), points);
  const at = counts.map((count) => ({ nodes: count, subnets: subnetsAt(plan, count, nodes) }));
  const first = at.findIndex(({ subnets }) => subnets.some(isShort));
  return {
    points: at.map(({ nodes: count, subnets }) => growthPoint(count, subnets)),
    firstShort:
      first < 0
        ? undefined
        : firstShort(plan, nodes, counts[first - 1] ?? -1, counts[first] as number),
  };
}

/** Fewer points for plans with many groups, so that the curve costs about the same. */
function affordablePoints({ groups }: ClusterPlan): number {
  return groups.length <= 50 ? 60 : 20;
}

function totalNodes({ groups }: ClusterPlan): number {
  return groups.reduce((sum, group) => sum + group.nodes, 0);
}

/** 0 to twice the plan in even steps; `points` is even, so that the plan itself is one of them. */
function nodeCounts(planned: number, points: number): readonly number[] {
  const steps = Math.min(points, planned * 2);
  if (steps === 0) return [0];
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((planned * 2 * step) / steps));
}

function subnetsAt(plan: ClusterPlan, count: number, nodes: RestMemory): readonly SubnetUsage[] {
  return planAtRest(scaledPlan(plan, count), nodes).subnets;
}

function scaledPlan(plan: ClusterPlan, count: number): ClusterPlan {
  const planned = totalNodes(plan);
  if (planned === 0) return plan;
  const shares = plan.groups.map((group) => group.nodes * count);
  const whole = shares.map((share) => Math.floor(share / planned));
  const left = count - whole.reduce((sum, nodes) => sum + nodes, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share % planned }))
    .sort((a, b) => b.remainder - a.remainder);
  const oneMore = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return {
    ...plan,
    clusterPods: Math.round((plan.clusterPods * count) / planned),
    groups: plan.groups.map((group, index) => ({
      ...group,
      nodes: (whole[index] as number) + (oneMore.has(index) ? 1 : 0),
    })),
  };
}

/** As the verdict counts: whole blocks where single addresses lie as badly as they can (R20). */
function isShort({ free, blocks, singlesShort }: SubnetUsage): boolean {
  return free < 0 || singlesShort > 0 || (blocks ? blocks.wanted > blocks.freeWorst : false);
}

function growthPoint(nodes: number, subnets: readonly SubnetUsage[]): GrowthPoint {
  return {
    nodes,
    held: subnets.map((subnet) => subnet.held),
    free: subnets.map((subnet) => subnet.free),
  };
}

function firstShort(
  plan: ClusterPlan,
  nodes: RestMemory,
  fits: number,
  short: number,
): Growth['firstShort'] {
  let low = fits;
  let high = short;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (subnetsAt(plan, middle, nodes).some(isShort)) high = middle;
    else low = middle;
  }
  const subnet = subnetsAt(plan, high, nodes).find(isShort);
  return subnet ? { nodes: high, subnet: subnet.label } : undefined;
}
