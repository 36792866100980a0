// What AWS or the VPC CNI refuses of the cluster's network as a whole.
import { cidrRule, reservedRange } from '@/engine/cluster/cidr-rules';
import type { PlanResult } from '@/engine/findings/plan-result';
import type { Finding, NodeClass, Subnet, ZoneId } from '@/engine/model';

export function networkRefusals(result: PlanResult): readonly Finding[] {
  const { plan } = result;
  return [
    ...missingPodSubnets(result),
    ...cidrRefusals(plan.subnets),
    ...plan.subnets.flatMap((subnet) => exhaustedRange(result, subnet)),
    ...excludedByIpv6(result),
  ];
}

export function excludedByIpv6({ cluster }: PlanResult): readonly Finding[] {
  return cluster.excluded.map((what): Finding => ({ code: 'IPV6_EXCLUDES', what }));
}

/** Zones in which pods of Linux nodes need a subnet of their own that is not there (R25). */
export function missingPodSubnets(result: PlanResult): readonly Finding[] {
  const lacking = new Set(
    result.plan.subnets
      .filter(({ zone, label }) => lacksPodSubnet(result, { zone, subnet: label }))
      .map(({ label }) => label),
  );
  if (lacking.size === 0) return [];
  const nodesIn = new Map<ZoneId, number>();
  for (const { kind, classes } of result.groups) {
    if (kind !== 'linux') continue;
    for (const { zone, subnet, nodes } of classes) {
      nodesIn.set(zone, (nodesIn.get(zone) ?? 0) + (lacking.has(subnet) ? nodes : 0));
    }
  }
  return [...nodesIn].flatMap(([zone, nodes]): readonly Finding[] =>
    nodes === 0 ? [] : [{ code: 'NO_POD_SUBNET', zone, nodes }],
  );
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
export function cidrRefusals(subnets: readonly Subnet[]): readonly Finding[] {
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

/** A host-local range with fewer addresses than pods are attached there (R28). */
export function exhaustedRange(result: PlanResult, subnet: Subnet): readonly Finding[] {
  const { hostLocal, label } = subnet;
  if (hostLocal === undefined) return [];
  const { addresses } = hostLocal;
  const wanted = usersOfRange(result, subnet).reduce((sum, user) => sum + user.pods, 0);
  return wanted > addresses
    ? [{ code: 'HOST_LOCAL_EXHAUSTED', subnet: label, addresses, wanted }]
    : [];
}

/** Nodes that attach pods in a Multus subnet, and these pods: of each group that does. */
export function usersOfRange({ plan, groups }: PlanResult, subnet: Subnet) {
  const { zone } = subnet;
  const place = multusIn(plan.subnets, zone).indexOf(subnet);
  return plan.groups.flatMap((group, index) => {
    if (group.unmanagedEnis <= place || group.attachedPodsPerNode === 0) return [];
    const classes = groups[index]?.classes.filter((each) => each.zone === zone) ?? [];
    const nodes = classes.reduce((sum, each) => sum + each.nodes, 0);
    return [{ nodes, pods: nodes * group.attachedPodsPerNode }];
  });
}

export function multusIn(subnets: readonly Subnet[], zone: string): readonly Subnet[] {
  return subnets.filter((subnet) => subnet.use === 'multus' && subnet.zone === zone);
}
