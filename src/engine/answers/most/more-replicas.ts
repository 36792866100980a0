import { restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import { type Judged, judgeChecked } from '@/engine/judge';
import type { ClusterPlan, PendingReason, PlanNumbers } from '@/engine/model';
import { firstByBisection } from './first-count';
import { limitOf, type NextLimit, nextLimit } from './most-nodes';

export interface MoreReplicas {
  /**
   * So many more replicas for the whole cluster start, every node keeps all that its settings want, and
   * what is to stay free in each subnet does;
   * `undefined`: the plan does not run as it is. `MOST_REPLICAS` may stand for more.
   */
  readonly more: number | undefined;
  /** What one more comes to, or what is wrong now; `undefined` where more start than are looked at. */
  readonly next: NextReplica | undefined;
  /** Free addresses of each subnet with these replicas, or now where there are none. */
  readonly free: readonly { readonly subnet: string; readonly free: number }[];
}

export type NextReplica =
  /** A subnet or a quota is short, or AWS refuses the plan. */
  | { readonly why: 'limit'; readonly limit: NextLimit }
  /** Pods stay pending, whatever the subnets have. */
  | {
      readonly why: 'pending';
      readonly reason: PendingReason;
      /** kubelet's max pods of the groups that take replicas, each number once; none: no group does. */
      readonly maxPods: readonly number[];
    };

export const MOST_REPLICAS = 1_000_000;

/**
 * How many more replicas for the whole cluster start on the nodes of the plan, and what ends it: a
 * subnet short comes before a pod without a place where one more brings both.
 *
 * @param keepFree addresses that are to stay free in each subnet
 * @throws as `judge` does.
 */
export function moreReplicas(plan: ClusterPlan, keepFree = 0): MoreReplicas {
  checkPlan(plan);
  const rest = restMemory();
  const judgeWith = (more: number) =>
    judgeChecked({ ...plan, clusterPods: plan.clusterPods + more }, rest);
  const first = firstByBisection((more) => !runs(judgeWith(more), keepFree), 0, MOST_REPLICAS);
  const more = first === 0 ? undefined : (first ?? MOST_REPLICAS + 1) - 1;
  return {
    more,
    next: first === undefined ? undefined : nextReplica(plan, judgeWith(first), keepFree),
    free: freeIn(judgeWith(more ?? 0).numbers),
  };
}

/** It fits, keeps free what is to stay so, and no pod is pending. */
function runs(judged: Judged, keepFree: number): boolean {
  return limitOf(judged, keepFree) === undefined && judged.verdict.podsPending === 0;
}

function nextReplica(plan: ClusterPlan, judged: Judged, keepFree: number): NextReplica {
  const { verdict } = judged;
  const [reason] = verdict.pendingReasons;
  const limit = limitOf(judged, keepFree);
  if (limit !== undefined || reason === undefined) {
    return { why: 'limit', limit: limit ?? nextLimit({ verdict, totals: judged.numbers.totals }) };
  }
  const takers = plan.groups
    .filter(({ nodes }) => nodes > 0)
    .map((group) => effectiveGroup(plan, group))
    .filter(({ takesReplicas }) => takesReplicas);
  return { why: 'pending', reason, maxPods: [...new Set(takers.map(({ maxPods }) => maxPods))] };
}

function freeIn({ subnets }: PlanNumbers): MoreReplicas['free'] {
  return subnets.map(({ label, free }) => ({ subnet: label, free }));
}
