import type { ClusterPlan } from '@/engine/model';
import { nodeMix } from './node-mix';

/**
 * The plan with so many nodes over its groups, the mix kept by Sainte-Laguë, and replicas for the whole
 * cluster in proportion, rounded. A plan without nodes stays as it is.
 */
export function scaledPlan(plan: ClusterPlan, count: number): ClusterPlan {
  const planned = plannedNodes(plan);
  if (planned === 0) return plan;
  const mix = nodeMix(
    plan.groups.map(({ nodes }) => nodes),
    count,
  );
  return {
    ...plan,
    clusterPods: Math.round((plan.clusterPods * count) / planned),
    groups: plan.groups.map((group, index) => ({ ...group, nodes: mix[index] as number })),
  };
}

/** The nodes of all groups together. */
export function plannedNodes({ groups }: Pick<ClusterPlan, 'groups'>): number {
  return groups.reduce((sum, { nodes }) => sum + nodes, 0);
}
