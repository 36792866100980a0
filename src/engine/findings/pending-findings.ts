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
  const remedies = groups.map((group, index) => remedyOf(group, plan.groups[index]));
  const ofGroups = groups.flatMap((group, index) =>
    PENDING_REASONS.flatMap((reason) => pendingOfGroup(group, reason, remedies[index] ?? 'none')),
  );
  if (totals.clusterPodsUnplaced === 0) return ofGroups;
  const hosts = groups.filter(({ takesReplicas }) => takesReplicas);
  const ofHosts = remedies.filter((_, index) => groups[index]?.takesReplicas);
  const reason = unplacedReason(groups);
  return [
    ...ofGroups,
    {
      code: 'PODS_PENDING',
      group: undefined,
      pods: totals.clusterPodsUnplaced,
      reason,
      maxPods: hosts.reduce((sum, group) => sum + group.nodes * group.maxPods, 0),
      supply: hosts.reduce((sum, group) => sum + group.nodes * supplyPerNode(group), 0),
      remedy: reason === 'max-pods' ? leastOf(ofHosts) : 'none',
    },
  ];
}

function pendingOfGroup(
  group: GroupUsage,
  reason: PendingReason,
  ofGroup: PendingRemedy,
): Finding[] {
  const pods = group.pending[reason];
  if (pods === 0) return [];
  const { label, maxPods } = group;
  const remedy = reason === 'max-pods' ? ofGroup : 'none';
  const supply = supplyPerNode(group);
  return [{ code: 'PODS_PENDING', group: label, pods, reason, maxPods, supply, remedy }];
}

/** Max pods can be told to Linux nodes alone, and AWS recommends none above its cap. */
function remedyOf(
  { kind, mode, maxPods, classes }: GroupUsage,
  group: NodeGroup | undefined,
): PendingRemedy {
  if (kind !== 'linux' || group === undefined) return 'none';
  if (maxPods >= managedMaxPodsCap(group.limits.vcpus)) return 'none';
  const hasMore = ({ atRest, footprint }: GroupUsage['classes'][number]) =>
    atRest.supply > footprint.state.assigned;
  if (mode === 'ipv6' || classes.some(hasMore)) return 'max-pods';
  return mode === 'secondary-ip' && group.limits.prefixCapable ? 'prefixes' : 'none';
}

/** The one that changes least. */
function leastOf(remedies: readonly PendingRemedy[]): PendingRemedy {
  return (['max-pods', 'prefixes'] as const).find((each) => remedies.includes(each)) ?? 'none';
}

function supplyPerNode({ classes }: GroupUsage): number {
  return classes[0]?.atRest.supply ?? 0;
}
