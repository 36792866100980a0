// How a plan grows, in all its groups or in one alone, with what its nodes then hold.
import {
  type ClusterPlan,
  type Growth,
  grownPlanOf,
  growth,
  growthOfGroup,
  type HeldAtCount,
  pointsOfGrowth,
} from '@/engine';
import {
  countsThatRun,
  countsThatStart,
  growthOverTime,
  heldInGrowth,
  type RunBy,
  type Scenario,
} from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { GrowthJudged } from '@/plan/link/keys/view-keys';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';
import { durationFor } from '@/plan/scenario/scenario-duration';
import { toScenario } from '@/plan/scenario/to-scenario';
import { type GrownChange, grownChanges } from './grown-changes';
import type { RoomToGrow } from './room-to-grow';
import type { SmallerSubnets } from './smaller-subnets';

/** The growth of a plan, and of the same nodes and pods after changes. */
export interface ComparedGrowth extends Growth {
  /**
   * What nodes hold at each of the points; `undefined` where that is not known. All of it is
   * `undefined` while it is being worked out.
   */
  readonly held: readonly (HeldAtCount | undefined)[] | undefined;
  /** Runs by which counts are judged where it turns; left out at rest. */
  readonly runsToTurn?: number;
  /** Settings, the best first, then subnets; `undefined` while they are being worked out. */
  readonly others: readonly GrownChange[] | undefined;
  /** More nodes that hold in the scenario too, `not-run` where they are not sought; left out while they are. */
  readonly room?: RoomToGrow | 'none' | 'not-run';
  /** The subnets that would do as well, likewise. */
  readonly smaller?: SmallerSubnets | 'not-run';
}

/** What is asked of growth beside that of all groups at rest. */
export interface GrowthAsked {
  /** The one that grows alone; `undefined`: all of them, their mix kept. */
  readonly group: string | undefined;
  readonly judged: GrowthJudged;
}

/**
 * How the plan grows in one group alone, then the same after changes; or how each count does in a run:
 * `not-run` where these would take long, or the scenario can't be read.
 *
 * @throws Error where the plan has no group of that label, and as `simulate` does.
 */
export function* askedGrowth(
  plan: Plan,
  { group, judged }: GrowthAsked,
  lookup: ClusterSources,
): Generator<ComparedGrowth | 'not-run'> {
  const answered = answerPlan(plan, lookup);
  if (judged !== 'at-rest') {
    yield grownOverTime(answered, judged, lookup, group) ?? 'not-run';
    return;
  }
  const own = growthUnder(plan, answered.cluster, group);
  yield { ...own, held: undefined, others: undefined };
  const held = heldAsGrown(answered, own, lookup, group);
  yield { ...own, held, others: undefined };
  const others = grownChanges(answered, own, lookup, (cluster) =>
    growthUnder(plan, cluster, group),
  );
  yield { ...own, held, others };
}

/**
 * A plan's growth as its cluster, or another; as many counts as can be started: what nodes hold is told of each.
 *
 * @param group that grows alone
 * @throws Error where the cluster has none of that label.
 */
export function growthUnder(
  { requirements: { keepFree } }: Plan,
  cluster: ClusterPlan,
  group?: string,
  most = countsThatStart(cluster),
): Growth {
  const points = Math.min(pointsOfGrowth(cluster), most ?? Infinity);
  return group === undefined
    ? growth(cluster, points, keepFree)
    : growthOfGroup(cluster, group, points, keepFree);
}

/** What nodes hold at each point of the plan's own growth, as a run of the plan with its seed would start. */
export function heldAsGrown(
  { plan, cluster }: Answered,
  own: Growth,
  lookup: ClusterSources,
  group?: string,
): readonly (HeldAtCount | undefined)[] {
  const toRun = runOf(plan, lookup);
  return heldInGrowth(own, {
    planOf: (nodes) => grownPlanOf(cluster, nodes, group),
    scenario: toRun?.scenario,
    seed: toRun?.seeds.seed ?? 0,
  });
}

function grownOverTime(
  answered: Answered,
  by: RunBy,
  lookup: ClusterSources,
  group: string | undefined,
): ComparedGrowth | undefined {
  const { plan, cluster } = answered;
  const { scenario } = plan;
  const own = toScenario(plan, lookup);
  if (own === undefined || scenario.status === 'faulty') return undefined;
  const scenarioOf = (nodes: number): Scenario => {
    const grown = grownPlanOf(cluster, nodes, group);
    const durationSeconds =
      scenario.durationMinutes === undefined
        ? durationFor(own.events, grown, own.parameters)
        : own.durationSeconds;
    return { ...own, plan: grown, durationSeconds };
  };
  const growing = { by, scenarioOf, seeds: scenario };
  const planned = cluster.groups
    .filter(({ label }) => group === undefined || label === group)
    .reduce((sum, { nodes }) => sum + nodes, 0);
  const counts = countsThatRun(growing, planned);
  if (counts === undefined) return undefined;
  const atRest = growthUnder(plan, cluster, group, counts);
  return { ...growthOverTime(atRest, growing), others: [] };
}
