// How many pods wait for subnets where all nodes of a plan run.
import type { RunStart } from './run-start';
import type { PlanTotals } from './usage';
import { decidingQuota, type Verdict } from './verdict';

/** Pods that the start of a run has shown to wait for subnets, as far as there was one. */
export interface WaitTogether {
  readonly pods: number;
  /** Labels, in the plan's order. */
  readonly subnets: readonly string[];
}

export interface WaitsAtRest extends WaitTogether {
  /** In any order; else so many do in a run where all nodes start at once. */
  readonly isLeast: boolean;
}

export function waitTogether(start: RunStart | undefined): WaitTogether {
  if (start === undefined) return { pods: 0, subnets: [] };
  const subnets = start.subnets.flatMap(({ label, waiting }) => (waiting > 0 ? [label] : []));
  return { pods: start.podsWaitingForSubnets, subnets };
}

/** Pods that wait for an address in any order: what is neither pending nor can run. */
export function waitAtLeast(
  { podsAsked }: Pick<PlanTotals, 'podsAsked'>,
  { podsPending, podsRunAtMost }: Verdict,
): number {
  return podsRunAtMost === undefined ? 0 : podsAsked - podsPending - podsRunAtMost;
}

/** `undefined`: none need wait in any order, or no number is worth naming. No subnets where a quota decides. */
export function waitsAtRest(
  totals: Pick<PlanTotals, 'podsAsked'>,
  verdict: Verdict,
  start: RunStart | undefined,
): WaitsAtRest | undefined {
  if (verdict.kind !== 'does-not-fit' || verdict.reason.code === 'OTHERS_DO_NOT_FIT') {
    return undefined;
  }
  const seen = waitTogether(start);
  const pods = seen.pods || waitAtLeast(totals, verdict);
  if (pods < 2 && seen.pods < 1) return undefined;
  const isLeast = pods > seen.pods && pods < totals.podsAsked;
  return { pods, isLeast, subnets: decidingQuota(verdict) === undefined ? seen.subnets : [] };
}

/** The same of one plan among many: `pods` 0 where some wait in any order, and no number of them is worth naming. */
export function someWaitAtRest(
  totals: Pick<PlanTotals, 'podsAsked'>,
  verdict: Verdict,
  start: RunStart | undefined,
): WaitsAtRest | undefined {
  const told = waitsAtRest(totals, verdict, start);
  const isOfPods = verdict.kind === 'does-not-fit' && verdict.reason.code !== 'OTHERS_DO_NOT_FIT';
  const some = isOfPods && waitAtLeast(totals, verdict) > 0;
  return told ?? (some ? { pods: 0, isLeast: true, subnets: [] } : undefined);
}
