// How a growing plan does in a scenario, or without a zone: each count is a run of its own.

import { zonesToLose } from '@/engine/answers/required/zones-to-lose';
import { firstThat } from '@/engine/bisect';
import { judge } from '@/engine/judge';
import {
  type Growth,
  type GrowthMark,
  graver,
  gravity,
  type HeldAtCount,
  type VerdictKind,
} from '@/engine/model';
import type { Seeds } from '@/engine/over-time/band';
import { loseZone, zoneLossScenario } from '@/engine/over-time/lose-zone';
import { COUNTS_IN_STEPS, runWork, startsUnasked } from '@/engine/over-time/run-work';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { simulate } from '@/engine/over-time/simulate';
import {
  doesNotFit,
  type Grave,
  graverOf,
  runsThatTurn,
  type Turns,
  turnsInRuns,
} from './growth-turns';

/** `scenario`: in the plan's own; `zone-loss`: without any one zone. */
export type RunBy = 'scenario' | 'zone-loss';

export interface GrowingOverTime {
  readonly by: RunBy;
  /** With so many nodes. */
  readonly scenarioOf: (nodes: number) => Scenario;
  /** Each count is run with the first; the scenario with all of them where it turns. */
  readonly seeds: Seeds;
}

/** Free at the lowest of each count's run, without a zone at its end; pods that wait, most at a time. */
export interface GrowthOverTime extends Growth {
  readonly held: readonly HeldAtCount[];
  /** Runs of a count by which it is judged where it turns. */
  readonly runsToTurn: number;
}

/** Runs that are made for a growth at the most, but for those that find where it turns. */
const MOST_RUNS = 72;

/**
 * The most counts in even steps, the plan's own among them, that are run unasked; `undefined`: not even
 * a few.
 */
export function countsThatRun(
  { by, scenarioOf }: GrowingOverTime,
  planned: number,
): number | undefined {
  const own = scenarioOf(planned);
  const [zone, ...zones] = by === 'zone-loss' ? zonesToLose(own.plan) : [];
  const scenario = zone === undefined ? own : zoneLossScenario(own, zone);
  return COUNTS_IN_STEPS.find((counts) => {
    const runs = Math.min(counts, 2 * planned) * (1 + zones.length);
    return runs <= MOST_RUNS && startsUnasked(runWork(scenario, runs));
  });
}

/**
 * A growth at rest with each of its counts run once: as grave as the graver of the two. Where it turns is
 * exact as far as more nodes never do better, and judged by all seeds, as a plan of so many nodes is: between
 * the first count that one of them does not let fit and the first that none does, chance decides.
 *
 * @throws Error as `simulate` does.
 */
export function growthOverTime(atRest: Growth, growing: GrowingOverTime): GrowthOverTime {
  const known = new Map<number, RunAtCount>();
  const run = (nodes: number): RunAtCount => {
    const found = known.get(nodes) ?? runAt(growing, nodes);
    known.set(nodes, found);
    return found;
  };
  const counts = atRest.points.map(({ nodes }) => nodes);
  const firstOf = (isGrave: (kind: VerdictKind) => boolean) => firstMark(counts, run, isGrave);
  const own = { short: firstOf((kind) => kind !== 'fits'), doesNotFit: firstOf(doesNotFit) };
  const last = counts.at(-1) ?? 0;
  const runsToTurn = growing.by === 'scenario' ? runsThatTurn(growing, last / 2) : 1;
  const turns =
    runsToTurn > 1 ? turnsInRuns(own, { ...growing, last, atRest: atRest.firstShort }) : own;
  const firstShort = earlier(atRest.firstShort, turns.short);
  const firstDoesNotFit = earlier(atRest.firstDoesNotFit, turns.doesNotFit);
  const firstMayNotFit = [firstShort, firstOf(mayNotFit), firstDoesNotFit]
    .filter((mark) => mark !== undefined && mayNotFit(mark.kind))
    .reduce(earlier, atRest.firstMayNotFit);
  return {
    runsToTurn,
    points: atRest.points.map((point) => {
      const { kind: own, waiting } = run(point.nodes);
      const none = point.missing.map(() => 0);
      const kind = runsToTurn > 1 ? kindBetween(point.nodes, own, turns) : own;
      // `undefined` where no prefix is held.
      const missingBlocks = point.missingBlocks.map((blocks) => blocks && 0);
      return { ...point, kind, missing: none, missingBlocks, podsWaiting: waiting };
    }),
    held: counts.map((nodes) => {
      const { free, waiting } = run(nodes);
      return { free, waiting };
    }),
    firstShort,
    firstMayNotFit: firstMayNotFit && {
      ...firstMayNotFit,
      kind: kindBetween(firstMayNotFit.nodes, firstMayNotFit.kind, {
        short: firstShort,
        doesNotFit: firstDoesNotFit,
      }),
    },
    firstDoesNotFit,
  };
}

function mayNotFit(kind: VerdictKind): boolean {
  return gravity(kind) >= gravity('may-not-fit');
}

/** Where chance decides, what one run comes to is not all that is known. */
function kindBetween(nodes: number, kind: VerdictKind, turns: Turns): VerdictKind {
  if (turns.short === undefined || nodes < turns.short.nodes) return kind;
  if (turns.doesNotFit !== undefined && nodes >= turns.doesNotFit.nodes) return kind;
  return doesNotFit(kind) ? 'may-not-fit' : graver(kind, turns.short.kind);
}

interface RunAtCount extends HeldAtCount, Grave {}

function runAt({ by, scenarioOf, seeds }: GrowingOverTime, nodes: number): RunAtCount {
  const scenario = scenarioOf(nodes);
  const { seed } = seeds;
  return by === 'scenario' ? ownRun(scenario, seed) : anyZoneLost(scenario, seed);
}

function ownRun(scenario: Scenario, seed: number): RunAtCount {
  const { timeline, verdict } = simulate(scenario, seed);
  return {
    ...graverOf(judge(scenario.plan).verdict, verdict),
    free: timeline.subnets.map(({ lowest }) => Math.max(0, lowest.free)),
    waiting: verdict.waits.pods,
  };
}

/** In each subnet the least that any loss leaves. */
function anyZoneLost(scenario: Scenario, seed: number): RunAtCount {
  const { verdict, subnets } = judge(scenario.plan);
  const planned: RunAtCount = {
    ...graverOf(verdict),
    free: subnets.map(({ free, held }) => Math.max(0, free + held)),
    waiting: 0,
  };
  return zonesToLose(scenario.plan).reduce((worst, zone) => {
    const loss = loseZone(scenario, zone, seed);
    const own = graverOf(loss.atRest, loss.run);
    const grave = gravity(own.kind) > gravity(worst.kind) ? own : worst;
    const { kind, subnet, quota } = grave;
    const waiting = Math.max(worst.waiting, loss.run.waits.pods);
    const left = loss.held ?? loss.subnets;
    return {
      kind,
      subnet,
      quota,
      isOfNodes: waiting === 0 ? grave.isOfNodes : undefined,
      free: worst.free.map((free, at) => Math.min(free, Math.max(0, left[at]?.free ?? free))),
      waiting,
    };
  }, planned);
}

/** The first count that is so, between those that were run too. */
function firstMark(
  counts: readonly number[],
  run: (nodes: number) => RunAtCount,
  isGrave: (kind: VerdictKind) => boolean,
): GrowthMark | undefined {
  const first = counts.findIndex((nodes) => isGrave(run(nodes).kind));
  const drawn = counts[first];
  if (drawn === undefined) return undefined;
  const before = counts[first - 1] ?? drawn - 1;
  const nodes = firstThat(before, drawn, (count) => isGrave(run(count).kind));
  const { kind, subnet, quota, isOfNodes } = run(nodes);
  return { nodes, kind, subnet, quota, isOfNodes };
}

/** At rest too little may stay free. */
function earlier(
  atRest: GrowthMark | undefined,
  run: GrowthMark | undefined,
): GrowthMark | undefined {
  if (atRest === undefined || run === undefined) return atRest ?? run;
  return atRest.nodes <= run.nodes ? atRest : run;
}
