import { placePods } from '@/engine/at-rest/placement/place-pods';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import type { ClusterPlan } from '@/engine/model';

/**
 * Pods that want an address on a Linux node, replicas for the whole cluster among them: on the node of
 * any group with the fewest, and with the most. 0 without such nodes.
 */
export function podsPerNode(plan: ClusterPlan): { readonly fewest: number; readonly most: number } {
  const groups = plan.groups
    .filter(({ nodes, kind }) => nodes > 0 && kind === 'linux')
    .map((group) => effectiveGroup(plan, group));
  if (groups.length === 0) return { fewest: 0, most: 0 };
  const placed = placePods(groups, plan.clusterPods).groups;
  return {
    fewest: Math.min(...placed.map(({ placedPerNode }) => placedPerNode)),
    most: Math.max(
      ...placed.map(({ placedPerNode, nodesWithOneMore }) =>
        nodesWithOneMore > 0 ? placedPerNode + 1 : placedPerNode,
      ),
    ),
  };
}
