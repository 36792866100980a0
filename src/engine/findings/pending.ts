import { unplacedReason } from '@/engine/at-rest/plan-totals';
import { type Finding, type GroupUsage, PENDING_REASONS, type PendingReason } from '@/engine/model';
import type { PlanResult } from './plan-result';

/** Pods that wait whatever the subnets have. */
export function pendingFindings({ groups, totals }: PlanResult): readonly Finding[] {
  const ofGroups = groups.flatMap((group) =>
    PENDING_REASONS.flatMap((reason) => pendingOfGroup(group, reason)),
  );
  if (totals.clusterPodsUnplaced === 0) return ofGroups;
  const hosts = groups.filter(({ takesReplicas }) => takesReplicas);
  return [
    ...ofGroups,
    {
      code: 'PODS_PENDING',
      group: undefined,
      pods: totals.clusterPodsUnplaced,
      reason: unplacedReason(groups),
      maxPods: hosts.reduce((sum, group) => sum + group.nodes * group.maxPods, 0),
      supply: hosts.reduce((sum, group) => sum + group.nodes * supplyPerNode(group), 0),
    },
  ];
}

function pendingOfGroup(group: GroupUsage, reason: PendingReason): Finding[] {
  const pods = group.pending[reason];
  if (pods === 0) return [];
  const { label, maxPods } = group;
  return [
    { code: 'PODS_PENDING', group: label, pods, reason, maxPods, supply: supplyPerNode(group) },
  ];
}

function supplyPerNode({ classes }: GroupUsage): number {
  return classes[0]?.atRest.supply ?? 0;
}
