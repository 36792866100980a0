// How many nodes a plan that fits has room for: not only at rest, but in its scenario too.
import {
  type ClusterPlan,
  type Growth,
  isWell,
  mostNodesOfMix,
  scaledPlan,
  type Verdict,
} from '@/engine';
import {
  type RunVerdict,
  runWork,
  startsUnasked,
  verdictOver,
  worstZoneLoss,
  type ZoneLoss,
} from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { failing, knownLoss, requiredWithRun } from '@/plan/required';
import { runOf } from '@/plan/scenario/run-of';
import { toScenario } from '@/plan/scenario/to-scenario';

/** More of all groups, their mix kept, and what the plan comes to with them. */
export interface RoomToGrow {
  readonly plan: Plan;
  readonly nodes: number;
  /** More than planned. */
  readonly more: { readonly nodes: number; readonly held: number };
  /** All that the plan then asks for. */
  readonly pods: number;
  /** In listed order; those without nodes are not among them. */
  readonly groups: readonly { readonly label: string; readonly nodes: number }[];
  readonly atRest: Verdict;
  readonly run: RunVerdict;
  /** Without the zone that hurts most; `undefined`: none can be lost. */
  readonly zoneLoss: ZoneLoss | undefined;
}

/** About so many counts are run with all seeds until one holds; more where that takes no longer. */
const FEW_TRIES = 4;

/**
 * The most nodes with which the plan fits at rest and in its scenario and holds what is required, up to
 * twice its own, or, where it has none yet, as many of each group as hold without a zone too; `none` where
 * one more of each group is too many: what keeps the mix no longer is none of it,
 * and once these are used no other is offered node by node. `undefined` where the plan itself does not fit at
 * rest, its scenario is faulty, or the runs take too long unasked.
 *
 * @param growth of the plan: no more are tried than fit at rest
 * @throws Error as `simulate` does.
 */
export function roomToGrow(
  answered: Answered,
  { points, firstShort }: Growth,
  lookup: ClusterSources,
): RoomToGrow | 'none' | undefined {
  const { usage, plan } = answered;
  if (!isWell(usage.verdict) || plan.scenario.status === 'faulty') return undefined;
  const { seed, runs } = plan.scenario;
  const planned = usage.totals.nodes;
  const atRest =
    planned === 0
      ? mostNodesOfMix(sown(answered.cluster), plan.requirements.keepFree).safe
      : firstShort === undefined
        ? (points.at(-1)?.nodes ?? 0)
        : firstShort.nodes - 1;
  if (atRest <= planned) return 'none';
  const scenarioOf = (nodes: number) => toScenario(grownTo(answered, nodes), lookup);
  const workOf = (nodes: number) => {
    const scenario = scenarioOf(nodes);
    return scenario && runWork(scenario, runs);
  };
  const canRun = (nodes: number) => {
    const work = workOf(nodes);
    return work !== undefined && startsUnasked(work, FEW_TRIES);
  };
  // Where there is none yet, any number that can be run is an offer.
  const most = planned === 0 ? lastThat(canRun, 0, atRest) : atRest;
  const work = workOf(most);
  if (work === undefined || most === planned || !startsUnasked(work, FEW_TRIES)) return undefined;
  const fits = (nodes: number, of: number) => {
    const scenario = scenarioOf(nodes);
    if (scenario === undefined || !isWell(verdictOver(scenario, { seed, runs: of }))) return false;
    return planned > 0 || holdsLoss(worstZoneLoss(scenario, seed));
  };
  const inOneRun = lastThat((count) => fits(count, 1), planned, most);
  const isAffordable = (tries: number) => startsUnasked(work, tries);
  const { found, isSettled } = mostInRuns(answered, { from: inOneRun, isAffordable }, lookup);
  if (found !== undefined && growsEach(found, answered)) return found;
  return isSettled ? 'none' : undefined;
}

interface MostInRuns {
  /** The most nodes that hold with all seeds, as far as was looked. */
  readonly found: RoomToGrow | undefined;
  /** One more than found, or planned, is known not to hold. */
  readonly isSettled: boolean;
}

/** Down from a count in doubling steps until one holds, so that one nearby costs little; then up between. */
function mostInRuns(
  answered: Answered,
  { from, isAffordable }: { from: number; isAffordable: (tries: number) => boolean },
  lookup: ClusterSources,
): MostInRuns {
  let [last, beyond] = [answered.usage.totals.nodes, from + 1];
  let found: RoomToGrow | undefined;
  for (let tries = 1; beyond - last > 1; tries += 1) {
    if (!isAffordable(tries)) return { found, isSettled: false };
    const down = Math.max(last + 1, beyond - Math.ceil(2 ** (tries - 2)));
    const nodes = found === undefined ? down : Math.floor((last + beyond) / 2);
    const next = grown(answered, nodes, lookup);
    if (next === undefined) beyond = nodes;
    else [last, found] = [nodes, next];
  }
  return { found, isSettled: true };
}

function growsEach({ plan }: Pick<RoomToGrow, 'plan'>, { plan: now }: Answered): boolean {
  return now.groups.every(
    ({ nodes }, index) => nodes === 0 || (plan.groups[index]?.nodes ?? 0) > nodes,
  );
}

/** The last of `low` to `high` that holds, where `low` does and none does behind one that does not. */
function lastThat(holds: (count: number) => boolean, low: number, high: number): number {
  if (holds(high)) return high;
  let [last, first] = [low, high];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (holds(middle)) last = middle;
    else first = middle;
  }
  return last;
}

/** `undefined` where so many do not fit at rest and in the scenario with all its seeds, or fail what is required. */
function grown(answered: Answered, nodes: number, lookup: ClusterSources): RoomToGrow | undefined {
  const plan = grownTo(answered, nodes);
  const toRun = runOf(plan, lookup);
  if (toRun === undefined) return undefined;
  const { scenario, seeds } = toRun;
  const after = answerPlan(plan, lookup);
  const { usage, cluster } = after;
  const run = verdictOver(scenario, seeds);
  if (!isWell(usage.verdict) || !isWell(run)) return undefined;
  const zoneLoss = worstZoneLoss(scenario, seeds.seed);
  if (failing(requiredWithRun(after, run, () => knownLoss(zoneLoss))) > 0) return undefined;
  const { totals } = answered.usage;
  if (totals.nodes === 0 && !holdsLoss(zoneLoss)) return undefined;
  return {
    plan,
    nodes: usage.totals.nodes,
    more: {
      nodes: usage.totals.nodes - totals.nodes,
      held: usage.totals.held - totals.held,
    },
    pods: usage.totals.podsAsked,
    groups: cluster.groups.flatMap((group) =>
      group.nodes === 0 ? [] : [{ label: group.label, nodes: group.nodes }],
    ),
    atRest: usage.verdict,
    run,
    zoneLoss,
  };
}

/** The plan with so many nodes, as growth has it; add-ons stay as they are. */
function grownTo({ plan, cluster }: Answered, nodes: number): Plan {
  const mix = sown({ ...cluster, clusterPods: plan.clusterPods });
  const { groups, clusterPods } = scaledPlan(mix, nodes);
  return {
    ...plan,
    clusterPods,
    groups: plan.groups.map((group, index) => ({
      ...group,
      nodes: groups[index]?.nodes ?? group.nodes,
    })),
  };
}

/** A plan that has no nodes yet, with one in each group: they grow by the same number. */
function sown(plan: ClusterPlan): ClusterPlan {
  if (plan.groups.some(({ nodes }) => nodes > 0)) return plan;
  return { ...plan, groups: plan.groups.map((group) => ({ ...group, nodes: 1 })) };
}

/** As the most nodes of a group are counted. */
function holdsLoss(loss: ZoneLoss | undefined): boolean {
  return loss === undefined || loss.kind === 'fits';
}
