// What the ways of taking addresses beyond the plain one give to notice.

import { cidrRule } from '@/engine/cluster/cidr-rules';
import { effectiveGroup } from '@/engine/cluster/effective-cluster';
import type {
  ClusterPlan,
  Finding,
  GroupUsage,
  NodeClass,
  NodeGroup,
  Subnet,
  SubnetUsage,
} from '@/engine/model';
import type { PlanResult } from './plan-findings';

/** What a group's way of taking addresses gives to notice. */
export function modeFindings(
  plan: ClusterPlan,
  group: NodeGroup,
  usage: GroupUsage,
): readonly Finding[] {
  return [
    ...ownSettings(group),
    ...maxPodsAboveSupply(plan, group, usage),
    ...noEniForPods(group, usage),
    ...securityGroupFindings(plan, group),
    ...ipv6Findings(plan, group),
    ...autoModeRange(group, usage),
  ];
}

function ownSettings({ label, ownSettings: own }: NodeGroup): readonly Finding[] {
  return own === undefined ? [] : [{ code: 'OWN_SETTINGS', group: label }];
}

/** kubelet would take more pods than ipamd can ever have addresses for (R25, R27, R28, R35). */
function maxPodsAboveSupply(
  { hostNetworkPodsPerNode }: ClusterPlan,
  { label, kind }: NodeGroup,
  { maxPods, classes }: GroupUsage,
): readonly Finding[] {
  if (kind !== 'linux') return [];
  const supplies = classes.filter(({ atRest }) => atRest.isReady).map(supplyOf);
  if (supplies.length === 0) return [];
  const supply = Math.min(...supplies);
  const advised = supply + hostNetworkPodsPerNode;
  if (maxPods <= advised) return [];
  return [{ code: 'MAX_PODS_ABOVE_SUPPLY', group: label, maxPods, supply, advised }];
}

/** Pods that the node can run, those on branch ENIs too. */
function supplyOf({ atRest, footprint, pods }: NodeClass): number {
  return atRest.supply + Math.max(0, footprint.hosted - pods);
}

function noEniForPods({ label }: NodeGroup, { classes, mode }: GroupUsage): readonly Finding[] {
  if (mode === 'ipv6') return [];
  const stuck = classes.find(
    ({ atRest }) => !atRest.isReady || (atRest.usableEnis === 0 && atRest.supply === 0),
  );
  if (stuck === undefined) return [];
  return [{ code: 'NO_ENI_FOR_PODS', group: label, usableEnis: stuck.atRest.usableEnis }];
}

function securityGroupFindings(plan: ClusterPlan, group: NodeGroup): readonly Finding[] {
  const { label, instanceType, limits, kind } = group;
  const { trunk, branchLimit, branchPodsAsked: asked } = effectiveGroup(plan, group);
  if (trunk === 'slot-kept') return [{ code: 'TRUNK_SLOT_IDLE', group: label, instanceType }];
  if (asked === 0) return [];
  if (!plan.networking.podEni) return [{ code: 'POD_ENI_OFF', group: label }];
  if (kind !== 'linux' || trunk === 'none') {
    return [{ code: 'TRUNK_NOT_CAPABLE', group: label, instanceType }];
  }
  if (branchLimit === 0) return [{ code: 'TRUNK_NO_ATTACHMENT', group: label }];
  if (asked <= branchLimit) return [];
  return [{ code: 'BRANCH_LIMIT', group: label, asked, limit: limits.branchEnis ?? 0 }];
}

function ipv6Findings(plan: ClusterPlan, group: NodeGroup): readonly Finding[] {
  if (effectiveGroup(plan, group).canJoin) return [];
  return [{ code: 'IPV6_NOT_CAPABLE', group: group.label, instanceType: group.instanceType }];
}

function autoModeRange({ label, kind }: NodeGroup, usage: GroupUsage): readonly Finding[] {
  if (kind !== 'auto-mode' || usage.mode === 'ipv6' || usage.nodes === 0) return [];
  const low = usage.classes.reduce(
    (sum, { nodes, footprint }) => sum + nodes * footprint.heldAtLeast,
    0,
  );
  return [{ code: 'AUTO_MODE_RANGE', group: label, low, high: usage.held }];
}

/** What the cluster's network as a whole gives to notice. */
export function networkFindings(result: PlanResult): readonly Finding[] {
  const { plan, subnets, crowded } = result;
  return [
    ...podSubnetFindings(result),
    ...cidrFindings(plan.subnets),
    ...multusFindings(result),
    ...excludedByIpv6(plan),
    ...subnets.flatMap(reservationFindings),
    ...crowded.map((found): Finding => ({ code: 'LOAD_BALANCER_ROOM', ...found })),
  ];
}

function podSubnetFindings({ plan, groups }: PlanResult): readonly Finding[] {
  const { ipFamily, customNetworking, subnetDiscovery } = plan.networking;
  // Pods of an IPv6 cluster have no use for a subnet of their own (R32).
  if (ipFamily === 'ipv6') return [];
  const forPods = plan.subnets.filter(({ use }) => use === 'pods');
  if (!customNetworking && !subnetDiscovery) {
    return forPods.map(({ label }) => ({ code: 'POD_SUBNET_OFF', subnet: label }));
  }
  const classes = groups.filter(({ kind }) => kind === 'linux').flatMap((group) => group.classes);
  const zones = [...new Set(classes.map(({ zone }) => zone))];
  const lacking = zones.flatMap((zone): readonly Finding[] => {
    if (forPods.some((subnet) => subnet.zone === zone)) return [];
    const inZone = classes.filter((kind) => kind.zone === zone);
    const affected = inZone.filter(
      ({ subnet }) => customNetworking || isForNodesOnly(plan.subnets, subnet),
    );
    const nodes = affected.reduce((sum, kind) => sum + kind.nodes, 0);
    return nodes === 0 ? [] : [{ code: 'NO_POD_SUBNET', zone, nodes }];
  });
  const unused = forPods.flatMap((subnet): readonly Finding[] =>
    zones.includes(subnet.zone)
      ? []
      : [{ code: 'POD_SUBNET_UNUSED', subnet: subnet.label, zone: subnet.zone }],
  );
  const keep: readonly Finding[] = customNetworking ? [{ code: 'NODES_KEEP_ENIS' }] : [];
  return [...lacking, ...unused, ...keep];
}

function isForNodesOnly(subnets: readonly Subnet[], label: string): boolean {
  return subnets.some((subnet) => subnet.label === label && subnet.use === 'nodes-only');
}

/** Subnets whose ranges no VPC can have together with the first one's (R26). */
function cidrFindings(subnets: readonly Subnet[]): readonly Finding[] {
  const ranges = subnets.flatMap(({ label, cidr }) => (cidr ? [{ label, cidr }] : []));
  const [first, ...others] = ranges;
  if (first === undefined) return [];
  return others.flatMap(({ label, cidr }): readonly Finding[] => {
    const rule = cidrRule(first.cidr, cidr);
    return rule === undefined
      ? []
      : [{ code: 'CIDR_NOT_TOGETHER', subnet: label, other: first.label, rule }];
  });
}

/** Subnets for Multus that are missing, and host-local ranges that can't be right (R28). */
function multusFindings({ plan, groups }: PlanResult): readonly Finding[] {
  const missing = plan.groups.flatMap((group) =>
    group.zones
      .filter((zone) => group.unmanagedEnis > multusIn(plan.subnets, zone).length)
      .map((zone): Finding => ({ code: 'MULTUS_SUBNETS_MISSING', group: group.label, zone })),
  );
  const ranges = plan.subnets.flatMap((subnet) => rangeFindings(plan, groups, subnet));
  return [...missing, ...ranges];
}

function multusIn(subnets: readonly Subnet[], zone: string): readonly Subnet[] {
  return subnets.filter((subnet) => subnet.use === 'multus' && subnet.zone === zone);
}

function rangeFindings(
  plan: ClusterPlan,
  groups: readonly GroupUsage[],
  subnet: Subnet,
): readonly Finding[] {
  const { hostLocal, label, zone } = subnet;
  if (hostLocal === undefined) return [];
  const place = multusIn(plan.subnets, zone).indexOf(subnet);
  const users = plan.groups.flatMap((group, index) => {
    if (group.unmanagedEnis <= place || group.attachedPodsPerNode === 0) return [];
    const classes = groups[index]?.classes.filter((kind) => kind.zone === zone) ?? [];
    const nodes = classes.reduce((sum, kind) => sum + kind.nodes, 0);
    return [{ nodes, pods: nodes * group.attachedPodsPerNode }];
  });
  const nodes = users.reduce((sum, user) => sum + user.nodes, 0);
  const wanted = users.reduce((sum, user) => sum + user.pods, 0);
  const { addresses, isReserved } = hostLocal;
  const findings: Finding[] = [];
  if (wanted > addresses) {
    findings.push({ code: 'HOST_LOCAL_EXHAUSTED', subnet: label, addresses, wanted });
  }
  if (nodes > 1) findings.push({ code: 'HOST_LOCAL_SHARED', subnet: label, nodes });
  if (!isReserved) findings.push({ code: 'HOST_LOCAL_NOT_RESERVED', subnet: label });
  return findings;
}

function excludedByIpv6({ networking, settings, groups }: ClusterPlan): readonly Finding[] {
  if (networking.ipFamily !== 'ipv6') return [];
  const findings: Finding[] = [];
  // The settings of the VPC CNI are no matter of Auto Mode nodes and Fargate pods.
  const hasCni = groups.some(({ kind }) => kind === 'linux');
  if (hasCni && !settings.prefixDelegation) {
    findings.push({ code: 'IPV6_EXCLUDES', what: 'single-addresses' });
  }
  if (hasCni && networking.customNetworking) {
    findings.push({ code: 'IPV6_EXCLUDES', what: 'custom-networking' });
  }
  if (groups.some(({ kind }) => kind === 'windows')) {
    findings.push({ code: 'IPV6_EXCLUDES', what: 'windows' });
  }
  return findings;
}

function reservationFindings({ label, singlesShort, free }: SubnetUsage): readonly Finding[] {
  if (singlesShort === 0 || -free >= singlesShort) return [];
  return [{ code: 'RESERVATION_CROWDS', subnet: label, short: singlesShort }];
}
