import { judge } from '@/engine/judge';
import type { ClusterPlan, NodeGroup, PlanAnswer, Repair } from '@/engine/model';

/** More nodes than this times the plan's are no small change. */
const MOST_TIMES = 4;

/**
 * The fewest nodes of the first group with which every replica for the whole cluster finds a place and the
 * plan fits. `undefined` where no such pod waits, or where that many nodes do not fit.
 */
export function moreNodes(
  plan: ClusterPlan,
  usage: PlanAnswer,
): Extract<Repair, { kind: 'nodes' }> | undefined {
  if (usage.totals.clusterPodsUnplaced === 0) return undefined;
  for (const group of plan.groups) {
    if (group.kind === 'fargate' || group.nodes === 0) continue;
    const nodes = fewestNodes(plan, group);
    if (nodes === undefined) continue;
    const { verdict } = judge(withNodes(plan, group, nodes));
    if (verdict.kind === 'fits') {
      return { kind: 'nodes', group: group.label, nodes, now: group.nodes, verdict };
    }
  }
  return undefined;
}

/** `undefined`: the group takes no such pods, or too few. */
function fewestNodes(plan: ClusterPlan, group: NodeGroup): number | undefined {
  const isPlaced = (nodes: number) =>
    judge(withNodes(plan, group, nodes)).totals.clusterPodsUnplaced === 0;
  let low = group.nodes;
  let high = group.nodes * MOST_TIMES;
  if (!isPlaced(high)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isPlaced(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The plan with so many nodes in a group of it. */
export function withNodes(plan: ClusterPlan, group: NodeGroup, nodes: number): ClusterPlan {
  const groups = plan.groups.map((each) => (each === group ? { ...each, nodes } : each));
  return { ...plan, groups };
}
