// What would host pods that wait whatever the subnets have.

import { leftIn } from '@/engine/at-rest/shortage';
import { managedMaxPodsCap } from '@/engine/cluster/max-pods';
import type {
  Finding,
  GroupUsage,
  NodeGroup,
  PendingReason,
  PendingRemedy,
  SubnetUsage,
} from '@/engine/model';
import type { PlanResult } from './plan-result';

/** A finding on such pods with what would host them; any other as it is. */
export function withRemedy(finding: Finding, { plan, groups, subnets }: PlanResult): Finding {
  if (finding.code !== 'PODS_PENDING') return finding;
  const { group, reason } = finding;
  const isHost = (usage: GroupUsage) =>
    group === undefined ? usage.takesReplicas : usage.label === group;
  const remedies = groups.flatMap((usage, index) =>
    isHost(usage) ? remedyOf(usage, reason, plan.groups[index]) : [],
  );
  const needsRoom =
    reason !== 'not-ready' && roomFor(groups.filter(isHost), subnets) < finding.pods;
  return { ...finding, remedy: leastOf(remedies), ...(needsRoom && { needsRoom }) };
}

/** Addresses that pods of some groups could still have: in IPv6, and of nodes that are yet to come, all that they want. */
function roomFor(groups: readonly GroupUsage[], subnets: readonly SubnetUsage[]): number {
  const classes = groups.flatMap((each) => each.classes);
  if (classes.length === 0 || groups.some(({ mode }) => mode === 'ipv6')) {
    return Number.POSITIVE_INFINITY;
  }
  const theirs = new Set(classes.map(({ subnet, podSubnet = subnet }) => podSubnet));
  const discovering = classes.filter(({ design }) => design.enisLie.startsWith('discovered'));
  const tagged = new Set(discovering.map(({ zone }) => zone));
  return subnets
    .filter(({ label, zone, use }) => theirs.has(label) || (use === 'pods' && tagged.has(zone)))
    .reduce((sum, subnet) => sum + Math.max(0, leftIn(subnet, 'best').margin), 0);
}

/** Max pods can be told to Linux nodes alone, and AWS recommends none above its cap. */
function remedyOf(
  { kind, mode, maxPods, classes }: GroupUsage,
  reason: PendingReason,
  group: NodeGroup | undefined,
): PendingRemedy {
  const prefixes = mode === 'secondary-ip' && group?.limits.prefixCapable ? 'prefixes' : 'none';
  // A node whose pods can have no address has none with prefixes either.
  if (reason === 'address-supply') return classes[0]?.atRest.supply ? prefixes : 'none';
  if (reason !== 'max-pods' || kind !== 'linux') return 'none';
  if (maxPods >= managedMaxPodsCap(group?.limits.vcpus)) return 'none';
  const hasMore = ({ atRest, footprint }: GroupUsage['classes'][number]) =>
    atRest.supply > footprint.state.assigned;
  return mode === 'ipv6' || classes.some(hasMore) ? 'max-pods' : prefixes;
}

/** The one that changes least. */
function leastOf(remedies: readonly PendingRemedy[]): PendingRemedy {
  return (['max-pods', 'prefixes'] as const).find((each) => remedies.includes(each)) ?? 'none';
}
