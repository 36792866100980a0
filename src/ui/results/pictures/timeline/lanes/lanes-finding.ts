// What the lanes find, in one sentence, and what is drawn, in a line.
import type { PlanAnswer, Verdict } from '@/engine';
import { type Band, decidedByChance, isOfAnotherRun, type Simulation } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { refusalOf } from '@/i18n/verdict';
import { differs, fewestBlocks, sharedScale, shortageOf, shortSubnets, waitsIn } from './run-lanes';
import { shortElsewhere, toldLane } from './told-lane';

/**
 * As the verdict on all runs has it, be it of another one than the one that is drawn; how few stay free at
 * the least is over all runs, too.
 *
 * @param atRest where it is of the plan as it stands
 */
export function lanesFinding(
  simulation: Simulation,
  band: Band | undefined,
  messages: AllMessages,
  atRest?: Pick<PlanAnswer, 'verdict' | 'findings'>,
): string {
  const { lanes, findings } = messages.timeline;
  const { timeline, verdict } = simulation;
  const all = band?.verdict ?? verdict;
  if (all.kind === 'cannot-work') {
    const isRefused = atRest?.verdict.reason.code === 'REFUSED';
    return lanes.refused(isRefused ? refusalOf(atRest, messages).clause : undefined);
  }
  if (all.stuck) return lanes.stuck(all.stuck);
  const first = isOfAnotherRun(all, verdict)
    ? shortElsewhere({ simulation, band })
    : shortSubnets(simulation)[0];
  if (first !== undefined) {
    const others = timeline.subnets.filter(
      ({ label, short, isGivenElsewhere }) =>
        short.length > 0 && !isGivenElsewhere && label !== first.label,
    );
    const last = Math.max(...others.map((each) => shortageOf(each)?.until ?? 0));
    return lanes.short(
      first.label,
      { ...first.shortage, ...all.waits },
      others.map(({ label }) => label),
      last > first.shortage.until ? last : undefined,
    );
  }
  // Refused for no time, as another subnet gave at once what was asked for, or over a quota.
  const cause = simulation.findings.find(
    ({ code }) => code === 'RUNS_OUT' || code === 'QUOTA_PEAK',
  );
  if (cause !== undefined && all.kind !== 'fits') return `${findings.finding(cause).head}.`;
  const { lowest, podsPending } = all;
  if (lowest === undefined) return '';
  const runs = band !== undefined && differs(band) ? band.runs : undefined;
  const quiet = lanes.quiet(lowest.subnet, lowest.free, timeline.subnets.length === 1, runs);
  const chance = atRest && decidedByChance(atRest.verdict, verdict, timeline.subnets);
  return [
    ...(podsPending > 0 ? [lanes.unplaced(podsPending)] : []),
    ...(chance && chance.length > 0 ? [lanes.byLuck(chance)] : []),
    quiet,
  ].join(' ');
}

export function lanesDescription(
  simulation: Simulation,
  band: Band | undefined,
  { timeline: { lanes } }: AllMessages,
  atRest?: Verdict,
): string {
  const { timeline, verdict } = simulation;
  const told = timeline.subnets.map((subnet) => toldLane(subnet, { simulation, band, atRest }));
  const elsewhere = shortElsewhere({ simulation, band });
  const isDrawn = timeline.subnets.some(
    ({ label, short }) => label === elsewhere?.label && short.length > 0,
  );
  const waits = timeline.subnets.flatMap((subnet) => [
    ...subnet.short.map((part) => waitsIn(part, subnet)),
    ...[shortageOf(subnet)].flatMap((shortage) => shortage?.waits ?? []),
  ]);
  const areLaunched = timeline.peaks.failedLaunches === 0;
  return [
    lanes.scale(sharedScale(timeline, band)),
    ...(waits.includes('long')
      ? [lanes.tints.pods]
      : waits.includes('nodes')
        ? [lanes.tints.nodes]
        : []),
    ...(waits.includes('shortly')
      ? [lanes.tints.shortly]
      : waits.includes('none')
        ? [areLaunched ? lanes.tints.warm : lanes.tints.noPod]
        : waits.includes('elsewhere')
          ? [lanes.tints.elsewhere]
          : []),
    ...(elsewhere === undefined || isDrawn ? [] : [lanes.tints.worst]),
    ...(told.some(({ chance }) => chance !== undefined && chance !== 'unseen')
      ? [lanes.tints.chance]
      : []),
    ...(fewestBlocks(timeline) === undefined ? [] : [lanes.blocksNote]),
    ...(band === undefined
      ? []
      : [
          isOfAnotherRun(band.verdict, verdict)
            ? lanes.gravest(band.runs)
            : differs(band)
              ? lanes.band(band.runs)
              : lanes.sameInRuns(band.runs),
        ]),
  ].join(' · ');
}
