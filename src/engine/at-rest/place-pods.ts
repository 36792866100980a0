// Where the pods of a plan go, counted in groups of equal nodes (R23).

import { branchPods, hasCustomNetworking, settingsOf } from '@/engine/at-rest/node-kinds';
import type { ClusterPlan, NodeGroup } from '@/engine/model';
import { maxPods as maxPodsUnder } from '@/engine/nodes/max-pods';

/** Pods that want an address on the nodes of a group. */
export interface GroupPods {
  readonly maxPods: number;
  /** System pods and the group's own, per node, that have a place under max pods. */
  readonly perNode: number;
  /** The same, asked. */
  readonly askedPerNode: number;
  /** Pods on each node with the replicas placed there … */
  readonly placedPerNode: number;
  /** … of which so many nodes, the first ones, have one more. */
  readonly nodesWithOneMore: number;
}

export interface PodPlacement {
  readonly groups: readonly GroupPods[];
  /** Replicas for the whole cluster that no node has a place for. */
  readonly unplaced: number;
}

interface Places {
  readonly nodes: number;
  readonly base: number;
  readonly places: number;
}

/**
 * Puts the pods of each node, then the replicas for the whole cluster one after the other on the
 * node with the fewest pods that has a place under max pods, in listed order among equals.
 * Costs as much as there are groups, not nodes or pods.
 */
export function placePods(plan: ClusterPlan): PodPlacement {
  const kinds = plan.groups.map((group) => placesOf(plan, group));
  const level = replicaLevel(kinds, plan.clusterPods);
  let left = plan.clusterPods - placedUpTo(kinds, level);
  const groups = plan.groups.map((group, index) => {
    const kind = kinds[index] as Places;
    const takesOneMore = kind.base <= level && kind.places > level;
    const nodesWithOneMore = takesOneMore ? Math.min(kind.nodes, left) : 0;
    left -= nodesWithOneMore;
    return {
      maxPods: groupMaxPods(plan, group),
      perNode: kind.base,
      askedPerNode: podsAskedPerNode(plan, group),
      placedPerNode: podsAtLevel(kind, level),
      nodesWithOneMore,
    };
  });
  return { groups, unplaced: left };
}

/** Max pods of a group's nodes, under the settings that rule them. */
export function groupMaxPods(
  plan: Pick<ClusterPlan, 'settings' | 'networking'>,
  group: NodeGroup,
): number {
  const { limits, maxPods: policy, efaOnlyEnis } = group;
  const customNetworking = hasCustomNetworking(plan.networking);
  const basis = { ...settingsOf(plan, group), customNetworking, efaOnlyEnis };
  return maxPodsUnder(limits, basis, policy);
}

/** Pods that want an address from the pool, of each node of a group: asked, before max pods. */
export function podsAskedPerNode(plan: ClusterPlan, group: NodeGroup): number {
  return group.kind === 'fargate' ? 1 : plan.systemPodsPerNode + group.podsPerNode;
}

function placesOf(plan: ClusterPlan, group: NodeGroup): Places {
  const asked = podsAskedPerNode(plan, group);
  const { nodes } = group;
  if (group.kind === 'fargate') return { nodes, base: asked, places: asked };
  const places = Math.max(0, placesPerNode(plan, group));
  return { nodes, base: Math.min(asked, places), places };
}

/** Places under max pods for pods of the pool: branch pods take places too (R27). */
function placesPerNode(plan: ClusterPlan, group: NodeGroup): number {
  const maxPods = groupMaxPods(plan, group);
  const places = maxPods - branchPods(plan, group, maxPods);
  // Auto Mode runs its own components outside of pods (R34).
  return group.kind === 'auto-mode' ? places : places - plan.hostNetworkPodsPerNode;
}

function podsAtLevel({ base, places }: Places, level: number): number {
  return Math.max(base, Math.min(places, level));
}

function placedUpTo(kinds: readonly Places[], level: number): number {
  return kinds.reduce((sum, kind) => sum + kind.nodes * (podsAtLevel(kind, level) - kind.base), 0);
}

/** The highest number of pods to which the replicas fill every node that has places. */
function replicaLevel(kinds: readonly Places[], replicas: number): number {
  let low = 0;
  let high = kinds.reduce((most, kind) => Math.max(most, kind.places), 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (placedUpTo(kinds, middle) <= replicas) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether nodes of the group can have replicas for the whole cluster: Fargate takes none (R36). */
export function takesReplicas({ kind }: Pick<NodeGroup, 'kind'>): boolean {
  return kind !== 'fargate';
}
