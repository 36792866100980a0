// What there is to notice of the quotas above the subnets (R38, R39).
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { planAtRest } from '@/engine/at-rest/plan-numbers';
import { quotaUsages } from '@/engine/at-rest/quota-usage';
import {
  type ClusterPlan,
  type Finding,
  isNearQuota,
  QUOTA_NAMES,
  type QuotaUsages,
  SHIPPED_SETTINGS,
} from '@/engine/model';
import type { PlanResult } from './plan-result';

export function quotaFindings(
  { plan, quotas }: Pick<PlanResult, 'plan' | 'quotas'>,
  rest: RestMemory,
): readonly Finding[] {
  const near = QUOTA_NAMES.filter((name) => isNearQuota(quotas[name]));
  if (near.length === 0) return [];
  const others = underPrefixes(plan, rest);
  return near.map((quota): Finding => {
    const { used, quota: most } = quotas[quota];
    const then = others?.[quota].used ?? used;
    return {
      code: used > most ? 'QUOTA_EXCEEDED' : 'QUOTA_NEAR',
      quota,
      used,
      most,
      underPrefixes: then < used ? then : undefined,
    };
  });
}

/** The same plan with AWS's settings for prefixes; `undefined` where nodes have prefixes already. */
function underPrefixes(plan: ClusterPlan, rest: RestMemory): QuotaUsages | undefined {
  const { settings, networking } = plan;
  if (settings.prefixDelegation || networking.ipFamily === 'ipv6') return undefined;
  const prefixes = { ...SHIPPED_SETTINGS, maxEni: settings.maxEni, prefixDelegation: true };
  const { groups, subnets } = planAtRest({ ...plan, settings: prefixes }, rest);
  return quotaUsages(plan, groups, subnets);
}
