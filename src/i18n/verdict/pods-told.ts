import type { PlanAnswer, Verdict } from '@/engine';
import type { PendingWhy, PodsTold, Room } from '@/i18n/verdict-values';

/** How many pods there are and why some of them wait, as the verdict has it. */
export function podsTold({ verdict, totals, findings }: PlanAnswer): PodsTold {
  const { podsPending: pending, pendingReasons, podsRunAtMost } = verdict;
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
  const waiting = asked - pending - (podsRunAtMost ?? asked - pending);
  return { asked, pending, waiting, onOneNode: totals.nodes === 1, why };
}

/** Whether some pods may find no address: who gets one is then a matter of time. */
export function isPodShort({ kind }: Pick<Verdict, 'kind'>): boolean {
  return kind === 'may-not-fit' || kind === 'does-not-fit';
}

/** What the subnet or the quota of the verdict has left; `undefined` when neither decides. */
export function roomOf({ subnet = '', left, constraint }: Verdict): Room | undefined {
  return left === undefined || constraint === undefined
    ? undefined
    : { subnet, left, unit: constraint };
}
