import type { RunStart, RunVerdict } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { startEvent } from '@/engine/over-time/events/scenario-events';
import { endWaits } from '@/engine/over-time/timeline/end-waits';
import { refusedStarts } from '@/engine/over-time/timeline/refused-starts';
import { type RunFigures, runFigures } from '@/engine/over-time/timeline/run-figures';
import { runStart } from '@/engine/over-time/timeline/start/start-told';
import { type Timeline, TimelineRecorder } from '@/engine/over-time/timeline/timeline';
import {
  type TimelineFinding,
  timelineFindings,
} from '@/engine/over-time/timeline/timeline-findings';
import { knownPlan } from './known-plan';
import type { Scenario } from './scenario/scenario';
import { judgeRun, type KnownAtRest } from './timeline/judge-run';

const INSTANTS_BETWEEN_PROGRESS = 1_000;

export interface SimulationOptions {
  /** Told what nodes hold, before the first event: most of the time is still to come. */
  readonly onStart?: (start: RunStart) => void;
  /** Told now and then how far the run is, from 0 to 1. Throw in it to end the run. */
  readonly onProgress?: (done: number) => void;
  /** The verdict on the plan at rest; asked for where it is not known. */
  readonly atRest?: KnownAtRest;
  /** Asked once the run has ended. */
  readonly onEnd?: (cluster: Cluster) => void;
}

export interface Simulation {
  readonly timeline: Timeline;
  readonly findings: readonly TimelineFinding[];
  /** Whether the run fits. */
  readonly verdict: RunVerdict;
  readonly figures: RunFigures;
  readonly start: RunStart;
}

/**
 * Runs a scenario: the plan at rest, then its events, to the end of its duration.
 * The same scenario and seed give the same result, byte by byte.
 *
 * @throws Error for an event that names a group or a zone which the plan does not have.
 * @throws RunStalledError (`code` `RUN_STALLED`) for a run that comes no nearer its end: our mistake.
 */
export function simulate(
  scenario: Scenario,
  seed: number,
  { onStart, onProgress, onEnd, atRest = knownPlan(scenario.plan).verdict }: SimulationOptions = {},
): Simulation {
  const cluster = startCluster(scenario, seed);
  const start = runStart(cluster);
  onStart?.(start);
  const recorder = new TimelineRecorder(cluster);
  const end = scenario.durationSeconds * 1000;
  let instants = 0;
  queueEvents(cluster);
  cluster.runUntil(end, (at) => {
    recorder.advance(at);
    instants += 1;
    if (instants % INSTANTS_BETWEEN_PROGRESS === 0) onProgress?.(at / end);
  });
  const timeline = recorder.finish(end);
  const refused = refusedStarts(cluster);
  onEnd?.(cluster);
  const verdict = judgeRun(cluster, end, atRest, refused);
  return {
    timeline,
    findings: [...refused, ...timelineFindings(cluster, timeline, verdict)],
    verdict,
    figures: runFigures(timeline, scenario.plan.subnets),
    start,
  };
}

/** The verdict of `simulate` alone: nothing of the run is recorded. @throws Error as `simulate` does. */
export function verdictOfRun(scenario: Scenario, seed: number): RunVerdict {
  const atRest = knownPlan(scenario.plan).verdict;
  const end = scenario.durationSeconds * 1000;
  const cluster = runScenario(scenario, seed, scenario.durationSeconds);
  endWaits(cluster, end);
  return judgeRun(cluster, end, atRest, refusedStarts(cluster));
}

/** What nodes have come to hold when a run of a scenario begins, without the run. */
export function startOnly(scenario: Scenario, seed: number): RunStart {
  return runStart(startCluster(scenario, seed));
}

/** The cluster as it is after so many seconds of a scenario. */
export function runScenario(scenario: Scenario, seed: number, seconds: number): Cluster {
  const cluster = startCluster(scenario, seed);
  queueEvents(cluster);
  cluster.runUntil(seconds * 1000, () => {});
  return cluster;
}

/** Every event of its scenario at its time. */
export function queueEvents(cluster: Cluster): void {
  for (const event of cluster.scenario.events) {
    cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
  }
}
