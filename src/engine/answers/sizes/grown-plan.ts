import type { ClusterPlan } from '@/engine/model';

/**
 * The plan with so much more of nodes and replicas for the whole cluster, each rounded up; addresses of
 * others stay.
 *
 * @param percent whole percent: 100 is twice the plan
 */
export function grownPlan(plan: ClusterPlan, percent: number): ClusterPlan {
  const grown = (count: number) => Math.ceil((count * (100 + percent)) / 100);
  return {
    ...plan,
    clusterPods: grown(plan.clusterPods),
    groups: plan.groups.map((group) => ({ ...group, nodes: grown(group.nodes) })),
  };
}
