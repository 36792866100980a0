import { type PlanAnswer, type PlanTotals, type Verdict, waitAtLeast, waitsAtRest } from '@/engine';
import type { PendingWhy, PodsTold, Room, WaitTold } from '@/i18n/verdict-values';
import type { RunTold } from './run-told';

/** How many pods there are and why some of them wait, as the verdict has it. */
export function podsTold({ verdict, totals, findings, groups }: PlanAnswer): PodsTold {
  const { podsPending: pending, pendingReasons } = verdict;
  const asked = totals.podsAsked;
  const homeless = findings.reduce(
    (sum, found) =>
      found.code === 'PODS_PENDING' && found.group === undefined && found.maxPods === 0
        ? sum + found.pods
        : sum,
    0,
  );
  const why: readonly PendingWhy[] =
    homeless > 0 && homeless === pending ? ['no-node'] : pendingReasons;
  const waiting = waitAtLeast(totals, verdict);
  const [maxPods, ...others] = new Set(
    groups.filter(({ nodes }) => nodes > 0).map((group) => group.maxPods),
  );
  return {
    asked,
    pending,
    waiting,
    onOneNode: totals.nodes === 1,
    why,
    maxPods: others.length === 0 ? maxPods : undefined,
  };
}

/** How many pods wait where some do in any order, as the sentence has it; `undefined`: it names no number. */
export function waitTold(
  {
    totals,
    verdict,
  }: { readonly totals: Pick<PlanTotals, 'podsAsked'>; readonly verdict: Verdict },
  run: RunTold,
): WaitTold | undefined {
  return waitsAtRest(totals, verdict, run.start);
}

/** Whether some pods may find no address: who gets one is then a matter of time. */
export function isPodShort({ kind }: Pick<Verdict, 'kind'>): boolean {
  return kind === 'may-not-fit' || kind === 'does-not-fit';
}

/** Whether too few whole /28 are what the verdict tells of. */
export function isShortOfBlocks({ blocks, left = 0 }: Verdict): boolean {
  return blocks !== undefined && left < 0;
}

/** What the subnet or the quota of the verdict has left; `undefined` when neither decides. */
export function roomOf({ subnet = '', left, constraint, blocks }: Verdict): Room | undefined {
  return left === undefined || constraint === undefined
    ? undefined
    : { subnet, left, unit: constraint, blocks };
}
