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

/**
 * Pods lose their place for good, more of them than do not run now: that none waits for an address on the way
 * is the smaller gain. A plan that can't work runs none.
 */
function takesMorePlaces(now: PlanAnswer['verdict'], run: RunVerdict, after: Tried): boolean {
  const then = verdictAfter(after.repair);
  const canRun = graver(now.kind, run.kind) !== 'cannot-work' && run.kind !== 'unknown';
  return (
    canRun &&
    podsWithoutPlace(then, after.run) > podsWithoutPlace(now, run) &&
    podsNotRunning(then, after.run) > podsNotRunning(now, run)
  );
}

/**
 * No place is lost for it that weighs more than what it gains, and the headline is less grave, or else the verdict at
 * rest is, or else fewer pods are pending, at rest or in the run, or else fewer requirements fail. No nodes are taken
 * away for a plan that then does not hold what is required.
 */
export function isBetter(
  now: PlanAnswer['verdict'],
  run: RunVerdict,
  { required }: AsItStands,
  after: Tried,
): boolean {
  const then = verdictAfter(after.repair);
  if (isOfFewerNodes(after.repair) && failing(after.required) > 0) return false;
  const lacksFewer = failing(after.required) < failing(required);
  if (!lacksFewer && takesMorePlaces(now, run, after)) return false;
  const gains = [
    gravity(graver(now.kind, run.kind)) - gravity(kindAfter(after)),
    gravity(now.kind) - gravity(then.kind),
    podsWithoutPlace(now, run) - podsWithoutPlace(then, after.run),
    failing(required) - failing(after.required),
  ];
  return (gains.find((gain) => gain !== 0) ?? 0) > 0;
}
