import {
  compareSettings,
  gravity,
  laneOf,
  type PlanAnswer,
  type Repair,
  type RepairLane,
  type RepairLaneName,
  repairLanes,
  type VerdictKind,
  verdictAfter,
} from '@/engine';
import {
  graver,
  type RunVerdict,
  type Scenario,
  verdictOver,
  worstZoneLoss,
  type ZoneLoss,
} from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { TypeLookup } from '@/plan/fields/instance-type';
import type { Plan } from '@/plan/plan';
import { toScenario } from '@/plan/scenario/to-scenario';
import { labelsBefore, repairedPlan } from './repaired-plan';
import { trunkTypes } from './trunk-types';

/** A repair and what the whole plan comes to with it. */
export interface ProvenRepair {
  readonly repair: Repair;
  readonly lane: RepairLaneName;
  /**
   * The verdict on the scenario with the repair: what the page says of it after the click. `subnet` is
   * called as it is now.
   */
  readonly run: RunVerdict;
  readonly price: RepairPrice;
  /** `undefined` where the plan's nodes are in one zone. */
  readonly zoneLoss: ZoneLoss | undefined;
}

/** A repair, and what the plan comes to with it; `undefined` while only its verdict at rest is known. */
export interface OfferedRepair {
  readonly repair: Repair;
  readonly proof: ProvenRepair | undefined;
}

/** With the repair less without it, at rest. */
export interface RepairPrice {
  /** Addresses that nodes hold. */
  readonly held: number;
  readonly nodes: number;
  /** Pods that run: negative when some lose their place. */
  readonly pods: number;
}

/** No subnet of a plan is called so: one that the repair adds. */
const NEW = '+';

/** Tries in a lane before the best of them is taken. */
const MOST_TRIES = 6;

/**
 * Repairs of a plan, one a lane at most, each run at rest, through the plan's scenario with all its
 * seeds, and without the zone whose loss hurts most. The first of a lane that fits at rest and over
 * time is taken, else the best of those tried; one that makes nothing better is left out. They are
 * given one by one, since each takes some runs.
 *
 * @param run what is known of the plan's scenario as it stands
 * @param running labels of the subnets in which the cluster runs already: none takes their place
 * @throws Error as `simulate` does.
 */
export function* provenRepairs(
  { plan, cluster, usage }: Answered,
  run: RunVerdict,
  lookup: Pick<TypeLookup, 'findInstanceType'>,
  running: readonly string[] = [],
): Generator<ProvenRepair> {
  const overTime = run.kind === 'unknown' ? undefined : { kind: run.kind, subnet: run.subnet };
  const types = trunkTypes({ plan, cluster, usage }, lookup);
  const lanes = repairLanes(cluster, usage, compareSettings(cluster), overTime);
  for (const lane of types === undefined ? lanes : [...lanes, [types]]) {
    const possible = lane.filter((repair) => !replacesAny(repair, running));
    const best = bestOf(possible, plan, lookup);
    if (best === undefined || !isBetter(usage.verdict, run, best)) continue;
    const { repair, scenario, seed } = best;
    const { subnet } = best.run;
    const before = labelsBefore(plan, repair);
    const { totals } = answerPlan(best.plan, lookup).usage;
    yield {
      repair,
      lane: laneOf(repair),
      run: { ...best.run, subnet: subnet === undefined ? undefined : (before.get(subnet) ?? NEW) },
      price: priceOf(usage.totals, totals),
      zoneLoss: worstZoneLoss(scenario, seed),
    };
  }
}

function priceOf(now: PlanAnswer['totals'], then: PlanAnswer['totals']): RepairPrice {
  return {
    held: then.held - now.held,
    nodes: then.nodes - now.nodes,
    pods: then.podsHosted - now.podsHosted,
  };
}

/** AWS makes no subnet larger, and no node comes into another one. */
function replacesAny(repair: Repair, running: readonly string[]): boolean {
  switch (repair.kind) {
    case 'larger-subnets':
      return repair.replaced.some(({ label }) => running.includes(label));
    case 'subnets':
      return repair.left.some((label) => running.includes(label));
    default:
      return false;
  }
}

/** What a headline says after the repair. */
export function kindAfter({ repair, run }: Pick<ProvenRepair, 'repair' | 'run'>): VerdictKind {
  return graver(verdictAfter(repair).kind, run.kind);
}

/** The headline is less grave, or else the verdict at rest is, or else fewer pods are pending. */
function isBetter(now: PlanAnswer['verdict'], run: RunVerdict, after: Tried): boolean {
  const then = verdictAfter(after.repair);
  const gains = [
    gravity(graver(now.kind, run.kind)) - gravity(kindAfter(after)),
    gravity(now.kind) - gravity(then.kind),
    now.podsPending - then.podsPending,
  ];
  return (gains.find((gain) => gain !== 0) ?? 0) > 0;
}

interface Tried {
  readonly repair: Repair;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly run: RunVerdict;
}

/**
 * The first that fits at rest and over time, else the least grave of those tried. One that fails with
 * the scenario's own seed is not run with the others before it is chosen.
 */
function bestOf(
  lane: RepairLane,
  plan: Plan,
  lookup: Pick<TypeLookup, 'findInstanceType'>,
): Tried | undefined {
  let best: { readonly first: Tried; readonly withAll: () => Tried } | undefined;
  for (const repair of lane.slice(0, MOST_TRIES)) {
    const changed = repairedPlan(plan, repair);
    const scenario = toScenario(changed, lookup);
    if (scenario === undefined || changed.scenario.status === 'faulty') return undefined;
    const { seed, runs } = changed.scenario;
    const over = (run: RunVerdict) => ({ repair, plan: changed, scenario, seed, run });
    const first = over(verdictOver(scenario, { seed, runs: 1 }));
    const withAll = () => over(verdictOver(scenario, { seed, runs }));
    if (kindAfter(first) === 'fits') {
      const all = withAll();
      if (kindAfter(all) === 'fits') return all;
    }
    if (best === undefined || gravity(kindAfter(first)) < gravity(kindAfter(best.first))) {
      best = { first, withAll };
    }
  }
  return best?.withAll();
}
