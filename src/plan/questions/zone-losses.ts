import type { ZoneId } from '@/engine';
import {
  hardestLoss,
  loseZone,
  type Scenario,
  type ZoneLoss,
  zonesToLose,
} from '@/engine/over-time';

/** The loss of every zone side by side. */
export interface ZoneLosses {
  /** In the order of the plan; none where all nodes are in one zone. */
  readonly losses: readonly ZoneLoss[];
  /** The zone whose loss hurts most of those that have been run. */
  readonly hardest: ZoneId | undefined;
}

/**
 * The plan of a scenario with one zone lost after the other, each run with the scenario's own seed. All
 * that are known are given each time that one is run; once where there is none.
 *
 * @throws Error as `simulate` does.
 */
export function* zoneLosses(scenario: Scenario, seed: number): Generator<ZoneLosses, ZoneLosses> {
  let known: ZoneLosses = { losses: [], hardest: undefined };
  for (const zone of zonesToLose(scenario.plan)) {
    const losses = [...known.losses, loseZone(scenario, zone, seed)];
    known = { losses, hardest: hardestLoss(losses)?.zone };
    yield known;
  }
  return known;
}
