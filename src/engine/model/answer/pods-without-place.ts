import type { RunVerdict, RunVerdictKind } from './run-verdict';
import type { Verdict } from './verdict';

/** Pods that wait whatever the subnets have, at rest or at the end of a run: where they are more. */
export function podsWithoutPlace(
  atRest: Pick<Verdict, 'podsPending'>,
  run?: Pick<RunVerdict, 'podsPending'>,
): number {
  return Math.max(atRest.podsPending, run?.podsPending ?? 0);
}

/** So many more at the end of a run than at rest: what happens has left them there. */
export function podsLeftByRun(
  atRest: Pick<Verdict, 'podsPending'>,
  run: Pick<RunVerdict, 'podsPending'>,
): number {
  return podsWithoutPlace(atRest, run) - atRest.podsPending;
}

/** A plan at rest, or a run, that fits and leaves no pod without a place. */
export function isWell({ kind, podsPending }: PlacedVerdict): boolean {
  return kind === 'fits' && podsPending === 0;
}

interface PlacedVerdict {
  readonly kind: RunVerdictKind;
  readonly podsPending: number;
}
