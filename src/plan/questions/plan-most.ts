// How far the subnets of a plan go.
import {
  type ClusterPlan,
  type Counted,
  type CountedRequirements,
  countedIn,
  countedRequirements,
  type MoreReplicas,
  type MostNodes,
  type MostOfMix,
  moreReplicas,
  mostNodesOfGroup,
  mostNodesOfMix,
  nodesLost,
  type PrefixReservation,
  prefixReservations,
  type RequirementName,
} from '@/engine';
import {
  grownPlan,
  type HeldCounts,
  heldNodes,
  heldReplicas,
  isAmongUpgrades,
  type Scenario,
  zonesToLose,
} from '@/engine/over-time';
import { answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';

/** How many nodes of a group are safe, all other groups as planned. */
export interface MostOfGroup {
  readonly label: string;
  /** On Fargate each pod is counted by itself. */
  readonly arePods?: boolean;
  /** At rest. */
  readonly most: MostNodes;
  /** Through an upgrade and without any zone too; `undefined` until it has been run, or where it is not. */
  readonly maximum: HeldCounts | undefined;
}

export interface PlanMost {
  /** The groups of the plan, in its order. */
  readonly groups: readonly MostOfGroup[];
  readonly mix: MostOfMix;
  /** What the mix is of. */
  readonly counted: Counted;
  readonly replicas: MoreReplicas;
  /** Replicas in all by the same rule as nodes; `undefined` until it has been run, or where it is not. */
  readonly heldReplicas: HeldCounts | undefined;
  /** Of what the plan is required to hold, what counts at rest: all of these count it. */
  readonly requirements: CountedRequirements;
  /** What counts where that has been run. */
  readonly heldRequirements: CountedRequirements;
  /** Replicas for the whole cluster that the plan has, to which those are more. */
  readonly planned: number;
  /** Of the plan, and as it grows; none where no node holds prefixes. */
  readonly blocks: readonly BlocksGrown[];
}

/** Whole /28 blocks that are needed and left once the plan has grown. */
export interface BlocksGrown {
  /** Percent of nodes and replicas more. */
  readonly growth: number;
  readonly subnets: readonly PrefixReservation[];
}

/** What of a plan's requirements counts where nodes or replicas are counted: it is judged at rest. */
export const COUNTED_IN_COUNTS: readonly RequirementName[] = ['keep-free'];

const GROWTHS = [0, 50, 100];

/**
 * How many nodes and replicas the subnets of a plan hold: at rest, then what maximum of each group holds
 * through an upgrade and without any zone; what is known is given each time that more is.
 *
 * @param withRuns the second too: as many runs as a group has counts to try, for each zone
 * @throws Error as `answerPlan` and `simulate` do.
 */
export function* planMost(
  plan: Plan,
  withRuns: boolean,
  lookup: ClusterSources,
): Generator<PlanMost> {
  const { cluster } = answerPlan(plan, lookup);
  const { requirements } = plan;
  const { keepFree } = requirements;
  const atRest = cluster.groups.map(
    ({ label, kind }): MostOfGroup => ({
      label,
      arePods: kind === 'fargate',
      most: mostNodesOfGroup(cluster, label, keepFree),
      maximum: undefined,
    }),
  );
  const run = withRuns ? runOf(plan, lookup) : undefined;
  let known: PlanMost = {
    groups: atRest,
    mix: mostNodesOfMix(cluster, keepFree),
    counted: countedIn(cluster.groups),
    replicas: moreReplicas(cluster, keepFree),
    heldReplicas: undefined,
    requirements: countedRequirements(requirements, COUNTED_IN_COUNTS),
    heldRequirements: countedRequirements(requirements, countedInRuns(cluster, run?.scenario)),
    planned: cluster.clusterPods,
    blocks: GROWTHS.map((growth) => ({
      growth,
      subnets: prefixReservations(grownPlan(cluster, growth)),
    })).filter(({ subnets }) => subnets.length > 0),
  };
  yield known;
  if (run === undefined) return;
  for (const [index, group] of atRest.entries()) {
    const maximum = heldNodes(run.scenario, group.label, run.seeds, keepFree);
    known = { ...known, groups: known.groups.with(index, { ...group, maximum }) };
    yield known;
  }
  const { more } = known.replicas;
  if (more === undefined) return;
  yield {
    ...known,
    heldReplicas: heldReplicas(run.scenario, cluster.clusterPods + more, run.seeds),
  };
}

/** The upgrade of each group and the loss of each zone are run: nodes that have no other zone are lost in it. */
function countedInRuns(
  cluster: ClusterPlan,
  scenario: Scenario | undefined,
): readonly RequirementName[] {
  if (scenario === undefined) return COUNTED_IN_COUNTS;
  const isZoneCounted = zonesToLose(cluster).length > 0 && nodesLost(cluster) === undefined;
  return [
    ...COUNTED_IN_COUNTS,
    ...(isAmongUpgrades(scenario) ? (['scenario'] as const) : []),
    ...(isZoneCounted ? (['zone-loss'] as const) : []),
  ];
}

/** The most nodes that hold whatever happens; what has not been run is left out. */
export function safeNodes({ most, maximum }: MostOfGroup): number {
  if (maximum === undefined) return most.safe;
  const { atRest, upgrade, zoneLoss } = maximum;
  return Math.min(atRest, upgrade.count, zoneLoss?.count ?? atRest);
}

/** What keeps it from being more: rest, which was asked alone or holds in all, an upgrade, or the loss of a zone. */
export type SafeBy = 'rest-alone' | 'all' | 'upgrade' | 'zone-loss';

export function safeBy(group: MostOfGroup): SafeBy {
  const { maximum } = group;
  if (maximum === undefined) return 'rest-alone';
  const safe = safeNodes(group);
  if (safe === maximum.atRest) return 'all';
  return safe === maximum.upgrade.count ? 'upgrade' : 'zone-loss';
}
