import {
  type Cidr,
  type ClusterPlan,
  type Consumer,
  type DaemonPods,
  type InstanceLimits,
  isForNodes,
  type MaxPodsPolicy,
  type NodeGroup,
  type Subnet,
  subnetSize,
  usableAddresses,
  type ZoneId,
} from '@/engine';
import { ADDONS, type Addon } from '@/plan/rows/addon-list';
import { type FoundType, limitsByHand, type TypeLookup } from './fields/instance-type';
import { consumerLabels, groupLabels, subnetLabels } from './labels';
import type { Plan } from './plan';
import type { ClusterSources } from './plan-sources';
import type { PlanAddon } from './rows/addons';
import type { PlanConsumer } from './rows/consumer';
import type { PlanGroup } from './rows/group';
import type { PlanSubnet } from './rows/subnet';

/**
 * What the engine is told of a plan: limits looked up, rows given labels that are unique, add-ons
 * counted with the pods of their kind, and "available now" turned into addresses in use: of a plan
 * that runs into those that its own nodes and consumers do not hold. Limits by
 * hand count as a type with one network card that can hold prefixes, with unknown vCPUs and branch
 * ENIs. A group in all zones is in those that have a subnet for nodes.
 * @throws when the table lacks a type that was read: the plan was made with another table; for a plan
 *   with live counts without `settleLive`
 */
export function toCluster(plan: Plan, lookup: ClusterSources): ClusterPlan {
  const names = subnetLabels(plan.subnets);
  const subnets = plan.subnets.map((subnet, index) =>
    toSubnet(subnet, names[index] ?? subnet.zone),
  );
  const zones = [...new Set(subnets.map(({ zone }) => zone))];
  const inUse = new Set(subnets.filter(isForNodes).map(({ zone }) => zone));
  const nodeZones = zones.filter((zone) => inUse.has(zone));
  const groupNames = groupLabels(plan.groups);
  const consumerNames = consumerLabels(plan.consumers);
  const cluster: ClusterPlan = {
    settings: plan.settings,
    networking: plan.networking,
    subnets,
    groups: plan.groups.map((group, index) =>
      toGroup(group, {
        label: groupNames[index] ?? group.instanceType,
        zones: nodeZones,
        managedCap: plan.managedCap,
        limits: limitsOf(group, lookup),
      }),
    ),
    consumers: plan.consumers.map((consumer, index) =>
      toConsumer(consumer, consumerNames[index] ?? consumer.kind, zones, subnets),
    ),
    hostNetworkPodsPerNode: plan.hostNetworkPodsPerNode,
    systemPodsPerNode: plan.systemPodsPerNode,
    daemonPods: plan.addons.flatMap(({ id, pods }) => daemonPods(ADDONS[id], pods)),
    clusterPods: plan.clusterPods + replicasOf(plan.addons),
    quotas: plan.quotas,
  };
  const counts = liveCounts(plan, subnets);
  if (counts.size === 0) return cluster;
  if (lookup.settleLive === undefined) throw new Error('no settleLive');
  const known = plan.subnets.map(({ others }) => others);
  return lookup.settleLive(cluster, counts, known);
}

/** Of the subnets that were counted while the plan's nodes ran. */
function liveCounts(
  { live, subnets: rows }: Plan,
  subnets: readonly Subnet[],
): ReadonlyMap<string, number> {
  if (!live) return new Map();
  return new Map(
    rows.flatMap(({ used }, index) => {
      const label = subnets[index]?.label;
      return label !== undefined && used.as === 'available' ? [[label, used.addresses]] : [];
    }),
  );
}

function daemonPods({ scope, kinds, takesAddress }: Addon, pods: number): readonly DaemonPods[] {
  return scope === 'node' ? [{ kinds, pods, takesAddress }] : [];
}

function replicasOf(addons: readonly PlanAddon[]): number {
  return addons.reduce((sum, { id, pods }) => sum + (ADDONS[id].scope === 'cluster' ? pods : 0), 0);
}

function toSubnet(subnet: PlanSubnet, label: string): Subnet {
  const { zone, prefixLength, cidr, used, use, explicitReservation, hostLocal } = subnet;
  const usedByOthers =
    used.as === 'available' ? usableAddresses(prefixLength) - used.addresses : used.addresses;
  return {
    label,
    zone,
    prefixLength,
    cidr,
    usedByOthers,
    use,
    ...reservationIn(subnet),
    explicitReservation,
    hostLocal: hostLocal && { addresses: hostLocal.addresses, isReserved: hostLocal.isReserved },
    live: undefined,
  };
}

/** The whole blocks of a reservation, and the end blocks of the subnet that its range covers. */
function reservationIn({
  cidr,
  prefixReservation: { blocks, cidr: range },
}: Pick<PlanSubnet, 'cidr' | 'prefixReservation'>): Pick<
  Subnet,
  'prefixReservation' | 'reservedEnds' | 'prefixRange'
> {
  if (cidr === undefined || range === undefined) {
    const reservedEnds = { first: false, last: false };
    return { prefixReservation: blocks, reservedEnds, prefixRange: undefined };
  }
  const endOf = ({ base, prefixLength }: Cidr) => base + subnetSize(prefixLength);
  const first = range.base === cidr.base;
  const last = endOf(range) === endOf(cidr);
  // A /28 has one block, which is both ends.
  const ends = blocks === 1 && first ? 1 : Number(first) + Number(last);
  const prefixReservation = Math.max(0, blocks - ends);
  return { prefixReservation, reservedEnds: { first, last }, prefixRange: range };
}

/** In all zones of the plan; with a subnet and no zones in that subnet's alone. */
function toConsumer(
  { kind, count, addresses, zones, subnet }: PlanConsumer,
  label: string,
  planZones: readonly ZoneId[],
  subnets: readonly Subnet[],
): Consumer {
  const own = subnets.find((each) => each.label === subnet);
  const all = own === undefined ? planZones : [own.zone];
  return { kind, label, count, addresses, zones: zones === 'all' ? all : zones, subnet };
}

interface GroupSurroundings {
  readonly label: string;
  /** Those that have a subnet for nodes. */
  readonly zones: readonly ZoneId[];
  readonly managedCap: boolean;
  readonly limits: InstanceLimits;
}

function toGroup(
  group: PlanGroup,
  { label, zones, managedCap, limits }: GroupSurroundings,
): NodeGroup {
  const {
    name,
    handLimits,
    maxPodsExpression,
    maxPodsPolicy: choice,
    reservedEnis,
    lows,
    ...rest
  } = group;
  return {
    ...rest,
    label,
    limits,
    maxPods: maxPodsPolicy(group, managedCap),
    zones: group.zones === 'all' ? zones : group.zones,
  };
}

/** By hand, else as chosen, else what nodes of the kind have. */
export function maxPodsPolicy(
  {
    kind,
    maxPods,
    maxPodsPolicy: choice,
    reservedEnis,
  }: Pick<PlanGroup, 'kind' | 'maxPods' | 'maxPodsPolicy' | 'reservedEnis'>,
  managedCap: boolean,
): MaxPodsPolicy {
  if (maxPods !== undefined) return { kind: 'fixed', maxPods };
  switch (choice) {
    case 'karpenter':
      return { kind: choice, reservedEnis };
    case 'nodeadm':
    case 'bottlerocket':
    case 'auto-mode':
    case 'windows':
      return { kind: choice };
    case '':
      return kind === 'windows' || kind === 'auto-mode'
        ? { kind }
        : { kind: 'formula', managedCap };
  }
}

/** A Fargate pod has one ENI with one address beside its own: the engine asks no more of it. */
const FARGATE_LIMITS: InstanceLimits = {
  maxEnis: 1,
  ipv4PerEni: 2,
  prefixCapable: false,
  vcpus: undefined,
  networkCards: [1],
  branchEnis: 0,
};

function limitsOf(
  { kind, instanceType, handLimits }: PlanGroup,
  lookup: Pick<TypeLookup, 'findInstanceType'>,
): InstanceLimits {
  if (kind === 'fargate') return FARGATE_LIMITS;
  if (handLimits !== undefined) return limitsByHand(handLimits);
  const found = lookup.findInstanceType(instanceType);
  if (found === undefined) throw new Error(`no limits for ${instanceType}`);
  const { maxEnis, ipv4PerEni, prefixCapable, vcpus, networkCards } = found;
  return { maxEnis, ipv4PerEni, prefixCapable, vcpus, networkCards, branchEnis: branches(found) };
}

/** That a type has none counts only where the controller says so: ipamd trusts no other table. */
function branches({ branchEnis = 0, inControllerTable }: FoundType): number | undefined {
  return branchEnis > 0 || inControllerTable ? branchEnis : undefined;
}
