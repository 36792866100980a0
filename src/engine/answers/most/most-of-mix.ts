import { plannedNodes, scaledPlan } from '@/engine/answers/scaled-plan';
import { restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import { judgeChecked } from '@/engine/judge';
import type { ClusterPlan } from '@/engine/model';
import { type MostNodes, mostNodes } from './most-nodes';

export interface MostOfMix extends MostNodes {
  /** Nodes of each group at `safe`, in listed order; all 0 where nothing fits. */
  readonly groups: readonly number[];
  /** Replicas for the whole cluster at `safe`. */
  readonly replicas: number;
  /** Pods without a place at `safe`, whatever the subnets have. */
  readonly unplaced: number;
}

/**
 * How many nodes fit when all groups grow together: their mix kept by Sainte-Laguë, replicas for the
 * whole cluster in proportion. As `mostNodesOfGroup` otherwise. A plan without nodes has no mix:
 * nothing of it is safe but 0.
 *
 * @param keepFree addresses that are to stay free in each subnet
 * @throws as `judge` does.
 */
export function mostNodesOfMix(plan: ClusterPlan, keepFree = 0): MostOfMix {
  checkPlan(plan);
  const hasMix = plannedNodes(plan) > 0;
  const most = mostNodes((nodes) => scaledPlan(plan, nodes), plan, {
    keepFree,
    ...(hasMix ? {} : { most: 0 }),
  });
  const atMost = scaledPlan(plan, Math.max(0, most.safe));
  return {
    ...most,
    groups: atMost.groups.map(({ nodes }) => nodes),
    replicas: atMost.clusterPods,
    unplaced: judgeChecked(atMost, restMemory()).verdict.podsPending,
  };
}
