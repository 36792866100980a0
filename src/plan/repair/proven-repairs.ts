import {
  addressesMade,
  combinedLanes,
  compareSettings,
  gravity,
  isOfFewerNodes,
  isSameChange,
  isWell,
  type JudgedRequirement,
  laneOf,
  type Repair,
  type RepairAim,
  type RepairLane,
  type RepairLaneName,
  verdictAfter,
  type ZoneId,
} from '@/engine';
import {
  graver,
  hardestLoss,
  type RunVerdict,
  runWork,
  startsUnasked,
  worstZoneLoss,
  type ZoneLoss,
} from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { failing } from '@/plan/required';
import { runOf } from '@/plan/scenario/run-of';
import { asItStands } from './as-it-stands';
import { fewerNodesThatHold } from './fewer-nodes';
import { isBetter } from './is-better';
import { isOfSettings, lanesOfPlan } from './lanes-of-plan';
import { largerTypes } from './larger-types';
import { pricesBeside, type RepairPrice } from './repair-price';
import { labelsBefore } from './repaired-plan';
import { trunkTypes } from './trunk-types';
import { bestOf, kindAfter, once, type Tried } from './try-out';
import { unbeatenSettings } from './unbeaten-settings';
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
  /** Without the zone whose loss hurts most then; `undefined` where the plan's nodes are in one zone. */
  readonly zoneLoss: ZoneLoss | undefined;
  /** Without the zone whose loss hurts the plan most as it is, so that changes can be compared. */
  readonly hardestNow: ZoneLoss | undefined;
  /**
   * What is required of the plan, as it is judged with the repair. Subnets are called as they are now, new
   * ones as they are called then.
   */
  readonly required: readonly JudgedRequirement[];
}

/** A repair, and what the plan comes to with it. */
export interface OfferedRepair {
  readonly repair: Repair;
  /** `undefined` while only its verdict at rest is known. */
  readonly proof: ProvenRepair | undefined;
  /** Of one that is not proven: what is required of the plan, where that is judged with the repair. */
  readonly required?: readonly JudgedRequirement[];
}

/** What is required of the plan, as it is judged with the repair; none while it is not. */
export function requiredAfter({ proof, required }: OfferedRepair): readonly JudgedRequirement[] {
  return proof?.required ?? required ?? [];
}

/** No subnet of a plan is called so: one that the repair adds. */
const NEW = '+';

/** Two changes are worth it where one alone makes subnets at least so many times as large. */
const MUCH_SMALLER = 4;

/** Two changes together are tried where so many times the runs of the scenario may start unasked. */
const SCENARIOS_OF_PAIRS = 6;

/**
 * Repairs of a plan that does not fit, or does not hold what is required of it: one a lane at most, each
 * run at rest, through the plan's scenario with all its seeds, without the zone whose loss hurts most, and
 * held against what is required. The first of a lane that fits at rest and over time and holds all of that
 * is taken, else the best of those tried; one that makes nothing better is left out. Two changes
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
  const { plan, usage } = answered;
  const now = asItStands(answered, run, lookup);
  const aim = { overTime: now.overTime, required: plan.requirements };
  const lanes = lanesOfPlan(answered, aim, lookup);
  const hardest = once(() => hardestZone(plan, lookup));
  const priceOf = pricesBeside(answered, lookup);
  const prove = (lane: RepairLane): ProvenRepair | undefined => {
    const possible = lane.filter((repair) => !replacesAny(repair, running));
    const first = bestOf(possible, plan, lookup);
    const best = first && unbeatenSettings(first, answered, lookup);
    return best && isBetter(usage.verdict, run, now, best)
      ? proven(plan, best, priceOf(best.after), hardest())
      : undefined;
  };
  const found: ProvenRepair[] = [];
  for (const lane of singles(answered, lanes, run, lookup)) {
    if (movesNodes(lane) && found.some((each) => each.lane === 'subnets' && isWhole(each)))
      continue;
    const one = prove(lane);
    if (one === undefined || found.some(({ repair }) => isSameChange(repair, one.repair))) continue;
    found.push(one);
    yield one;
  }
  const together: ProvenRepair[] = [];
  for (const lane of pairs(answered, lanes, run, aim, lookup)) {
    const one = prove(lane.filter((repair) => isSmallBeside(repair, found)));
    if (one === undefined || !found.every((single) => isWorthIt(one, single))) continue;
    if (together.some(({ repair }) => isSameChange(repair, one.repair))) continue;
    together.push(one);
    yield one;
  }
}

/** One change each, from the least to the most; the scenario and other instance types only the plan knows. */
function* singles(
  answered: Answered,
  lanes: readonly RepairLane[],
  run: RunVerdict,
  lookup: ClusterSources,
): Generator<RepairLane> {
  const { plan, usage } = answered;
  const { verdict } = usage;
  yield* lanes.filter(isOfSettings);
  const failsInScenarioAlone = verdict.kind === 'fits' && graver('fits', run.kind) !== 'fits';
  if (failsInScenarioAlone) yield upgradeRepairs(plan, verdict, lookup);
  for (const lane of lanes.filter((each) => !isOfSettings(each))) {
    yield* isOfFewerNodes(lane[0]) ? fewerNodesThatHold(answered, lane, lookup) : [lane];
  }
  for (const types of [trunkTypes, largerTypes]) {
    const larger = types(answered, lookup);
    if (larger !== undefined) yield [larger];
  }
}

/** Two changes together; none where they would take too long. */
function pairs(
  answered: Answered,
  lanes: readonly RepairLane[],
  run: RunVerdict,
  aim: RepairAim,
  lookup: ClusterSources,
): readonly RepairLane[] {
  const { plan, cluster, usage } = answered;
  const toRun = runOf(plan, lookup);
  if (toRun === undefined) return [];
  const work = runWork(toRun.scenario, toRun.seeds.runs);
  if (!startsUnasked(work, SCENARIOS_OF_PAIRS)) return [];
  const failsOverTime = run.kind !== 'fits' && run.kind !== 'unknown';
  return [
    ...(failsOverTime ? withGentlerUpgrade(answered, lanes, lookup) : []),
    ...combinedLanes(cluster, usage, compareSettings(cluster), aim),
  ];
}

/** The plan fits in all ways, holds what is required, and every pod has its place. */
function isWhole({ repair, run, required, price }: ProvenRepair): boolean {
  const isPlaced = isWell(verdictAfter(repair)) && isWell(run) && price.pods >= 0;
  return isPlaced && failing(required) === 0;
}

/** Settings of prefixes and what is reserved for them replace no node, as other types do. */
function isSmallBeside(repair: Repair, found: readonly ProvenRepair[]): boolean {
  const keepsNodes =
    repair.kind === 'combined' &&
    repair.parts.every(({ kind }) => kind === 'windows-prefixes' || kind === 'reserved-prefixes');
  const whole = found
    .filter((each) => isWhole(each) && !(keepsNodes && each.repair.kind === 'types'))
    .map((each) => addressesMade(each.repair));
  return whole.every((made) => made > 0 && addressesMade(repair) * MUCH_SMALLER <= made);
}

/** What is whole is as good as any; else the pair has to be better than what costs no pod its place. */
function isWorthIt(pair: ProvenRepair, single: ProvenRepair): boolean {
  if (isWhole(pair) || single.price.pods < 0) return true;
  const [then, now] = [verdictAfter(pair.repair), verdictAfter(single.repair)];
  const gains = [
    gravity(kindAfter(single)) - gravity(kindAfter(pair)),
    now.podsPending - then.podsPending,
    failing(single.required) - failing(pair.required),
  ];
  return (gains.find((gain) => gain !== 0) ?? 0) > 0;
}

function proven(
  plan: Plan,
  { repair, run, required, zoneLosses }: Tried,
  price: RepairPrice,
  hardest: ZoneId | undefined,
): ProvenRepair {
  const losses = zoneLosses();
  const before = labelsBefore(plan, repair);
  const calledNow = (subnet: string | undefined) =>
    subnet === undefined ? undefined : (before.get(subnet) ?? NEW);
  const named = (subnet: string | undefined) =>
    subnet === undefined ? undefined : (before.get(subnet) ?? subnet);
  return {
    repair,
    lane: laneOf(repair),
    run: { ...run, subnet: calledNow(run.subnet) },
    price,
    zoneLoss: hardestLoss(losses),
    hardestNow: losses.find(({ zone }) => zone === hardest),
    required: required.map((each) =>
      each.status === 'failed'
        ? { ...each, lack: { ...each.lack, subnet: named(each.lack.subnet) } }
        : each,
    ),
  };
}

/** The zone whose loss hurts the plan most as it is. @throws Error as `simulate` does. */
function hardestZone(plan: Plan, lookup: ClusterSources): ZoneId | undefined {
  const toRun = runOf(plan, lookup);
  return toRun && worstZoneLoss(toRun.scenario, toRun.seeds.seed)?.zone;
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
