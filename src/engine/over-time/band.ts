// The same scenario with other seeds: how much of what is seen is chance.
import type { RunVerdict } from '@/engine/model';
import type { Series } from '@/engine/over-time/timeline/recorded-series';
import {
  findingsOfRuns,
  type TimelineFinding,
} from '@/engine/over-time/timeline/timeline-findings';
import { knowVerdicts, verdictOf } from './known-runs';
import type { Scenario } from './scenario/scenario';
import { type Simulation, simulate } from './simulate';
import { gravestOf, type KnownAtRest, verdictOfRuns } from './timeline/judge-run';

const INTERVALS = 240;

/** How far runs with other seeds lie apart. */
export interface Band {
  readonly runs: number;
  /** Seconds from the start: an even grid. */
  readonly at: Series;
  readonly subnets: readonly SubnetBand[];
  /** Most pods waiting at a time, of each run. */
  readonly mostWaiting: Spread;
  /** The verdict on all its runs together. */
  readonly verdict: RunVerdict;
  /** All that any of its runs gives to notice, as the run of the verdict tells it where that has it. */
  readonly findings: readonly TimelineFinding[];
}

export interface SubnetBand {
  readonly label: string;
  /** Free addresses from a time of the grid to the next: the least and the most of all runs. */
  readonly low: Series;
  readonly high: Series;
  /** Of each run's lowest. */
  readonly lowest: Spread;
}

interface Spread {
  readonly least: number;
  readonly most: number;
}

export interface BandOptions {
  readonly firstSeed: number;
  /** Runs, with seeds one after the other; at least 1. */
  readonly runs: number;
  /** The run with the first seed, where it is made already. */
  readonly first?: Simulation;
  /** Told after each run, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** The verdict on the plan at rest; asked for where it is not known. */
  readonly atRest?: KnownAtRest;
}

/** Runs a scenario with several seeds. @throws Error as `simulate` does. */
export function bandOver(
  scenario: Scenario,
  { firstSeed, runs, first, onProgress, atRest }: BandOptions,
): Band {
  const step = scenario.durationSeconds / INTERVALS;
  const at = Array.from({ length: INTERVALS + 1 }, (_, index) => index * step);
  const subnets = scenario.plan.subnets.map(({ label }) => emptyBand(label, at));
  let mostWaiting: Spread = { least: Number.POSITIVE_INFINITY, most: 0 };
  const verdicts: RunVerdict[] = [];
  const found: (readonly TimelineFinding[])[] = [];
  for (let run = 0; run < runs; run += 1) {
    const known = run === 0 ? first : undefined;
    const made = known ?? simulate(scenario, firstSeed + run, atRest && { atRest });
    verdicts.push(made.verdict);
    found.push(made.findings);
    takeIn(subnets, at, made);
    mostWaiting = spreadWith(mostWaiting, made.timeline.peaks.waiting.pods);
    onProgress?.((run + 1) / runs);
  }
  if (atRest === undefined) knowVerdicts(scenario, firstSeed, verdicts);
  const gravest = verdicts.indexOf(gravestOf(verdicts));
  const findings = findingsOfRuns([...found.slice(gravest, gravest + 1), ...found]);
  return {
    runs,
    at,
    subnets,
    mostWaiting,
    verdict: verdictOfRuns(verdicts, scenario.plan.subnets),
    findings,
  };
}

interface GrowingBand {
  readonly label: string;
  readonly low: number[];
  readonly high: number[];
  lowest: Spread;
}

function emptyBand(label: string, at: Series): GrowingBand {
  return {
    label,
    low: at.map(() => Number.POSITIVE_INFINITY),
    high: at.map(() => Number.NEGATIVE_INFINITY),
    lowest: { least: Number.POSITIVE_INFINITY, most: 0 },
  };
}

/** One run more. */
function takeIn(subnets: readonly GrowingBand[], grid: Series, { timeline }: Simulation): void {
  timeline.subnets.forEach(({ free, lowest }, index) => {
    const band = subnets[index];
    if (band === undefined) throw new Error('a run has other subnets than its plan');
    widen(band, grid, timeline.at, free);
    band.lowest = spreadWith(band.lowest, lowest.free);
  });
}

/** The seed of a scenario, and with how many from it on it is run. */
export interface Seeds {
  readonly seed: number;
  readonly runs: number;
}

/**
 * The verdict alone: of one run where fewer than two are asked for, else of as many as `bandOver` does.
 *
 * @throws Error as `simulate` does.
 */
export function verdictOver(scenario: Scenario, seeds: Seeds): RunVerdict {
  const runs = [seeds.seed, ...seedsAfter(seeds)].map((seed) => verdictOf(scenario, seed));
  return verdictOfRuns(runs, scenario.plan.subnets);
}

/**
 * The run with the scenario's own seed, and the verdict of `verdictOver`.
 *
 * @throws Error as `simulate` does.
 */
export function simulateOver(
  scenario: Scenario,
  seeds: Seeds,
): { readonly own: Simulation; readonly verdict: RunVerdict } {
  const own = simulate(scenario, seeds.seed);
  const others = seedsAfter(seeds).map((seed) => verdictOf(scenario, seed));
  return { own, verdict: verdictOfRuns([own.verdict, ...others], scenario.plan.subnets) };
}

function seedsAfter({ seed, runs }: Seeds): readonly number[] {
  return Array.from({ length: Math.max(0, runs - 1) }, (_, run) => seed + 1 + run);
}

function spreadWith({ least, most }: Spread, value: number): Spread {
  return { least: Math.min(least, value), most: Math.max(most, value) };
}

/** Takes a series into the band: every value that holds at some time of an interval. */
function widen(
  { low, high }: { readonly low: number[]; readonly high: number[] },
  grid: Series,
  at: Series,
  values: Series,
): void {
  let index = 0;
  for (let point = 0; point < grid.length; point += 1) {
    const from = grid[point] as number;
    const until = grid[point + 1] ?? from;
    while ((at[index + 1] ?? Number.POSITIVE_INFINITY) <= from) index += 1;
    for (let i = index; i === index || (at[i] ?? Number.POSITIVE_INFINITY) < until; i += 1) {
      const value = values[i] as number;
      if (value < (low[point] as number)) low[point] = value;
      if (value > (high[point] as number)) high[point] = value;
    }
  }
}
