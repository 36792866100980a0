// Settings that a lane offers: none that others of the table beat in every column.
import { type SettingsJudged, settingsHoldingLess } from '@/engine';
import { beatsInAll, hardestLoss, hurtsMore } from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { failing } from '@/plan/required';
import { longestWait, type Trial, type Tried, trialOf } from './try-out';

/**
 * Of settings the least change is taken; where others of the same addressing mode are better in every way, those:
 * nodes hold fewer addresses, ask EC2 less often and let pods wait less long, and nothing fits worse, in
 * the scenario, without a zone or in what is required. Other changes stay.
 *
 * @throws Error as `simulate` does.
 */
export function unbeatenSettings(
  taken: Tried,
  { plan, cluster }: Pick<Answered, 'plan' | 'cluster'>,
  lookup: ClusterSources,
): Tried {
  const { repair } = taken;
  if (repair.kind !== 'settings') return taken;
  const now = trialOf(repair, plan, lookup);
  if (now === undefined) return taken;
  let best: Candidate = { outcome: repair.outcome, trial: now, tried: taken };
  for (const outcome of settingsHoldingLess(cluster, repair.outcome)) {
    const trial = trialOf({ kind: 'settings', outcome }, plan, lookup);
    // With the own seed alone most are seen not to be better in every way.
    if (trial === undefined || !asksLess(trial, best.trial)) continue;
    const next = { outcome, trial, tried: trial.withRuns() };
    if (isBetterInAll(next, best)) best = next;
  }
  return best.tried;
}

interface Candidate {
  readonly outcome: SettingsJudged;
  readonly trial: Trial;
  readonly tried: Tried;
}

function asksLess(a: Trial, b: Trial): boolean {
  return a.ownRun().held < b.ownRun().held && a.ownRun().calls < b.ownRun().calls;
}

function isBetterInAll(a: Candidate, b: Candidate): boolean {
  const { run } = a.tried;
  const beaten = b.tried.run;
  const leavesAsMuch =
    (run.lowest?.free ?? 0) >= (beaten.lowest?.free ?? 0) &&
    (run.lowestBlocks?.blocks ?? 0) >= (beaten.lowestBlocks?.blocks ?? 0);
  return (
    leavesAsMuch &&
    run.podsPending <= beaten.podsPending &&
    failing(a.tried.required) <= failing(b.tried.required) &&
    beatsInAll(asFit(a), asFit(b)) &&
    !isHarder(a.tried, b.tried)
  );
}

function asFit({ outcome, trial, tried: { run } }: Candidate) {
  const { held, calls } = trial.ownRun();
  const { seconds: waitSeconds } = longestWait(run);
  return { verdict: outcome.verdict, run, held, calls, waitSeconds };
}

/** Without a zone. */
function isHarder(a: Tried, b: Tried): boolean {
  const [then, now] = [hardestLoss(a.zoneLosses()), hardestLoss(b.zoneLosses())];
  return then !== undefined && now !== undefined && hurtsMore(then, now);
}
