// Where the pods of a plan go, counted in groups of equal nodes (R23).
import { lastThat } from '@/engine/bisect';
import type { EffectiveGroup } from '@/engine/cluster/effective-group';

/** Pods that want an address on the nodes of a group. */
export interface GroupPods {
  /** System pods and the group's own, per node, that have a place under max pods. */
  readonly perNode: number;
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

/** Nodes of a group: pods on each of them before replicas, and places under max pods. */
interface EqualNodes {
  readonly nodes: number;
  readonly base: number;
  readonly places: number;
}

/**
 * Puts the pods of each node, then the replicas for the whole cluster one after the other on the
 * node with the fewest pods that has a place under max pods, in listed order among equals.
 * Costs as much as there are groups, not nodes or pods.
 */
export function placePods(groups: readonly EffectiveGroup[], replicas: number): PodPlacement {
  const all = groups.map(equalNodes);
  const level = replicaLevel(all, replicas);
  let left = replicas - placedUpTo(all, level);
  const placed = all.map((each) => {
    const takesOneMore = each.base <= level && each.places > level;
    const nodesWithOneMore = takesOneMore ? Math.min(each.nodes, left) : 0;
    left -= nodesWithOneMore;
    return { perNode: each.base, placedPerNode: podsAtLevel(each, level), nodesWithOneMore };
  });
  return { groups: placed, unplaced: left };
}

function equalNodes({ spec, podsAsked, places, takesReplicas }: EffectiveGroup): EqualNodes {
  const base = Math.min(podsAsked, places);
  return { nodes: spec.nodes, base, places: takesReplicas ? places : base };
}

function podsAtLevel({ base, places }: EqualNodes, level: number): number {
  return Math.max(base, Math.min(places, level));
}

function placedUpTo(all: readonly EqualNodes[], level: number): number {
  return all.reduce((sum, each) => sum + each.nodes * (podsAtLevel(each, level) - each.base), 0);
}

/** The highest number of pods to which the replicas fill every node that has places. */
function replicaLevel(all: readonly EqualNodes[], replicas: number): number {
  const most = all.reduce((places, each) => Math.max(places, each.places), 0);
  return lastThat(0, most, (level) => placedUpTo(all, level) <= replicas);
}
