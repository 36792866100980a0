// A node alone: what can be said of it before there are subnets.
import { podsOnEveryNode } from '@/engine';
import type { Plan, PlanText } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { atEnd, rangedInputs } from '@/plan/ranges';
import { type GroupText, isBlankGroup } from '@/plan/rows/group';
import { newSubnet } from '@/plan/rows/subnet';
import { toCluster } from '@/plan/to-cluster';

/**
 * The form with room for one node of each group and nothing else in it: one subnet as large as AWS has
 * them in place of its own, of each use that nodes and pods need.
 */
export function oneNodeText(text: PlanText): PlanText {
  const subnet = { ...newSubnet('s1'), zone: 'a', range: '/16' };
  const pods = { ...newSubnet('s2'), zone: 'a', range: '/16', use: 'pods' } as const;
  return {
    ...text,
    live: false,
    subnets: text.networking.customNetworking ? [subnet, pods] : [subnet],
    groups: text.groups.filter((group) => !isBlankGroup(group)).map(withOneNode),
    clusterPods: '0',
    consumers: [],
    // Its events may name zones that are not there.
    scenario: { ...text.scenario, events: [] },
  };
}

function withOneNode(group: GroupText): GroupText {
  return { ...group, nodes: '1', zones: '' };
}

/** Pods that want an address on a node, of the system and its own, at both ends of a range. */
export interface PodEnds {
  readonly low: number;
  readonly high: number;
}

/**
 * The fewest and most pods on a node of the group, those of the system among them.
 *
 * @returns `undefined` where the pods on a node of the group are no range, and without such a group
 */
export function podEnds(plan: Plan, label: string, sources: ClusterSources): PodEnds | undefined {
  const isRange = rangedInputs(plan).some(
    ({ of, group }) => of === 'system-pods' || (of === 'pods-per-node' && group === label),
  );
  if (!isRange) return undefined;
  const [low, high] = (['low', 'high'] as const).map((end) => {
    const cluster = toCluster(atEnd(plan, end), sources);
    const group = cluster.groups.find((each) => each.label === label);
    return group && group.podsPerNode + podsOnEveryNode(cluster, group.kind).system;
  });
  return low === undefined || high === undefined || low === high ? undefined : { low, high };
}
