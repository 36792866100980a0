// What the cluster's network as a whole gives to notice.
import type { Finding, NodeKindName, Subnet } from '@/engine/model';
import type { PlanResult } from './plan-result';
import {
  cidrRefusals,
  excludedByIpv6,
  exhaustedRange,
  missingPodSubnets,
  multusIn,
  usersOfRange,
} from './refusals/network-refusals';

/** What the cluster's network as a whole gives to notice. */
export function networkFindings(result: PlanResult): readonly Finding[] {
  return [
    ...podSubnetFindings(result),
    ...cidrRefusals(result.plan.subnets),
    ...multusFindings(result),
    ...excludedByIpv6(result),
  ];
}

function podSubnetFindings(result: PlanResult): readonly Finding[] {
  const { plan, cluster, groups } = result;
  // Pods of an IPv6 cluster have no use for a subnet of their own (R32).
  if (cluster.podEnis === 'none') return [];
  const forPods = plan.subnets.filter(({ use }) => use === 'pods');
  const zonesOf = (kind: NodeKindName) =>
    new Set(
      groups.flatMap((group) => (group.kind === kind ? group.classes.map(({ zone }) => zone) : [])),
    );
  const zonesOfAutoMode = zonesOf('auto-mode');
  if (cluster.podEnis === 'node-subnet') {
    return forPods
      .filter(({ zone }) => !zonesOfAutoMode.has(zone))
      .map(({ label }) => ({ code: 'POD_SUBNET_OFF', subnet: label }));
  }
  const zones = zonesOf('linux');
  const unused = forPods.flatMap((subnet): readonly Finding[] =>
    zones.has(subnet.zone) || zonesOfAutoMode.has(subnet.zone)
      ? []
      : [{ code: 'POD_SUBNET_UNUSED', subnet: subnet.label, zone: subnet.zone }],
  );
  const keep: readonly Finding[] =
    cluster.podEnis === 'pod-subnet' && zones.size > 0 ? [{ code: 'NODES_KEEP_ENIS' }] : [];
  return [...missingPodSubnets(result), ...unused, ...keep];
}

/** Subnets for Multus that are missing, and host-local ranges that can't be right (R28). */
function multusFindings(result: PlanResult): readonly Finding[] {
  const { plan } = result;
  const running = plan.groups.filter(({ nodes }) => nodes > 0);
  const missing = running.flatMap((group) =>
    group.zones
      .filter((zone) => group.unmanagedEnis > multusIn(plan.subnets, zone).length)
      .map((zone): Finding => ({ code: 'MULTUS_SUBNETS_MISSING', group: group.label, zone })),
  );
  return [...missing, ...plan.subnets.flatMap((subnet) => rangeFindings(result, subnet))];
}

function rangeFindings(result: PlanResult, subnet: Subnet): readonly Finding[] {
  const { hostLocal, label } = subnet;
  if (hostLocal === undefined) return [];
  const nodes = usersOfRange(result, subnet).reduce((sum, user) => sum + user.nodes, 0);
  const findings: Finding[] = [...exhaustedRange(result, subnet)];
  if (nodes > 1) findings.push({ code: 'HOST_LOCAL_SHARED', subnet: label, nodes });
  if (!hostLocal.isReserved) findings.push({ code: 'HOST_LOCAL_NOT_RESERVED', subnet: label });
  return findings;
}
