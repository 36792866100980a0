import { withoutZones, zonesToLose } from '@/engine/answers/required/zones-to-lose';
import { isHeldAsWanted, isToldByStart } from '@/engine/held/held-in-all';
import { heldInSubnets, whatIsHeld } from '@/engine/held/what-is-held';
import { judge } from '@/engine/judge';
import {
  graver,
  gravity,
  type PlanAnswer,
  podsWithoutPlace,
  type RunVerdict,
  type StartedSubnet,
  type Verdict,
  type ZoneId,
  type ZoneLoss,
} from '@/engine/model';
import { knownPlan } from './known-plan';
import { leftWithoutZone } from './left-without-zone';
import { arePodsNodes } from './scenario/fargate-pods';
import type { Scenario } from './scenario/scenario';
import { simulate } from './simulate';
import { subnetsNow } from './timeline/start/start-told';

const LOST_AFTER_SECONDS = 60;
const WATCHED_SECONDS = 30 * 60;

/**
 * The loss of one zone, judged at rest and run.
 *
 * @param seed of that run
 * @param lost all that go with the zone under names of their own
 * @throws Error as `simulate` does.
 */
export function loseZone(
  scenario: Scenario,
  zone: ZoneId,
  seed: number,
  lost: readonly ZoneId[] = [zone],
): ZoneLoss {
  const judged = judge(withoutZones(scenario.plan, lost));
  const events = lost.flatMap((each) => zoneLossScenario(scenario, each).events);
  let ended: readonly StartedSubnet[] = [];
  let missing = 0;
  const { verdict: run, timeline } = simulate(
    { ...zoneLossScenario(scenario, zone), events },
    seed,
    {
      onEnd: (cluster) => {
        ended = subnetsNow(cluster);
        // A Fargate pod that is missing waits, and is counted with the pods.
        const ofNodes = cluster.groups.filter(({ spec }) => !arePodsNodes(spec));
        missing = ofNodes.reduce((sum, { missing }) => sum + missing.launches, 0);
      },
    },
  );
  const { subnets } = judged;
  const atRest = shownToRun(judged, run);
  const held = heldAtLast({ ...judged, verdict: atRest }, run, ended);
  const launches = { refused: timeline.peaks.failedLaunches, missing };
  const { constraint } = knownPlan(scenario.plan).verdict;
  return {
    zone,
    kind: graver(atRest.kind, run.kind),
    ...leftWithoutZone({ atRest, subnets, held, timeline, lost, constraint }),
    subnets,
    held,
    run,
    launches,
  };
}

/**
 * At rest each node has its own number of pods. When a zone is lost they go where there is room: where none has
 * waited they need not wait, however they are spread.
 */
function shownToRun({ verdict, totals }: PlanAnswer, run: RunVerdict): Verdict {
  const { reason, podsPending } = verdict;
  const haveRun = run.kind !== 'unknown' && run.waits.pods === 0 && run.podsPending <= podsPending;
  return reason.code === 'PODS_DO_NOT_FIT' && haveRun
    ? { ...verdict, kind: 'may-not-fit', podsRunAtMost: totals.podsAsked - podsPending }
    : verdict;
}

/** In each subnet, once all has come to rest. */
function heldAtLast(
  judged: PlanAnswer,
  { kind, waits }: RunVerdict,
  ended: readonly StartedSubnet[],
): ZoneLoss['held'] {
  if (isHeldAsWanted(judged) && waits.atEnd === 0) return whatIsHeld(judged, undefined)?.subnets;
  if (!isToldByStart(judged)) return undefined;
  return heldInSubnets(judged.subnets, ended, graver(judged.verdict.kind, kind) === 'may-not-fit');
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
 * end, then the one with the longest wait if all of them end, then the one with most pods without a place, then
 * the one that leaves a subnet the least, as it is told; of several alike the first.
 */
export function hardestLoss(losses: readonly ZoneLoss[]): ZoneLoss | undefined {
  const [first, ...others] = losses;
  return others.reduce((most, next) => (most && hurtsMore(next, most) ? next : most), first);
}

/** The loss of each zone. @throws Error as `simulate` does. */
export function lossesOf(scenario: Scenario, seed: number): readonly ZoneLoss[] {
  return zonesToLose(scenario.plan).map((zone) => loseZone(scenario, zone, seed));
}

/** The hardest of all zones. @throws Error as `simulate` does. */
export function worstZoneLoss(scenario: Scenario, seed: number): ZoneLoss | undefined {
  return hardestLoss(lossesOf(scenario, seed));
}

/** The zones whose loss comes to the same as the hardest, that one first: more than one where none stands out. */
export function hardestZones(losses: readonly ZoneLoss[]): readonly ZoneId[] {
  const most = hardestLoss(losses);
  return losses.filter((loss) => most && !hurtsMore(most, loss)).map(({ zone }) => zone);
}

/** Whether the loss of a zone, of the same plan or of one with other settings, hurts more than another. */
export function hurtsMore(a: ZoneLoss, b: ZoneLoss): boolean {
  const by = [
    gravity(a.kind) - gravity(b.kind),
    a.run.waits.pods - b.run.waits.pods,
    a.run.waits.atEnd - b.run.waits.atEnd,
    finishedWait(a) - finishedWait(b),
    podsWithoutPlace(a.atRest, a.run) - podsWithoutPlace(b.atRest, b.run),
    lessRoom(a.room, b.room),
    (b.lowest?.free ?? 0) - (a.lowest?.free ?? 0),
    (b.atRest.left ?? 0) - (a.atRest.left ?? 0),
  ];
  return (by.find((difference) => difference !== 0) ?? 0) > 0;
}

/** By how much the first is less; addresses and /28s do not compare. */
function lessRoom(a: ZoneLoss['room'], b: ZoneLoss['room']): number {
  return a === undefined || a.unit !== b?.unit ? 0 : b.left - a.left;
}

/** The longest of waits that all have ended; the end of the run cuts others. */
function finishedWait({ run: { waits } }: ZoneLoss): number {
  return waits.atEnd === 0 ? waits.longestSeconds : 0;
}
