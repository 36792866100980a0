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
import { countsThatStart, heldInGrowth } from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { toScenario } from '@/plan/scenario/to-scenario';
import { type GrownSettings, grownSettings } from './grown-settings';
import type { RoomToGrow } from './room-to-grow';
import type { SmallerSubnets } from './smaller-subnets';

/** The growth of a plan, and of the same nodes and pods under other settings. */
export interface ComparedGrowth extends Growth {
  /**
   * What nodes hold at each of the points; `undefined` where that is not known. All of it is
   * `undefined` while it is being worked out.
   */
  readonly held: readonly (HeldAtCount | undefined)[] | undefined;
  /** The best first; `undefined` while they are being worked out. */
  readonly others: readonly GrownSettings[] | undefined;
  /** More nodes that hold in the scenario too, `not-run` where they are not sought; left out while they are. */
  readonly room?: RoomToGrow | 'none' | 'not-run';
  /** The subnets that would do as well, likewise. */
  readonly smaller?: SmallerSubnets | 'not-run';
}

/**
 * How the plan grows in one group alone, and then the same under other settings.
 *
 * @throws Error where the plan has no group of that label.
 */
export function* grownGroup(
  plan: Plan,
  group: string,
  lookup: ClusterSources,
): Generator<ComparedGrowth> {
  const answered = answerPlan(plan, lookup);
  const own = ownGrowth(answered, group);
  yield { ...own, held: undefined, others: undefined };
  const held = heldAsGrown(answered, own, lookup, group);
  yield { ...own, held, others: undefined };
  const others = grownSettings(answered, lookup, (cluster) => growthUnder(plan, cluster, group));
  yield { ...own, held, others };
}

/** @param group that grows alone. @throws Error where the plan has none of that label. */
export function ownGrowth({ plan, cluster }: Answered, group?: string): Growth {
  return growthUnder(plan, cluster, group);
}

/** The plan's growth as another cluster; as many counts as can be started: what nodes hold is told of each. */
export function growthUnder(
  { requirements: { keepFree } }: Plan,
  cluster: ClusterPlan,
  group?: string,
): Growth {
  const points = Math.min(pointsOfGrowth(cluster), countsThatStart(cluster) ?? Infinity);
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
  const { scenario } = plan;
  return heldInGrowth(own, {
    planOf: (nodes) => grownPlanOf(cluster, nodes, group),
    scenario: toScenario(plan, lookup),
    seed: scenario.status === 'faulty' ? 0 : scenario.seed,
  });
}
