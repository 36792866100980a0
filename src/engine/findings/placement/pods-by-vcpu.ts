// Replicas go to the node with the fewest pods, however large it is. What if its vCPUs decided?

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import {
  type GroupPods,
  type PodPlacement,
  placePods,
} from '@/engine/at-rest/placement/place-pods';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { lastThat } from '@/engine/bisect';
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { PlanResult } from '@/engine/findings/plan-result';
import type { Finding } from '@/engine/model';

/** What the nodes would hold with replicas by vCPU, where they differ in these and it differs (R23). */
export function findIgnoredSizes(
  { plan, cluster, totals }: PlanResult,
  rest: RestMemory,
): readonly Finding[] {
  const takers = cluster.groups.filter(
    ({ spec, takesReplicas }) => takesReplicas && spec.nodes > 0,
  );
  const sizes = new Set(takers.map(({ spec }) => spec.limits.vcpus));
  if (plan.clusterPods === 0 || sizes.size < 2 || sizes.has(undefined)) return [];
  const placement = podsByVcpu(cluster.groups, plan.clusterPods);
  const { held } = planNumbers(plan, rest, cluster, placement).totals;
  return held === totals.held
    ? []
    : [{ code: 'PODS_IGNORE_SIZE', held: totals.held, heldByVcpu: held }];
}

/** Nodes of a group that take replicas. */
interface Taker {
  readonly nodes: number;
  readonly vcpus: number;
  /** Pods of each before the first replica, and those that it can have. */
  readonly base: number;
  readonly places: number;
}

/** Each replica to the node that then has the fewest pods for its vCPUs, in listed order among equals. */
function podsByVcpu(groups: readonly EffectiveGroup[], replicas: number): PodPlacement {
  const { groups: bare } = placePods(groups, 0);
  const takers = groups.map(({ spec, takesReplicas, places }, index): Taker | undefined => {
    const { vcpus } = spec.limits;
    const base = bare[index]?.perNode ?? 0;
    return takesReplicas && vcpus ? { nodes: spec.nodes, vcpus, base, places } : undefined;
  });
  const known = takers.filter((taker) => taker !== undefined);
  const level = levelOf(known, replicas);
  const pods = takers.map((taker) => (taker ? podsAt(taker, level) : 0));
  let left = replicas - placedAt(known, level);
  const more = takers.map(() => 0);
  for (const index of byNext(takers, pods)) {
    const nodes = Math.min(left, takers[index]?.nodes ?? 0);
    more[index] = nodes;
    left -= nodes;
  }
  return {
    unplaced: left,
    groups: bare.map((group, index): GroupPods => {
      const placedPerNode = takers[index] ? (pods[index] ?? 0) : group.placedPerNode;
      return { ...group, placedPerNode, nodesWithOneMore: more[index] ?? 0 };
    }),
  };
}

/** Groups whose nodes have a place for one more, the one that would then be least full first. */
function byNext(
  takers: readonly (Taker | undefined)[],
  pods: readonly number[],
): readonly number[] {
  const fullness = (index: number) => ((pods[index] ?? 0) + 1) / (takers[index]?.vcpus ?? 1);
  return [...takers.keys()]
    .filter((index) => (pods[index] ?? 0) < (takers[index]?.places ?? 0))
    .sort((a, b) => fullness(a) - fullness(b));
}

/** Steps of the level: parts of a vCPU that tell all numbers of pods and vCPUs of a type apart. */
const PARTS = 2 ** 20;

function podsAt({ vcpus, base, places }: Taker, level: number): number {
  return Math.max(base, Math.min(places, Math.floor((level * vcpus) / PARTS)));
}

function placedAt(takers: readonly Taker[], level: number): number {
  return takers.reduce((sum, taker) => sum + taker.nodes * (podsAt(taker, level) - taker.base), 0);
}

/** The most pods for a vCPU, in parts, to which the replicas fill all nodes that have places. */
function levelOf(takers: readonly Taker[], replicas: number): number {
  const most = Math.max(0, ...takers.map(({ places }) => places)) * PARTS;
  return lastThat(0, most, (level) => placedAt(takers, level) <= replicas);
}
