// What the lanes find, in one sentence, and what is drawn, in a line.
import type { Verdict } from '@/engine';
import { type Band, isByLuck, type Simulation } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { differs, fewestBlocks, sharedScale, shortSubnets, waitsIn } from './run-lanes';

/**
 * Of the run that is drawn; how few stay free at the least is over all runs, where there are others.
 *
 * @param atRest where it is of the plan as it stands
 */
export function lanesFinding(
  simulation: Simulation,
  band: Band | undefined,
  { timeline: { lanes, findings } }: AllMessages,
  atRest?: Verdict,
): string {
  const { timeline, verdict } = simulation;
  if (verdict.kind === 'cannot-work') return lanes.refused;
  const [first] = shortSubnets(simulation);
  if (first !== undefined) {
    const others = timeline.subnets.filter(
      ({ label, short }) => short.length > 0 && label !== first.label,
    );
    return lanes.short(
      first.label,
      { ...first.shortage, ...verdict.waits },
      others.map(({ label }) => label),
    );
  }
  // Refused for no time: another subnet gave at once what was asked for.
  const runsOut = simulation.findings.find(({ code }) => code === 'RUNS_OUT');
  if (runsOut !== undefined && verdict.kind !== 'fits') return `${findings.finding(runsOut).head}.`;
  const { lowest } = band?.verdict ?? simulation.verdict;
  if (lowest === undefined) return '';
  const runs = band !== undefined && differs(band) ? band.runs : undefined;
  const quiet = lanes.quiet(lowest.subnet, lowest.free, timeline.subnets.length === 1, runs);
  return atRest && isByLuck(atRest, verdict) ? `${quiet} ${lanes.byLuck(atRest.subnet)}` : quiet;
}

export function lanesDescription(
  { timeline }: Simulation,
  band: Band | undefined,
  { timeline: { lanes } }: AllMessages,
): string {
  const waits = timeline.subnets.flatMap((subnet) =>
    subnet.short.map((part) => waitsIn(part, subnet)),
  );
  const areLaunched = timeline.peaks.failedLaunches === 0;
  return [
    lanes.scale(sharedScale(timeline, band)),
    ...(waits.includes('long') ? [lanes.tints.pods] : []),
    ...(waits.includes('shortly')
      ? [lanes.tints.shortly]
      : waits.includes('none')
        ? [areLaunched ? lanes.tints.warm : lanes.tints.noPod]
        : []),
    ...(fewestBlocks(timeline) === undefined ? [] : [lanes.blocksNote]),
    ...(band === undefined
      ? []
      : [differs(band) ? lanes.band(band.runs) : lanes.sameInRuns(band.runs)]),
  ].join(' · ');
}
