// Whether a change that was tried makes a plan better than it is.
import { gravity, isOfFewerNodes, type PlanAnswer, verdictAfter } from '@/engine';
import { graver, podsWithoutPlace, type RunVerdict } from '@/engine/over-time';
import { failing } from '@/plan/required';
import type { AsItStands } from './as-it-stands';
import { kindAfter, type Tried } from './try-out';

/** Pods that do not run when all has ended: without a place, or waiting for an address. */
function podsNotRunning(atRest: PlanAnswer['verdict'], run: RunVerdict): number {
  return podsWithoutPlace(atRest, run) + run.waits.atEnd;
}

/** An upgrade of it does not end. */
function isStuck({ stuck }: RunVerdict): boolean {
  return stuck !== undefined;
}

/** A plan at rest, and what its scenario leaves. */
interface Ends {
  readonly atRest: PlanAnswer['verdict'];
  readonly run: RunVerdict;
}

/**
 * Fewer pods run for good: more have no place, and more do not run when all has ended, than before. That none waits
 * for an address on the way is the smaller gain. In a plan that can't work none ran.
 */
function leavesMorePods(before: Ends, after: Ends): boolean {
  const couldRun =
    graver(before.atRest.kind, before.run.kind) !== 'cannot-work' && before.run.kind !== 'unknown';
  return (
    couldRun &&
    podsWithoutPlace(after.atRest, after.run) > podsWithoutPlace(before.atRest, before.run) &&
    podsNotRunning(after.atRest, after.run) > podsNotRunning(before.atRest, before.run)
  );
}

/**
 * No place is lost for it that weighs more than what it gains, and pods get their place for good, though an upgrade
 * then lets some wait on the way, or the headline is less grave, or else the verdict at rest is, or else fewer pods are
 * pending, at rest or in the run, or else fewer requirements fail. No nodes are taken away for a plan that then does
 * not hold what is required.
 */
export function isBetter(
  now: PlanAnswer['verdict'],
  run: RunVerdict,
  { required }: AsItStands,
  after: Tried,
): boolean {
  const then = verdictAfter(after.repair);
  if (isOfFewerNodes(after.repair) && failing(after.required) > 0) return false;
  const lacks = failing(after.required) - failing(required);
  const [before, ends] = [
    { atRest: now, run },
    { atRest: then, run: after.run },
  ];
  if (lacks >= 0 && leavesMorePods(before, ends)) return false;
  if (lacks <= 0 && !isStuck(after.run) && leavesMorePods(ends, before)) return true;
  const gains = [
    gravity(graver(now.kind, run.kind)) - gravity(kindAfter(after)),
    gravity(now.kind) - gravity(then.kind),
    podsWithoutPlace(now, run) - podsWithoutPlace(then, after.run),
    -lacks,
  ];
  return (gains.find((gain) => gain !== 0) ?? 0) > 0;
}
