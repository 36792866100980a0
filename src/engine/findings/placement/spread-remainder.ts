// Auto Scaling may put the remainder of a group into any of its zones. Would another zone hold it?

import { isShort } from '@/engine/at-rest/shortage';
import type { PlanResult } from '@/engine/findings/plan-result';
import {
  type Finding,
  isForNodes,
  type NodeClass,
  type NodeGroup,
  type SubnetUsage,
  type ZoneId,
} from '@/engine/model';

/** Zones that fit now and would not if the groups' remainders came to them (R21). */
export function findSpreadRemainders({ cluster, groups, subnets }: PlanResult): readonly Finding[] {
  const zones = [...new Set(subnets.map((subnet) => subnet.zone))];
  return zones.flatMap((zone): Finding[] => {
    const inZone = subnets.filter((subnet) => subnet.zone === zone);
    if (inZone.some(isShort)) return [];
    const coming = cluster.groups.flatMap(({ spec, placedBy }, index): ComingNode[] => {
      if (placedBy === 'karpenter' || !couldComeTo(spec, zone)) return [];
      const classes = groups[index]?.classes ?? [];
      const held = Math.max(...classes.map(heldInNodeSubnet));
      return [{ group: spec.label, held, before: Math.floor(spec.nodes / spec.zones.length) }];
    });
    const worst = afterMore(inZone.filter(isForNodes), coming);
    if (worst === undefined || worst.free >= 0) return [];
    const names = coming.map((node) => node.group);
    const { subnet, free } = worst;
    return [{ code: 'SPREAD_REMAINDER', groups: names, zone, subnet, short: -free }];
  });
}

/** Whether the group has a remainder that this plan put into other zones. */
function couldComeTo({ nodes, zones }: NodeGroup, zone: ZoneId): boolean {
  const place = zones.indexOf(zone);
  const remainder = nodes % zones.length;
  return remainder > 0 && place >= remainder;
}

/** One node more of a group in a zone. */
interface ComingNode {
  readonly group: string;
  readonly held: number;
  /** Nodes of the group that the zone has. */
  readonly before: number;
}

/** Where the pods' ENIs lie in another subnet, what is left of the node in its own. */
function heldInNodeSubnet({ podSubnet, footprint }: NodeClass): number {
  return podSubnet === undefined ? footprint.held : footprint.state.inNodeSubnet;
}

/** The subnet with the least left after one node more of each group, in its next share (R21). */
function afterMore(
  subnets: readonly SubnetUsage[],
  coming: readonly ComingNode[],
): { readonly subnet: string; readonly free: number } | undefined {
  const state = subnets.map(({ label, free }) => ({ subnet: label, free }));
  for (const { held, before } of coming) {
    const next = state[before % state.length];
    if (next) next.free -= held;
  }
  const [first, ...others] = coming.length === 0 ? [] : state;
  return first && others.reduce((least, next) => (next.free < least.free ? next : least), first);
}
