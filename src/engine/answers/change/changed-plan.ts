import { plainSubnet } from '@/engine/builders';
import type { AddedSubnet, ClusterPlan, Subnet, ZoneId } from '@/engine/model';
import type { PlanChange } from './change';

type MovedNodes = Extract<PlanChange, { kind: 'node-subnets' }>['moved'];

/** No subnet, group or zone of a plan is called so. */
const NEW = '+';

/** The zone that is meant by one of a changed plan. */
export function zoneMeant(zone: ZoneId): ZoneId {
  return zone.endsWith(NEW) ? zone.slice(0, -NEW.length) : zone;
}

/** The new group that takes nodes of one. */
export function newGroupBeside(label: string): string {
  return `${label}${NEW}`;
}

/**
 * The plan after a change. Subnets to which nodes have moved stand in zones of their own: the engine puts
 * the nodes of a zone into all of its subnets.
 */
export function changedPlan(plan: ClusterPlan, change: PlanChange): ClusterPlan {
  switch (change.kind) {
    case 'settings':
    case 'prefixes':
      return { ...plan, settings: change.settings };
    case 'tagged-subnets':
      return withSubnets(plan, change.added);
    case 'node-subnets':
      return change.moved === undefined
        ? withSubnets(plan, change.added)
        : withMoved(plan, change.added, change.moved);
    case 'custom-networking': {
      const networking = { ...plan.networking, customNetworking: true };
      return withSubnets({ ...plan, networking }, change.added);
    }
    case 'ipv6': {
      const { networking, settings } = plan;
      return {
        ...plan,
        networking: { ...networking, ipFamily: 'ipv6', customNetworking: false },
        // An IPv6 cluster knows prefixes only (R32).
        settings: { ...settings, prefixDelegation: true },
      };
    }
  }
}

function withSubnets(plan: ClusterPlan, added: readonly AddedSubnet[]): ClusterPlan {
  return { ...plan, subnets: [...plan.subnets, ...added.map((each) => asSubnet(each, each.zone))] };
}

function asSubnet({ zone, prefixLength, cidr, use }: AddedSubnet, inZone: ZoneId): Subnet {
  return plainSubnet(inZone, prefixLength, { label: `${NEW}${zone}`, cidr, use });
}

function withMoved(
  plan: ClusterPlan,
  added: readonly AddedSubnet[],
  { group: label, nodes }: NonNullable<MovedNodes>,
): ClusterPlan {
  const subnets = added.map((each) => asSubnet(each, `${each.zone}${NEW}`));
  const zones = subnets.map(({ zone }) => zone);
  const groups = plan.groups.flatMap((group) =>
    group.label === label
      ? [
          { ...group, nodes: group.nodes - nodes },
          { ...group, label: newGroupBeside(label), nodes, zones },
        ]
      : [group],
  );
  return { ...plan, subnets: [...plan.subnets, ...subnets], groups };
}
