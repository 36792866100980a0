// What the cluster's network as a whole gives to notice.
import { cidrRule, reservedRange } from '@/engine/cluster/cidr-rules';
import type { ClusterPlan, Finding, GroupUsage, NodeClass, Subnet } from '@/engine/model';
import type { PlanResult } from './plan-result';

/** What the cluster's network as a whole gives to notice. */
export function networkFindings(result: PlanResult): readonly Finding[] {
  const { plan, cluster } = result;
  return [
    ...podSubnetFindings(result),
    ...cidrFindings(plan.subnets),
    ...multusFindings(result),
    ...cluster.excluded.map((what): Finding => ({ code: 'IPV6_EXCLUDES', what })),
  ];
}

function podSubnetFindings(result: PlanResult): readonly Finding[] {
  const { plan, cluster, groups } = result;
  // Pods of an IPv6 cluster have no use for a subnet of their own (R32).
  if (cluster.podEnis === 'none') return [];
  const forPods = plan.subnets.filter(({ use }) => use === 'pods');
  const zonesOfAutoMode = groups
    .filter(({ kind }) => kind === 'auto-mode')
    .flatMap((group) => group.classes.map(({ zone }) => zone));
  if (cluster.podEnis === 'node-subnet') {
    return forPods
      .filter(({ zone }) => !zonesOfAutoMode.includes(zone))
      .map(({ label }) => ({ code: 'POD_SUBNET_OFF', subnet: label }));
  }
  const classes = groups.filter(({ kind }) => kind === 'linux').flatMap((group) => group.classes);
  const zones = [...new Set(classes.map(({ zone }) => zone))];
  const unserved = zones.filter((zone) => forPods.every((subnet) => subnet.zone !== zone));
  const lacking = unserved.flatMap((zone): readonly Finding[] => {
    const affected = classes.filter((kind) => kind.zone === zone && lacksPodSubnet(result, kind));
    const nodes = affected.reduce((sum, kind) => sum + kind.nodes, 0);
    return nodes === 0 ? [] : [{ code: 'NO_POD_SUBNET', zone, nodes }];
  });
  const unused = forPods.flatMap((subnet): readonly Finding[] =>
    zones.includes(subnet.zone) || zonesOfAutoMode.includes(subnet.zone)
      ? []
      : [{ code: 'POD_SUBNET_UNUSED', subnet: subnet.label, zone: subnet.zone }],
  );
  const keep: readonly Finding[] =
    cluster.podEnis === 'pod-subnet' ? [{ code: 'NODES_KEEP_ENIS' }] : [];
  return [...lacking, ...unused, ...keep];
}

/** Whether the pods of Linux nodes need a subnet of their own that their zone does not have. */
export function lacksPodSubnet(
  { plan, cluster }: Pick<PlanResult, 'plan' | 'cluster'>,
  { zone, subnet }: Pick<NodeClass, 'zone' | 'subnet'>,
): boolean {
  if (plan.subnets.some((each) => each.use === 'pods' && each.zone === zone)) return false;
  if (cluster.podEnis === 'pod-subnet') return true;
  return cluster.podEnis === 'discovered' && isForNodesOnly(plan.subnets, subnet);
}

function isForNodesOnly(subnets: readonly Subnet[], label: string): boolean {
  return subnets.some((subnet) => subnet.label === label && subnet.use === 'nodes-only');
}

/** Subnets whose ranges no VPC can have, alone or together with the first one's (R26). */
function cidrFindings(subnets: readonly Subnet[]): readonly Finding[] {
  const ranges = subnets.flatMap(({ label, cidr }) => (cidr ? [{ label, cidr }] : []));
  const never = ranges.flatMap(({ label, cidr }): readonly Finding[] => {
    const range = reservedRange(cidr);
    return range === undefined ? [] : [{ code: 'CIDR_NEVER', subnet: label, range }];
  });
  const [first, ...others] = ranges.filter(({ cidr }) => reservedRange(cidr) === undefined);
  if (first === undefined) return never;
  const apart = others.flatMap(({ label, cidr }): readonly Finding[] => {
    const rule = cidrRule(first.cidr, cidr);
    return rule === undefined
      ? []
      : [{ code: 'CIDR_NOT_TOGETHER', subnet: label, other: first.label, rule }];
  });
  return [...never, ...apart];
}

/** Subnets for Multus that are missing, and host-local ranges that can't be right (R28). */
function multusFindings({ plan, groups }: PlanResult): readonly Finding[] {
  const running = plan.groups.filter(({ nodes }) => nodes > 0);
  const missing = running.flatMap((group) =>
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
