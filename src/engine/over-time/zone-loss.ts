import { withoutZones, zonesToLose } from '@/engine/answers/required/zones-to-lose';
import { judge } from '@/engine/judge';
import { graver, gravity, type ZoneId, type ZoneLoss } from '@/engine/model';
import type { Scenario } from './scenario/scenario';
import { simulate } from './simulate';

const LOST_AFTER_SECONDS = 60;
const WATCHED_SECONDS = 30 * 60;

/**
 * The loss of one zone, judged at rest and run.
 *
 * @param seed of that run
 * @throws Error as `simulate` does.
 */
export function loseZone(scenario: Scenario, zone: ZoneId, seed: number): ZoneLoss {
  const { verdict: atRest, subnets } = judge(withoutZones(scenario.plan, [zone]));
  const { verdict: run } = simulate(zoneLossScenario(scenario, zone), seed);
  return { zone, kind: graver(atRest.kind, run.kind), atRest, subnets, run };
}

/** A run in which nothing happens but the loss of that zone. */
export function zoneLossScenario(scenario: Scenario, zone: ZoneId): Scenario {
  return {
    ...scenario,
    events: [{ kind: 'lose-zone', at: LOST_AFTER_SECONDS, zone }],
    durationSeconds: WATCHED_SECONDS,
  };
}

/**
 * The zone whose loss hurts most: the gravest, then the one with most pods waiting at a time, then at the
 * end, then the one that leaves a subnet the least; of several alike the first.
 */
export function hardestLoss(losses: readonly ZoneLoss[]): ZoneLoss | undefined {
  const [first, ...others] = losses;
  return others.reduce((most, next) => (most && hurtsMore(next, most) ? next : most), first);
}

/** The hardest of all zones. @throws Error as `simulate` does. */
export function worstZoneLoss(scenario: Scenario, seed: number): ZoneLoss | undefined {
  return hardestLoss(zonesToLose(scenario.plan).map((zone) => loseZone(scenario, zone, seed)));
}

function hurtsMore(a: ZoneLoss, b: ZoneLoss): boolean {
  const by = [
    gravity(a.kind) - gravity(b.kind),
    a.run.waits.pods - b.run.waits.pods,
    a.run.waits.atEnd - b.run.waits.atEnd,
    (b.run.lowest?.free ?? 0) - (a.run.lowest?.free ?? 0),
    (b.atRest.left ?? 0) - (a.atRest.left ?? 0),
  ];
  return (by.find((difference) => difference !== 0) ?? 0) > 0;
}
