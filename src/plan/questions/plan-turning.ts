// What a plan comes to between the ends of the inputs that nobody knows.
import {
  type PlanAnswer,
  type RequiredOfGraded,
  requiredOf,
  type TurningPoints,
  turningAtRest,
} from '@/engine';
import {
  type RunVerdict,
  runWork,
  type Scenario,
  startsUnasked,
  turningOverTime,
  zonesToLose,
} from '@/engine/over-time';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { plannedFrom } from '@/plan/planned-from';
import { type RangedInput, rangedInputs, withoutRanges } from '@/plan/ranges';
import { knownOrNot, lossOf, requiredBy } from '@/plan/required';
import { runOf, runOfRead } from '@/plan/scenario/run-of';
import { toCluster } from '@/plan/to-cluster';

/** A plan with ranges, at both ends and between. */
export interface PlanTurning {
  /** At least one. */
  readonly inputs: readonly RangedInput[];
  readonly atRest: TurningPoints;
  /** The graver of that and of its scenario; `undefined` until it has been run, or where it is not. */
  readonly overTime: TurningPoints | undefined;
}

/** Values of an input that are run each; of a wider range as many at equal distances. */
const MOST_RUN = 65;
/** Two that differ are bisected as far as any range is wide. */
const BISECTED = 20;

/**
 * Where its verdict turns: at rest with what it must hold there; then, where that can be read, in its scenario
 * too, with the loss of a zone as far as that is soon run. Nothing of a plan without ranges.
 *
 * @param isUnasked few values are run where they take long, and none where even these do
 * @throws Error as `judge` and `simulate` do.
 */
export function* planTurning(
  plan: Plan,
  isUnasked: boolean,
  lookup: ClusterSources,
): Generator<PlanTurning> {
  const inputs = rangedInputs(plan);
  if (inputs.length === 0) return;
  const { requirements } = plan;
  const isRequired = requiredOf(requirements).length > 0;
  const judged = (isLossRun: boolean) =>
    isRequired ? requiredWith(plan, lookup, isLossRun) : undefined;
  const clusterOf = (values: readonly number[]) => toCluster(withoutRanges(plan, values), lookup);
  const atRest = turningAtRest(inputs, clusterOf, judged(false));
  const known: PlanTurning = { inputs, atRest, overTime: undefined };
  yield known;
  const toRun = runOf(plan, lookup);
  if (toRun === undefined) return;
  const { scenario: highest, seeds } = toRun;
  const zones = requirements.zoneLoss ? zonesToLose(highest.plan).length : 0;
  const withLoss = isUnasked ? mostRun(highest, seeds.runs + zones, inputs.length) : MOST_RUN;
  const most = withLoss ?? mostRun(highest, seeds.runs, inputs.length);
  if (most === undefined) return;
  const scenarioOf = (values: readonly number[]) =>
    runOfRead(withoutRanges(plan, values), lookup).scenario;
  const overTime = turningOverTime(inputs, scenarioOf, {
    seeds,
    most,
    requiredOf: judged(withLoss !== undefined),
  });
  yield { ...known, overTime };
}

/** @param isLossRun the loss of a zone is run as well where the scenario is; else it stays unknown */
function requiredWith(plan: Plan, lookup: ClusterSources, isLossRun: boolean) {
  return (
    values: readonly number[],
    usage: Pick<PlanAnswer, 'verdict' | 'subnets'>,
    run?: RunVerdict,
  ): RequiredOfGraded => {
    const own = withoutRanges(plan, values);
    const planned = plannedFrom(own, toCluster(own, lookup));
    const hasLoss = isLossRun && run !== undefined && plan.requirements.zoneLoss;
    return {
      required: plan.requirements,
      judged: requiredBy(
        { plan: planned, cluster: toCluster(planned, lookup), usage },
        {
          run: knownOrNot(run),
          hardestLoss: hasLoss ? lossOf({ plan: planned }, lookup) : { status: 'not-run' },
        },
      ),
    };
  };
}

/** The most that is still soon done, in steps; `undefined`: not even the ends are. */
function mostRun(highest: Scenario, runs: number, inputs: number): number | undefined {
  const isSoonDone = (most: number) =>
    startsUnasked(runWork(highest, Math.max(1, runs) * 2 * inputs * (most + BISECTED)));
  return [MOST_RUN, 17, 5, 2].find(isSoonDone);
}
