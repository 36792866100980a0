import { unplacedReason } from '@/engine/at-rest/plan-totals';
import { type Finding, type GroupUsage, PENDING_REASONS } from '@/engine/model';
import type { PlanResult } from './plan-result';

/** Pods that wait whatever the subnets have; what would host them comes later, see `withRemedy`. */
export function pendingFindings({ groups, totals }: PlanResult): readonly Finding[] {
  const ofGroups = groups.flatMap((group) => {
    const { label, maxPods, pending } = group;
    return PENDING_REASONS.flatMap((reason): Finding[] => {
      const pods = pending[reason];
      const supply = supplyPerNode(group);
      return pods === 0
        ? []
        : [{ code: 'PODS_PENDING', group: label, pods, reason, maxPods, supply }];
    });
  });
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

function supplyPerNode({ classes }: GroupUsage): number {
  return classes[0]?.atRest.supply ?? 0;
}
