// Auto Scaling may put the remainder of a group into any of its zones. Would another zone hold it?

import type { Finding, NodeGroup, SubnetUsage, ZoneId } from '@/engine/model';
import { isShort } from '@/engine/verdict/shortage';
import type { PlanResult } from './plan-result';

/** Zones that fit now and would not if the groups' remainders came to them (R21). */
export function findSpreadRemainders({ plan, groups, subnets }: PlanResult): readonly Finding[] {
  const zones = [...new Set(subnets.map((subnet) => subnet.zone))];
  return zones.flatMap((zone): Finding[] => {
    const inZone = subnets.filter((subnet) => subnet.zone === zone);
    if (inZone.some(isShort)) return [];
    const coming = plan.groups.flatMap((group, index) => {
      if (!couldComeTo(group, zone)) return [];
      const kinds = groups[index]?.classes ?? [];
      const held = Math.max(...kinds.map((kind) => kind.footprint.held));
      return [{ group: group.label, held }];
    });
    const worst = afterMore(
      inZone,
      coming.map((node) => node.held),
    );
    if (worst.free >= 0) return [];
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

/** The subnet with the least left after so many more nodes took the freest one each. */
function afterMore(
  subnets: readonly SubnetUsage[],
  held: readonly number[],
): { subnet: string; free: number } {
  const state = subnets.map((subnet) => ({ subnet: subnet.label, free: subnet.free }));
  for (const addresses of held) {
    const freest = state.reduce((most, next) => (next.free > most.free ? next : most));
    freest.free -= addresses;
  }
  return state.reduce((least, next) => (next.free < least.free ? next : least));
}
