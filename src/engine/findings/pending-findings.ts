import { unplacedReason } from '@/engine/at-rest/plan-totals';
import { managedMaxPodsCap } from '@/engine/cluster/max-pods';
import {
  type Finding,
  type GroupUsage,
  type NodeGroup,
  PENDING_REASONS,
  type PendingReason,
  type PendingRemedy,
} from '@/engine/model';
import type { PlanResult } from './plan-result';

/** Pods that wait whatever the subnets have. */
export function pendingFindings({ plan, groups, totals }: PlanResult): readonly Finding[] {
  const ofGroups = groups.flatMap((group, index) =>
    PENDING_REASONS.flatMap((reason) => pendingOfGroup(group, reason, plan.groups[index])),
  );
  if (totals.clusterPodsUnplaced === 0) return ofGroups;
  const hosts = groups.filter(({ takesReplicas }) => takesReplicas);
  const reason = unplacedReason(groups);
  const remedies = groups.flatMap((group, index) =>
    group.takesReplicas ? remedyOf(group, reason, plan.groups[index]) : [],
  );
  return [
    ...ofGroups,
    {
      code: 'PODS_PENDING',
      group: undefined,
      pods: totals.clusterPodsUnplaced,
      reason,
      maxPods: hosts.reduce((sum, group) => sum + group.nodes * group.maxPods, 0),
      supply: hosts.reduce((sum, group) => sum + group.nodes * supplyPerNode(group), 0),
      remedy: leastOf(remedies),
    },
  ];
}

function pendingOfGroup(
  group: GroupUsage,
  reason: PendingReason,
  planned: NodeGroup | undefined,
): Finding[] {
  const pods = group.pending[reason];
  if (pods === 0) return [];
  const { label, maxPods } = group;
  const remedy = remedyOf(group, reason, planned);
  const supply = supplyPerNode(group);
  return [{ code: 'PODS_PENDING', group: label, pods, reason, maxPods, supply, remedy }];
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

function supplyPerNode({ classes }: GroupUsage): number {
  return classes[0]?.atRest.supply ?? 0;
}
