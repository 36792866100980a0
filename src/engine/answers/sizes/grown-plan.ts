import { plannedNodes, scaledPlan } from '@/engine/answers/scaled-plan';
import type { ClusterPlan } from '@/engine/model';

/**
 * The plan with so much more of all its nodes, as growth spreads them over the groups, and of replicas for
 * the whole cluster; both sums rounded up. Addresses of others stay.
 *
 * @param percent whole percent: 100 is twice the plan
 */
export function grownPlan(plan: ClusterPlan, percent: number): ClusterPlan {
  const grown = (count: number) => Math.ceil((count * (100 + percent)) / 100);
  return {
    ...scaledPlan(plan, grown(plannedNodes(plan))),
    clusterPods: grown(plan.clusterPods),
  };
}
