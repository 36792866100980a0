import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { EffectiveCluster } from '@/engine/cluster/effective-cluster';
import type { ClusterPlan, Finding, PlanNumbers } from '@/engine/model';
import { groupFindings, pendingFindings } from './groups';
import { liveFindings } from './live';
import { networkFindings } from './network';
import { findSpreadRemainders } from './placement/spread-remainder';
import { findSubnetShares } from './placement/subnet-share';
import type { PlanResult } from './plan-result';
import { quotaFindings } from './quotas';
import { settingFindings } from './settings';
import { controlPlaneRoom, evenness, shortages } from './subnets';

/** Everything worth a word about a result, in the order in which it was looked for. */
export function planFindings(
  plan: ClusterPlan,
  numbers: PlanNumbers,
  cluster: EffectiveCluster,
  rest: RestMemory,
): readonly Finding[] {
  const result: PlanResult = { plan, cluster, ...numbers };
  return [
    ...liveFindings(plan),
    ...shortages(result.subnets),
    ...quotaFindings(result, rest),
    ...findSpreadRemainders(result),
    ...findSubnetShares(result, rest),
    ...pendingFindings(result),
    ...groupFindings(result),
    ...settingFindings(result),
    ...networkFindings(result),
    ...evenness(result.subnets),
    ...controlPlaneRoom(result.subnets),
  ];
}
