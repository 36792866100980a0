// What a lane tells beyond the run that is drawn: of the run that the title tells, and where chance decides.
import type { Verdict } from '@/engine';
import {
  type Band,
  decidedByChance,
  isOfAnotherRun,
  type RunVerdict,
  type Simulation,
  type SubnetTimeline,
} from '@/engine/over-time';
import type { Stretch } from './plot-path';
import { type Shortage, type ShortSubnet, shortageOf } from './run-lanes';

/** What is told of a run. */
export interface ToldRun {
  readonly simulation: Simulation;
  readonly band: Band | undefined;
  /** Where it is of the plan as it stands. */
  readonly atRest: Verdict | undefined;
}

export interface ToldLane {
  readonly shortage: Shortage | undefined;
  /** Chance decides in it: in that stretch, or in none that can be seen. */
  readonly chance: Stretch | 'unseen' | undefined;
}

/** The subnet that the verdict on all runs names, where that is of another run than the one that is drawn. */
export function shortElsewhere({
  simulation: { verdict },
  band,
}: Pick<ToldRun, 'simulation' | 'band'>): ShortSubnet | undefined {
  return band !== undefined && isOfAnotherRun(band.verdict, verdict)
    ? shortOfAll(band.verdict)
    : undefined;
}

function shortOfAll({
  kind,
  subnet,
  from,
  until,
  times,
  isGivenElsewhere,
  waits,
}: RunVerdict): ShortSubnet | undefined {
  if (subnet === undefined || from === undefined || until === undefined) return undefined;
  const goesWithout = kind === 'does-not-fit';
  const none = isGivenElsewhere ? 'elsewhere' : goesWithout ? 'nodes' : 'none';
  const long = kind === 'may-not-fit' ? 'perhaps' : goesWithout ? 'long' : 'shortly';
  return { label: subnet, shortage: { from, until, times, waits: waits.pods === 0 ? none : long } };
}

/** As the title tells it: the stretch of another run, where that is told of this subnet. */
export function toldLane(subnet: SubnetTimeline, run: ToldRun): ToldLane {
  const elsewhere = shortElsewhere(run);
  const drawn = shortageOf(subnet);
  const { atRest, simulation } = run;
  const chance = atRest && decidedByChance(atRest, simulation.verdict, simulation.timeline.subnets);
  const isChance = chance?.includes(subnet.label) ?? false;
  return {
    shortage: elsewhere?.label === subnet.label ? elsewhere.shortage : drawn,
    chance: isChance && drawn === undefined ? (subnet.unsure ?? 'unseen') : undefined,
  };
}
