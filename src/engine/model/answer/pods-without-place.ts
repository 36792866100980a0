import type { RunVerdict } from './run-verdict';
import type { Verdict } from './verdict';

/** Pods that wait whatever the subnets have, at rest or at the end of a run: where they are more. */
export function podsWithoutPlace(
  atRest: Pick<Verdict, 'podsPending'>,
  run?: Pick<RunVerdict, 'podsPending'>,
): number {
  return Math.max(atRest.podsPending, run?.podsPending ?? 0);
}
