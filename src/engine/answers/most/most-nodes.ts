import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import { type Judged, judgeChecked } from '@/engine/judge';
import {
  type ClusterPlan,
  type Constraint,
  gravity,
  type PlanAnswer,
  QUOTA_NAMES,
  type Verdict,
  type VerdictKind,
} from '@/engine/model';
import { lackOfFree } from '@/engine/verdict/judge-required';
import { firstByBisection, firstByScan, type Test } from './first-count';
import { neverFalls } from './never-falls';

/** No plan holds more in one group: what fits beyond it is not looked for. */
export const MOST_NODES = 100_000;

/** The limit that a count comes to, and the verdict on that count. */
export interface NextLimit {
  /** Label of the subnet; `undefined` where a quota decides, or AWS refuses the plan. */
  readonly subnet: string | undefined;
  readonly constraint: Constraint | undefined;
  /**
   * Left when every node holds all that it wants, in the unit of `constraint`; negative: short. Under the
   * verdict `fits` short of what is to stay free.
   */
  readonly left: number | undefined;
  /** `fits` where only what is to stay free is lacking. */
  readonly verdict: VerdictKind;
  /** What is lacking is what pods need: some wait in any order. */
  readonly podsWait: boolean;
}

export interface MostNodes {
  /** Every count from 0 to this one fits; −1: not even none does. `MOST_NODES` may stand for more. */
  readonly safe: number;
  /** With every count from 0 to this one each pod has its address, warm ones may lack; at least `safe`. */
  readonly runsUpTo: number;
  /** The least count with which no pod is pending; `undefined`: none of the counts is enough. */
  readonly needed: number | undefined;
  /** What one node more than is safe comes to; `undefined` where more are safe than are looked at. */
  readonly next: NextLimit | undefined;
  /** Counts above that fit nevertheless: more nodes carry fewer replicas each. */
  readonly fitsAgainAt: readonly number[];
}

/**
 * How many nodes of a group fit, all other groups as planned: every node with all that its settings
 * want, warm addresses too, quotas above the subnets included. Pods that are pending whatever the
 * subnets have do not count against it: `needed` says how many nodes have a place for all of them.
 *
 * Of what is required of a plan what is to stay free counts too (V9): it is judged at rest.
 *
 * Exact where one node more never holds less. Otherwise each count is tried, in large plans as far as
 * that is quickly done; beyond, it is taken that it never does.
 *
 * @param keepFree addresses that are to stay free in each subnet
 * @throws Error where the plan has no group of that label, and as `judge` does.
 */
export function mostNodesOfGroup(plan: ClusterPlan, group: string, keepFree = 0): MostNodes {
  checkPlan(plan);
  if (plan.groups.every(({ label }) => label !== group)) throw new Error(`no group ${group}`);
  return mostNodes((nodes) => withNodesOf(plan, group, nodes), plan, { keepFree });
}

/** The plan with so many nodes in the group of that label. */
export function withNodesOf(plan: ClusterPlan, group: string, nodes: number): ClusterPlan {
  return {
    ...plan,
    groups: plan.groups.map((each) => (each.label === group ? { ...each, nodes } : each)),
  };
}

/**
 * The same for plans that grow in any way.
 *
 * @param planOf a plan that holds no contradiction, for each count
 * @param keepFree addresses that are to stay free in each subnet
 * @param most counts that are looked at
 */
export function mostNodes(
  planOf: (nodes: number) => ClusterPlan,
  plan: Pick<ClusterPlan, 'clusterPods' | 'subnets' | 'groups'>,
  { keepFree, most = MOST_NODES }: { readonly keepFree: number; readonly most?: number },
): MostNodes {
  const rest = restMemory();
  const known = new Map<number, Counted>();
  const countedAt = (nodes: number): Counted => {
    const counted = known.get(nodes) ?? countedOf(judgeChecked(planOf(nodes), rest), keepFree);
    known.set(nodes, counted);
    return counted;
  };
  const verdictOf = (nodes: number) => countedAt(nodes).verdict;
  const isShort = (nodes: number) => countedAt(nodes).limit !== undefined;
  const waits = (nodes: number) => gravity(verdictOf(nodes).kind) > gravity('warm-short');
  const tried = neverFalls(plan) ? -1 : countsToTry(planOf, plan, most, rest);
  const first = firstOf(isShort, tried, most);
  const above = first === undefined ? [] : countsFrom(first + 1, tried);
  return {
    safe: (first ?? most + 1) - 1,
    next: first === undefined ? undefined : countedAt(first).limit,
    runsUpTo: (firstOf(waits, tried, most) ?? most + 1) - 1,
    needed: firstByBisection((nodes) => verdictOf(nodes).podsPending === 0, 0, most),
    fitsAgainAt: above.filter((nodes) => !isShort(nodes)),
  };
}

/** The first count that has it: up to `tried` each is tried, beyond it is bisected. */
function firstOf(test: Test, tried: number, most: number): number | undefined {
  return firstByScan(test, 0, tried) ?? firstByBisection(test, tried + 1, most);
}

/** The last count that is tried: none beyond fits, or trying them would take long. */
function countsToTry(
  planOf: (nodes: number) => ClusterPlan,
  { groups, subnets }: Pick<ClusterPlan, 'groups' | 'subnets'>,
  most: number,
  rest: RestMemory,
): number {
  const tooMany = firstByBisection((nodes) => isBeyondAll(planOf(nodes), rest), 0, most + 1);
  const affordable = Math.floor(WORK_OF_SCAN / (groups.length + subnets.length));
  return Math.min(affordable, (tooMany ?? most + 1) - 1);
}

/**
 * Whether the nodes alone, without replicas for the whole cluster, want more than all subnets together
 * or a quota has: then so do more of them, wherever they lie.
 */
function isBeyondAll(plan: ClusterPlan, rest: RestMemory): boolean {
  const { totals, quotas } = judgeChecked({ ...plan, clusterPods: 0 }, rest).numbers;
  if (totals.held > totals.available) return true;
  return QUOTA_NAMES.some((name) => quotas[name].used > quotas[name].quota);
}

function countsFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Counts times groups and subnets up to which each count is tried. */
const WORK_OF_SCAN = 15_000;

interface Counted {
  readonly verdict: Verdict;
  readonly limit: NextLimit | undefined;
}

function countedOf(judged: Judged, keepFree: number): Counted {
  return { verdict: judged.verdict, limit: limitOf(judged, keepFree) };
}

/**
 * Why a plan does not count as one that fits: its verdict, else what is to stay free in each subnet and is
 * not; `undefined`: it counts.
 */
export function limitOf(
  { verdict, numbers }: Pick<Judged, 'verdict' | 'numbers'>,
  keepFree: number,
): NextLimit | undefined {
  if (verdict.kind !== 'fits') return nextLimit({ verdict, totals: numbers.totals });
  const lack = lackOfFree(numbers.subnets, keepFree);
  if (lack === undefined) return undefined;
  return {
    subnet: lack.subnet,
    constraint: 'addresses',
    left: -lack.amount,
    verdict: 'fits',
    podsWait: false,
  };
}

/** What decides a verdict. */
export function nextLimit({ verdict, totals }: Pick<PlanAnswer, 'verdict' | 'totals'>): NextLimit {
  const { kind, subnet, constraint, left, reason, podsPending } = verdict;
  const podsWait =
    kind === 'does-not-fit' &&
    reason.code !== 'OTHERS_DO_NOT_FIT' &&
    totals.podsAsked > podsPending;
  return { subnet, constraint, left, verdict: kind, podsWait };
}
