// A node alone: what can be said of it before there are subnets.
import type { PlanText } from '@/plan/plan';
import { type GroupText, isBlankGroup } from '@/plan/rows/group';
import { newSubnet } from '@/plan/rows/subnet';

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
