import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import { addressesShort, leftIn } from '@/engine/at-rest/shortage';
import { judgeChecked } from '@/engine/judge';
import {
  type ClusterPlan,
  decidingQuota,
  type Growth,
  type GrowthMark,
  type GrowthPoint,
  gravity,
  type PlanNumbers,
  type QuotaUsage,
  type SubnetUsage,
  type Verdict,
} from '@/engine/model';
import { limitOf, type NextLimit, withNodesOf } from './most/most-nodes';
import { neverFalls } from './most/never-falls';
import { plannedNodes, scaledPlan } from './scaled-plan';

/**
 * One group alone scaled from 0 to twice its nodes, all else as planned, replicas for the whole cluster
 * too: points and marks count the nodes of that group. Else as `growth`.
 *
 * @throws Error where the plan has no group of that label.
 */
export function growthOfGroup(
  plan: ClusterPlan,
  group: string,
  points = pointsOfGrowth(plan),
  keepFree = 0,
): Growth {
  const planned = plan.groups.find(({ label }) => label === group)?.nodes;
  if (planned === undefined) throw new Error(`no group ${group}`);
  return grown(
    { plan, planned, planOf: (nodes) => grownPlanOf(plan, nodes, group) },
    points,
    keepFree,
  );
}

/** The plan with so many nodes, as it grows: in all of its groups, or in one alone. */
export function grownPlanOf(plan: ClusterPlan, nodes: number, group?: string): ClusterPlan {
  return group === undefined ? scaledPlan(plan, nodes) : withNodesOf(plan, group, nodes);
}

/**
 * All groups scaled together from 0 to twice the plan's nodes, the mix kept by Sainte-Laguë; replicas
 * for the whole cluster grow in proportion. At most `points` + 1 points, the plan's own node count
 * among them. Each count is judged as a plan of its own.
 *
 * The marks are exact, but in large plans with replicas or with several subnets of a use in a zone:
 * there exact where each node count is a point, and otherwise as far as more nodes never hold less.
 *
 * @param keepFree addresses that are to stay free in each subnet: where they do not it does not simply fit
 */
export function growth(plan: ClusterPlan, points = pointsOfGrowth(plan), keepFree = 0): Growth {
  const planned = plannedNodes(plan);
  return grown({ plan, planned, planOf: (nodes) => grownPlanOf(plan, nodes) }, points, keepFree);
}

interface Growing {
  readonly plan: ClusterPlan;
  /** The count of the plan as it is. */
  readonly planned: number;
  readonly planOf: (nodes: number) => ClusterPlan;
}

function grown({ plan, planned, planOf }: Growing, points: number, keepFree: number): Growth {
  const rest = restMemory();
  const known = new Map<number, Judged>();
  const judge = (nodes: number): Judged => {
    const judgedAt = known.get(nodes) ?? judged(planOf(nodes), { nodes, keepFree }, rest);
    known.set(nodes, judgedAt);
    return judgedAt;
  };
  const at = nodeCounts(planned, points).map(judge);
  const isScanned = needsScan(plan, 2 * planned);
  return {
    points: at.map(({ point }) => point),
    firstShort: firstMark(at, ({ limit }) => limit !== undefined, judge, isScanned),
    firstMayNotFit: firstMark(at, mayNotFit, judge, isScanned),
    firstDoesNotFit: firstMark(at, doesNotFit, judge, isScanned),
  };
}

interface Judged {
  readonly point: GrowthPoint;
  readonly mark: GrowthMark;
  /** Why it does not simply fit. */
  readonly limit: NextLimit | undefined;
}

function judged(
  plan: ClusterPlan,
  { nodes, keepFree }: { readonly nodes: number; readonly keepFree: number },
  rest: RestMemory,
): Judged {
  const found = judgeChecked(plan, rest);
  const { numbers, verdict } = found;
  const limit = limitOf(found, keepFree);
  const { kind } = verdict;
  const isOfNodes = isOfNodesAlone(verdict, limit) ? true : undefined;
  const isByLayout = isLayoutDeciding(verdict) ? true : undefined;
  const of = { subnet: limit?.subnet, quota: decidingQuota(verdict) };
  const mark = { nodes, kind, ...of, isOfNodes, isByLayout };
  return { point: growthPoint(nodes, verdict, numbers), mark, limit };
}

/** Whole /28 are too few where single addresses lie worst, and enough where they lie best. */
function isLayoutDeciding({ kind, blocks }: Verdict): boolean {
  if (kind !== 'may-not-fit' || blocks === undefined) return false;
  const { wanted, freeWorst, freeBest } = blocks;
  return freeWorst < wanted && wanted <= freeBest;
}

/** No pod waits; what others take of a subnet is no fault of nodes. */
function isOfNodesAlone({ kind, reason }: Verdict, limit: NextLimit | undefined): boolean {
  if (kind !== 'does-not-fit' || reason.code === 'OTHERS_DO_NOT_FIT') return false;
  return limit?.podsWait === false;
}

function mayNotFit({ mark }: Judged): boolean {
  return gravity(mark.kind) >= gravity('may-not-fit');
}

function doesNotFit({ mark }: Judged): boolean {
  return gravity(mark.kind) >= gravity('does-not-fit');
}

/** The first count that is so. */
function firstMark(
  at: readonly Judged[],
  isGrave: (judged: Judged) => boolean,
  judge: (nodes: number) => Judged,
  isScanned: boolean,
): GrowthMark | undefined {
  const first = at.findIndex(isGrave);
  if (isScanned) {
    const end = first < 0 ? (at.at(-1)?.mark.nodes ?? 0) : (at[first] as Judged).mark.nodes;
    for (let nodes = 0; nodes < end; nodes += 1) {
      const judged = judge(nodes);
      if (isGrave(judged)) return judged.mark;
    }
    return at[first]?.mark;
  }
  let high = at[first];
  if (high === undefined) return undefined;
  let low = at[first - 1]?.mark.nodes ?? -1;
  while (high.mark.nodes - low > 1) {
    const middle = judge(Math.floor((low + high.mark.nodes) / 2));
    if (isGrave(middle)) high = middle;
    else low = middle.mark.nodes;
  }
  return high.mark;
}

/** Counts times groups and subnets up to which each count is tried: more would hold up the page. */
const WORK_OF_SCAN = 30_000;

/** Whether each count is tried: where bisection might find another, and that is quickly done. */
function needsScan(plan: ClusterPlan, most: number): boolean {
  const { groups, subnets } = plan;
  return !neverFalls(plan) && most * (groups.length + subnets.length) <= WORK_OF_SCAN;
}

/** Fewer points for plans with many groups, so that the curve costs about the same. */
export function pointsOfGrowth({ groups }: Pick<ClusterPlan, 'groups'>): number {
  return groups.length <= 50 ? 60 : 20;
}

/** 0 to twice the plan in even steps; `points` is even, so that the plan itself is one of them. */
function nodeCounts(planned: number, points: number): readonly number[] {
  const steps = Math.min(points, planned * 2);
  if (steps === 0) return [0];
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((planned * 2 * step) / steps));
}

/** Blocks count their addresses. */
function missingIn(usage: SubnetUsage): number {
  const { constraint, margin } = leftIn(usage);
  return constraint === 'addresses' ? addressesShort(usage) : Math.max(0, -margin);
}

function blocksMissingIn(usage: SubnetUsage): number | undefined {
  if (usage.blocks === undefined) return undefined;
  const { constraint, left } = leftIn(usage);
  return constraint === 'blocks' ? Math.max(0, -left) : 0;
}

function growthPoint(
  nodes: number,
  { kind, podsRunAtMost, podsPending }: Verdict,
  { subnets, quotas, totals }: PlanNumbers,
): GrowthPoint {
  const over = ({ used, quota }: QuotaUsage) => Math.max(0, used - quota);
  return {
    nodes,
    kind,
    held: subnets.map((subnet) => subnet.held),
    free: subnets.map((subnet) => subnet.free),
    missing: subnets.map(missingIn),
    missingBlocks: subnets.map(blocksMissingIn),
    podsWaiting: podsRunAtMost === undefined ? 0 : totals.podsHosted - podsRunAtMost,
    podsPending,
    overQuota: { nau: over(quotas.nau), enis: over(quotas.enis) },
  };
}
