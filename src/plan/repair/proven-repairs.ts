import {
  addressesMade,
  combinedLanes,
  compareSettings,
  gravity,
  laneOf,
  type PlanAnswer,
  type Repair,
  type RepairLane,
  type RepairLaneName,
  repairLanes,
  type ShortOverTime,
  verdictAfter,
} from '@/engine';
import {
  graver,
  type RunVerdict,
  runWork,
  startsUnasked,
  worstZoneLoss,
  type ZoneLoss,
} from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { toScenario } from '@/plan/scenario/to-scenario';
import { largerTypes } from './larger-types';
import { labelsBefore } from './repaired-plan';
import { trunkTypes } from './trunk-types';
import { bestOf, kindAfter, type Tried } from './try-out';
import { upgradeRepairs, withGentlerUpgrade } from './upgrade-repairs';

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

/** Two changes are worth it where one alone makes subnets at least so many times as large. */
const MUCH_SMALLER = 4;

/** Two changes together are tried where so many times the runs of the scenario may start unasked. */
const SCENARIOS_OF_PAIRS = 6;

/**
 * Repairs of a plan, one a lane at most, each run at rest, through the plan's scenario with all its
 * seeds, and without the zone whose loss hurts most. The first of a lane that fits at rest and over
 * time is taken, else the best of those tried; one that makes nothing better is left out. Two changes
 * together follow where no single one does it, or only with much larger subnets. They are given one
 * by one, since each takes some runs.
 *
 * @param run what is known of the plan's scenario as it stands
 * @param running labels of the subnets in which the cluster runs already: none takes their place
 * @throws Error as `simulate` does.
 */
export function* provenRepairs(
  answered: Answered,
  run: RunVerdict,
  lookup: ClusterSources,
  running: readonly string[] = [],
): Generator<ProvenRepair> {
  const { plan, cluster, usage } = answered;
  const overTime = shortOverTime(run);
  const lanes = repairLanes(cluster, usage, compareSettings(cluster), overTime);
  const prove = (lane: RepairLane): ProvenRepair | undefined => {
    const possible = lane.filter((repair) => !replacesAny(repair, running));
    const best = bestOf(possible, plan, lookup);
    return best && isBetter(usage.verdict, run, best) ? proven(answered, best, lookup) : undefined;
  };
  const found: ProvenRepair[] = [];
  for (const lane of singles(answered, lanes, run, lookup)) {
    if (movesNodes(lane) && found.some((each) => each.lane === 'subnets' && isWhole(each)))
      continue;
    const one = prove(lane);
    if (one === undefined) continue;
    found.push(one);
    yield one;
  }
  for (const lane of pairs(answered, lanes, overTime, lookup)) {
    const one = prove(lane.filter((repair) => isSmallBeside(repair, found)));
    if (one !== undefined && found.every((single) => isWorthIt(one, single))) yield one;
  }
}

function shortOverTime({ kind, refusing }: RunVerdict): ShortOverTime | undefined {
  return kind === 'unknown' ? undefined : { kind, subnets: refusing };
}

/** One change each, from the least to the most; the scenario and other instance types only the plan knows. */
function singles(
  answered: Answered,
  lanes: readonly RepairLane[],
  run: RunVerdict,
  lookup: ClusterSources,
): readonly RepairLane[] {
  const { plan, usage } = answered;
  const { verdict } = usage;
  const isOfSettings = ([first]: RepairLane) => first?.kind === 'settings';
  const failsInScenarioAlone = verdict.kind === 'fits' && graver('fits', run.kind) !== 'fits';
  return [
    ...lanes.filter(isOfSettings),
    failsInScenarioAlone ? upgradeRepairs(plan, verdict, lookup) : [],
    ...lanes.filter((lane) => !isOfSettings(lane)),
    ...[trunkTypes(answered, lookup), largerTypes(answered, lookup)].map((types) =>
      types === undefined ? [] : [types],
    ),
  ];
}

/** Two changes together; none where they would take too long. */
function pairs(
  answered: Answered,
  lanes: readonly RepairLane[],
  overTime: ShortOverTime | undefined,
  lookup: ClusterSources,
): readonly RepairLane[] {
  const { plan, cluster, usage } = answered;
  const scenario = toScenario(plan, lookup);
  if (scenario === undefined || plan.scenario.status === 'faulty') return [];
  const work = runWork(scenario, plan.scenario.runs);
  if (!startsUnasked(work, SCENARIOS_OF_PAIRS)) return [];
  const failsOverTime = overTime !== undefined && overTime.kind !== 'fits';
  return [
    ...(failsOverTime ? withGentlerUpgrade(answered, lanes, lookup) : []),
    ...combinedLanes(cluster, usage, compareSettings(cluster), overTime),
  ];
}

/** The plan fits in all ways, and no pod has lost its place. */
function isWhole(one: ProvenRepair): boolean {
  return (
    kindAfter(one) === 'fits' && verdictAfter(one.repair).podsPending === 0 && one.price.pods >= 0
  );
}

function isSmallBeside(repair: Repair, found: readonly ProvenRepair[]): boolean {
  const whole = found.filter(isWhole).map((each) => addressesMade(each.repair));
  return whole.every((made) => made > 0 && addressesMade(repair) * MUCH_SMALLER <= made);
}

/** What is whole is as good as any; else the pair has to be better than what costs no pod its place. */
function isWorthIt(pair: ProvenRepair, single: ProvenRepair): boolean {
  if (isWhole(pair) || single.price.pods < 0) return true;
  const [then, now] = [verdictAfter(pair.repair), verdictAfter(single.repair)];
  const gains = [
    gravity(kindAfter(single)) - gravity(kindAfter(pair)),
    now.podsPending - then.podsPending,
  ];
  return (gains.find((gain) => gain !== 0) ?? 0) > 0;
}

function proven(
  { plan, usage }: Answered,
  { repair, plan: changed, scenario, seed, run }: Tried,
  lookup: ClusterSources,
): ProvenRepair {
  const { subnet } = run;
  const before = labelsBefore(plan, repair);
  const { totals } = answerPlan(changed, lookup).usage;
  return {
    repair,
    lane: laneOf(repair),
    run: { ...run, subnet: subnet === undefined ? undefined : (before.get(subnet) ?? NEW) },
    price: priceOf(usage.totals, totals),
    zoneLoss: worstZoneLoss(scenario, seed),
  };
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
    case 'combined':
      return repair.parts.some((part) => replacesAny(part, running));
    case 'larger-subnets':
      return repair.replaced.some(({ label }) => running.includes(label));
    case 'subnets':
      return repair.left.some((label) => running.includes(label));
    default:
      return false;
  }
}

/** A last resort: new node groups. */
function movesNodes([first]: RepairLane): boolean {
  return first?.kind === 'subnets' && first.left.length > 0;
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
