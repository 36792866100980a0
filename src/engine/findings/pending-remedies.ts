// What would host pods that wait whatever the subnets have.
import { managedMaxPodsCap } from '@/engine/cluster/max-pods';
import type { Finding, GroupUsage, NodeGroup, PendingReason, PendingRemedy } from '@/engine/model';
import type { PlanResult } from './plan-result';

/** A finding on such pods with what would host them; any other as it is. */
export function withRemedy(finding: Finding, { plan, groups }: PlanResult): Finding {
  if (finding.code !== 'PODS_PENDING') return finding;
  const { group, reason } = finding;
  const remedies = groups.flatMap((usage, index) =>
    (group === undefined ? usage.takesReplicas : usage.label === group)
      ? remedyOf(usage, reason, plan.groups[index])
      : [],
  );
  return { ...finding, remedy: leastOf(remedies) };
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
