import { allCalls } from '@/engine/over-time/node/node-world';
import { endWaits } from '@/engine/over-time/timeline/end-waits';
import type { Scenario } from './scenario/scenario';
import { runScenario } from './simulate';

/** What a scenario costs the account and the pods. */
export interface ScenarioCost {
  /** Calls to EC2 to create, delete, fill and empty ENIs, from the first event's start to the end. */
  readonly calls: number;
  /**
   * The longest that a pod waited for an address once it had a place: whole seconds. What it takes to
   * start is counted in.
   */
  readonly waitSeconds: number;
}

/**
 * Runs a scenario for its two sums alone, without the samples of a timeline.
 *
 * @throws Error as `simulate` does.
 */
export function scenarioCost(scenario: Scenario, seed: number): ScenarioCost {
  const cluster = runScenario(scenario, seed, scenario.durationSeconds);
  endWaits(cluster, scenario.durationSeconds * 1000);
  const { callsPerMinute, longestPlacedMs } = cluster.tally;
  return {
    calls: callsPerMinute.reduce((sum, minute) => sum + allCalls(minute), 0),
    waitSeconds: Math.ceil(longestPlacedMs / 1000),
  };
}
