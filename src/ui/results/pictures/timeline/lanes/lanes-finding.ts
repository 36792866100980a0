// What the lanes find, in one sentence, and what is drawn, in a line.
import type { Band, Simulation } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { differs, fewestBlocks, sharedScale, shortSubnets } from './run-lanes';

/** Of the run that is drawn; how few stay free at the least is over all runs, where there are others. */
export function lanesFinding(
  simulation: Simulation,
  band: Band | undefined,
  { timeline: { lanes } }: AllMessages,
): string {
  const { timeline } = simulation;
  const [first, ...others] = shortSubnets(simulation);
  if (first !== undefined) {
    return lanes.short(
      first.label,
      first.shortage,
      others.map(({ label }) => label),
    );
  }
  const { lowest } = band?.verdict ?? simulation.verdict;
  if (lowest === undefined) return '';
  const runs = band !== undefined && differs(band) ? band.runs : undefined;
  return lanes.quiet(lowest.subnet, lowest.free, timeline.subnets.length === 1, runs);
}

export function lanesDescription(
  { timeline }: Simulation,
  band: Band | undefined,
  { timeline: { lanes } }: AllMessages,
): string {
  const parts = timeline.subnets.flatMap(({ short }) => short);
  return [
    lanes.scale(sharedScale(timeline, band)),
    ...(parts.some(({ pods }) => pods) ? [lanes.tints.pods] : []),
    ...(parts.some(({ pods }) => !pods) ? [lanes.tints.warm] : []),
    ...(fewestBlocks(timeline) === undefined ? [] : [lanes.blocksNote]),
    ...(band === undefined
      ? []
      : [differs(band) ? lanes.band(band.runs) : lanes.sameInRuns(band.runs)]),
  ].join(' · ');
}
