import { upgradeSurge } from '@/engine/cluster/upgrade-surge';
import type { ClusterPlan, NodeGroup } from '@/engine/model';

/**
 * The plan at the peak of an upgrade: one plan for each group of nodes, in which that group alone has
 * what the strategy DEFAULT adds to it (maxUnavailable 1). Fargate pods are upgraded otherwise.
 */
export function plansInUpgrade(plan: ClusterPlan): readonly ClusterPlan[] {
  return plan.groups
    .filter(({ kind }) => kind !== 'fargate')
    .map((group) => ({
      ...plan,
      groups: plan.groups.map((each) => (each === group ? withSurge(each) : each)),
    }));
}

function withSurge(group: NodeGroup): NodeGroup {
  return { ...group, nodes: group.nodes + upgradeSurge(group.zones.length) };
}
