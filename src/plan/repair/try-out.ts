// Repairs of one lane, each run through the plan's scenario, and held against what is required of it.
import {
  gravity,
  type JudgedRequirement,
  laneOf,
  type Proof,
  podsLeftByRun,
  type Repair,
  type RepairLane,
  type VerdictKind,
  verdictAfter,
} from '@/engine';
import {
  graver,
  hardestLoss,
  lossesOf,
  type RunVerdict,
  runWork,
  type Scenario,
  type SettingsCost,
  simulate,
  startsUnasked,
  verdictOver,
  type ZoneLoss,
  zoneLossScenario,
  zonesToLose,
} from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { failing, requiredWithRun } from '@/plan/required';
import { runOf } from '@/plan/scenario/run-of';
import { repairedPlan } from './repaired-plan';

/** A repair, the plan after it, and what its scenario comes to then. */
export interface Tried {
  readonly repair: Repair;
  readonly after: Answered;
  readonly run: RunVerdict;
  /** What is required of the plan, as it is judged after the repair; none where nothing is. */
  readonly required: readonly JudgedRequirement[];
  /** Each zone lost; run when they are asked for, and once. */
  readonly zoneLosses: () => readonly ZoneLoss[];
}

/** Tries in a lane before the best of them is taken; settings are all tried, alone and with a gentler upgrade. */
const MOST_TRIES = 9;

/** What a headline says after the repair. */
export function kindAfter({ repair, run }: Pick<Tried, 'repair' | 'run'>): VerdictKind {
  return graver(verdictAfter(repair).kind, run.kind);
}

export interface LongestWait {
  /** Whole. */
  readonly seconds: number;
  /** Pods wait when the run ends, or an upgrade does: it may become longer. */
  readonly isOpen: boolean;
}

/** The longest that a pod waits in runs, of those that have a place or get one. */
export function longestWait({ hostedWaits, stuck }: RunVerdict): LongestWait {
  const { longestSeconds: seconds, atEnd } = hostedWaits;
  return { seconds, isOpen: atEnd > 0 || stuck !== undefined };
}

/**
 * The first that fits at rest and over time, holds what is required and leaves no more pods without a place
 * than at rest, else the least grave of those tried, of these the one that fails fewest requirements, of
 * these the one that leaves fewest pods; of settings, which are all as little a change, those under which
 * fewest pods wait. One that fails with the scenario's own seed is
 * not run with the others before it is chosen, and no zone is lost of one that does not fit.
 *
 * @throws Error as `simulate` does.
 */
export function bestOf(lane: RepairLane, plan: Plan, lookup: ClusterSources): Tried | undefined {
  let best: { readonly rank: Rank; readonly tried: () => Tried } | undefined;
  const [least] = lane;
  const most = least !== undefined && laneOf(least) === 'settings' ? lane.length : MOST_TRIES;
  for (const repair of lane.slice(0, most)) {
    const trial = trialOf(repair, plan, lookup);
    if (trial === undefined) continue;
    const own = trial.ownRun().verdict;
    const first = kindAfter({ repair, run: own });
    const all = first === 'fits' ? trial.withRuns() : undefined;
    const left = podsLeftByRun(verdictAfter(repair), all?.run ?? own);
    const failed = all === undefined ? 0 : failing(all.required);
    if (all !== undefined && kindAfter(all) === 'fits' && failed === 0 && left === 0) return all;
    // All that fit at rest let none wait there.
    const waiting = repair.kind === 'settings' ? (all?.run ?? own).waits.pods : 0;
    const rank: Rank = [gravity(first), failed, left, waiting];
    if (best === undefined || isLess(rank, best.rank)) best = { rank, tried: trial.withRuns };
  }
  return best?.tried();
}

/** The run with the scenario's own seed, and what it costs. */
export interface OwnRun extends Pick<SettingsCost, 'held' | 'calls'> {
  readonly verdict: RunVerdict;
}

/** A repair that can be run through the plan's scenario. */
export interface Trial {
  /** Run once. */
  readonly ownRun: () => OwnRun;
  /** With all its seeds, and held against what is required; run once. */
  readonly withRuns: () => Tried;
}

/** `undefined` where the scenario can't be read. */
export function trialOf(repair: Repair, plan: Plan, lookup: ClusterSources): Trial | undefined {
  const changed = repairedPlan(plan, repair);
  const toRun = runOf(changed, lookup);
  if (toRun === undefined) return undefined;
  const { scenario, seeds } = toRun;
  const { seed, runs } = seeds;
  const zoneLosses = once(() => lossesOf(scenario, seed));
  const withRuns = once((): Tried => {
    const after = answerPlan(changed, lookup);
    const run = verdictOver(scenario, { seed, runs });
    const required = requiredWithRun(after, run, () => lossToJudge(scenario, zoneLosses));
    return { repair, after, run, required, zoneLosses };
  });
  const ownRun = once((): OwnRun => {
    const { verdict, start, figures } = simulate(scenario, seed);
    return { verdict, held: start.held, calls: figures.busiestMinute };
  });
  return { ownRun, withRuns };
}

/**
 * The gravity of the verdict with the scenario's own seed, requirements that fail, pods that it leaves without
 * a place, and pods that wait for an address.
 */
type Rank = readonly [number, number, number, number];

function isLess(a: Rank, b: Rank): boolean {
  return (a.map((each, at) => each - (b[at] ?? 0)).find((by) => by !== 0) ?? 0) < 0;
}

/** Of each repair as many runs as there are zones: none where that takes too long unasked. */
export function areLossesTried(scenario: Scenario): boolean {
  const zones = zonesToLose(scenario.plan);
  const [first] = zones;
  return (
    first === undefined ||
    startsUnasked(runWork(zoneLossScenario(scenario, first), 1), zones.length)
  );
}

function lossToJudge(
  scenario: Scenario,
  zoneLosses: () => readonly ZoneLoss[],
): Proof<ZoneLoss | undefined> {
  return areLossesTried(scenario)
    ? { status: 'known', found: hardestLoss(zoneLosses()) }
    : { status: 'not-run' };
}

export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
