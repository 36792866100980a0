import type { Finding, GroupUsage } from '@/engine/model';
import { pendingFindings } from './pending-findings';
import type { PlanResult } from './plan-result';
import { groupRefusals } from './refusals/group-refusals';
import { networkRefusals } from './refusals/network-refusals';

/**
 * Findings without which the verdict can't be said: what refuses the plan, whatever else is looked at
 * for it, and pods that wait. No other finding is of severity `error`.
 */
export interface DecidingFindings {
  readonly pending: readonly Finding[];
  readonly groups: readonly Finding[];
  readonly network: readonly Finding[];
}

export function decidingFindings(result: PlanResult): DecidingFindings {
  const { cluster, groups } = result;
  return {
    pending: pendingFindings(result),
    groups: cluster.groups.flatMap((group, index) =>
      group.spec.nodes === 0 ? [] : groupRefusals(result, group, groups[index] as GroupUsage),
    ),
    network: networkRefusals(result),
  };
}
