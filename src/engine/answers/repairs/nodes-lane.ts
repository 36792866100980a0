import { firstThat } from '@/engine/bisect';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import { judge } from '@/engine/judge';
import type { ClusterPlan, NodeGroup, PlanAnswer, Repair } from '@/engine/model';

/** Groups that are tried; the others are no small part of what is short. */
export const MOST_GROUPS = 4;

/** More nodes than this times the plan's are no small change. */
const MOST_TIMES = 4;

export type NodesRepair = Extract<Repair, { kind: 'nodes' }>;

/**
 * The fewest nodes of each group with which every replica for the whole cluster finds a place, whether the
 * plan then fits or not; those of which fewest are added come first. Empty where no such pod waits.
 */
export function moreNodes(plan: ClusterPlan, usage: PlanAnswer): readonly NodesRepair[] {
  if (usage.totals.clusterPodsUnplaced === 0) return [];
  const groups = plan.groups.filter((group) => group.nodes > 0 && takesReplicas(group));
  return groups
    .slice(0, MOST_GROUPS)
    .flatMap((group): NodesRepair[] => {
      const nodes = fewestNodes(plan, group);
      return nodes === undefined ? [] : [nodesRepair(plan, usage, group, nodes)];
    })
    .toSorted((a, b) => a.nodes - a.now - (b.nodes - b.now));
}

/** @param answer to the plan with so many nodes */
export function nodesRepair(
  plan: ClusterPlan,
  now: Pick<PlanAnswer, 'totals'>,
  group: Pick<NodeGroup, 'label' | 'nodes'>,
  nodes: number,
  answer: PlanAnswer = judge(withNodes(plan, group.label, nodes)),
): NodesRepair {
  const morePods = answer.totals.podsHosted - now.totals.podsHosted;
  const { label, nodes: planned } = group;
  return { kind: 'nodes', group: label, nodes, now: planned, morePods, verdict: answer.verdict };
}

/** More nodes of each group for so many pods that a run leaves without a place; whether they are enough it tells. */
export function moreNodesFor(
  plan: ClusterPlan,
  usage: PlanAnswer,
  pods: number,
): readonly NodesRepair[] {
  if (pods === 0) return [];
  const asked = { ...plan, clusterPods: plan.clusterPods + freePlaces(plan) + pods };
  return moreNodes(asked, judge(asked)).flatMap(({ group: label, nodes, now }) =>
    [nodes, nodes + 1].map((count) => nodesRepair(plan, usage, { label, nodes: now }, count)),
  );
}

/** Of replicas, beside those that the plan has. */
function freePlaces(plan: ClusterPlan): number {
  const places = plan.groups.map((group) => group.nodes * effectiveGroup(plan, group).maxPods);
  const tooMany = places.reduce((sum, each) => sum + each, 0);
  const { totals } = judge({ ...plan, clusterPods: plan.clusterPods + tooMany });
  return tooMany - totals.clusterPodsUnplaced;
}

/** `undefined`: the group takes no such pods, or too few. */
function fewestNodes(plan: ClusterPlan, group: NodeGroup): number | undefined {
  const isPlaced = (nodes: number) =>
    judge(withNodes(plan, group.label, nodes)).totals.clusterPodsUnplaced === 0;
  const most = group.nodes * MOST_TIMES;
  return isPlaced(most) ? firstThat(group.nodes, most, isPlaced) : undefined;
}

/** The plan with so many nodes in the group of that label. */
export function withNodes(plan: ClusterPlan, label: string, nodes: number): ClusterPlan {
  const groups = plan.groups.map((each) => (each.label === label ? { ...each, nodes } : each));
  return { ...plan, groups };
}

/** Whether replicas for the whole cluster come to nodes of a group. */
export function takesReplicas({ kind, takesClusterPods }: NodeGroup): boolean {
  return takesClusterPods && (kind === 'linux' || kind === 'auto-mode');
}
