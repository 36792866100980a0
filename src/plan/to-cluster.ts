import {
  type ClusterPlan,
  type InstanceLimits,
  type NodeGroup,
  type Subnet,
  usableAddresses,
  type ZoneId,
} from '@/engine';
import { groupLabels, subnetLabels } from './labels';
import type { Plan, PlanGroup, PlanSubnet } from './plan';
import type { TypeLookup } from './type-lookup';

/**
 * What the engine is told of a plan: limits looked up, rows given labels that are unique, and
 * "available now" turned into addresses in use. Limits by hand count as a type that can hold
 * prefixes and whose vCPUs are unknown.
 * @throws when the table lacks a type that was read: the plan was made with another table
 */
export function toCluster(plan: Plan, lookup: Pick<TypeLookup, 'findInstanceType'>): ClusterPlan {
  const zones = [...new Set(plan.subnets.map(({ zone }) => zone))];
  const names = subnetLabels(plan.subnets);
  const groupNames = groupLabels(plan.groups);
  return {
    settings: plan.settings,
    subnets: plan.subnets.map((subnet, index) => toSubnet(subnet, names[index] ?? subnet.zone)),
    groups: plan.groups.map((group, index) =>
      toGroup(group, {
        label: groupNames[index] ?? group.instanceType,
        zones,
        managedCap: plan.managedCap,
        limits: limitsOf(group, lookup),
      }),
    ),
    hostNetworkPodsPerNode: plan.hostNetworkPodsPerNode,
    systemPodsPerNode: plan.systemPodsPerNode,
    clusterPods: plan.clusterPods,
  };
}

function toSubnet(subnet: PlanSubnet, label: string): Subnet {
  const { zone, prefixLength, cidr, used } = subnet;
  const usedByOthers =
    used.as === 'available' ? usableAddresses(prefixLength) - used.addresses : used.addresses;
  return { label, zone, prefixLength, cidr, usedByOthers };
}

interface GroupSurroundings {
  readonly label: string;
  readonly zones: readonly ZoneId[];
  readonly managedCap: boolean;
  readonly limits: InstanceLimits;
}

function toGroup(
  group: PlanGroup,
  { label, zones, managedCap, limits }: GroupSurroundings,
): NodeGroup {
  return {
    label,
    instanceType: group.instanceType,
    limits,
    nodes: group.nodes,
    podsPerNode: group.podsPerNode,
    maxPods:
      group.maxPods === undefined
        ? { kind: 'formula', managedCap }
        : { kind: 'fixed', maxPods: group.maxPods },
    zones: group.zones === 'all' ? zones : group.zones,
  };
}

function limitsOf(
  { instanceType, handLimits }: PlanGroup,
  lookup: Pick<TypeLookup, 'findInstanceType'>,
): InstanceLimits {
  if (handLimits !== undefined) return { ...handLimits, prefixCapable: true, vcpus: undefined };
  const found = lookup.findInstanceType(instanceType);
  if (found === undefined) throw new Error(`no limits for instance type ${instanceType}`);
  const { maxEnis, ipv4PerEni, prefixCapable, vcpus } = found;
  return { maxEnis, ipv4PerEni, prefixCapable, vcpus };
}
