import { answerChecked } from '@/engine/answer';
import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import {
  type ClusterPlan,
  decidingQuota,
  type Growth,
  type GrowthMark,
  type GrowthPoint,
  gravity,
  type SubnetUsage,
  type VerdictKind,
} from '@/engine/model';

/**
 * All groups scaled together from 0 to twice the plan's nodes, the mix kept by largest remainder;
 * replicas for the whole cluster grow in proportion. At most `points` + 1 points, the plan's own
 * node count among them. Each count is judged as a plan of its own.
 *
 * The marks are exact where each node count is a point, and otherwise exact between two points as far
 * as more nodes never hold less.
 */
export function growth(plan: ClusterPlan, points = affordablePoints(plan)): Growth {
  const rest = restMemory();
  const counts = nodeCounts(totalNodes(plan), points);
  const at = counts.map((count) => judged(plan, count, rest));
  const mark = (least: VerdictKind) => firstMark(plan, at, least, rest);
  return {
    points: at.map(({ point }) => point),
    firstShort: mark('warm-short'),
    firstDoesNotFit: mark('does-not-fit'),
  };
}

interface Judged {
  readonly point: GrowthPoint;
  readonly mark: GrowthMark;
}

function judged(plan: ClusterPlan, nodes: number, rest: RestMemory): Judged {
  const { subnets, verdict } = answerChecked(scaledPlan(plan, nodes), rest);
  const { kind, subnet } = verdict;
  const mark = { nodes, kind, subnet, quota: decidingQuota(verdict) };
  return { point: growthPoint(nodes, subnets), mark };
}

/** The first count whose verdict is at least as grave, between the points found by bisection. */
function firstMark(
  plan: ClusterPlan,
  at: readonly Judged[],
  least: VerdictKind,
  rest: RestMemory,
): GrowthMark | undefined {
  const isGrave = ({ mark }: Judged) => gravity(mark.kind) >= gravity(least);
  const first = at.findIndex(isGrave);
  let high = at[first];
  if (high === undefined) return undefined;
  let low = at[first - 1]?.mark.nodes ?? -1;
  while (high.mark.nodes - low > 1) {
    const middle = judged(plan, Math.floor((low + high.mark.nodes) / 2), rest);
    if (isGrave(middle)) high = middle;
    else low = middle.mark.nodes;
  }
  return high.mark;
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

function growthPoint(nodes: number, subnets: readonly SubnetUsage[]): GrowthPoint {
  return {
    nodes,
    held: subnets.map((subnet) => subnet.held),
    free: subnets.map((subnet) => subnet.free),
  };
}
