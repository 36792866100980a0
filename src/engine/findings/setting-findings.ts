// What the cluster's settings give to notice.
import type { Finding } from '@/engine/model';
import { ignoredTargets, sizesBy } from './ignored-targets';
import type { PlanResult } from './plan-result';

/** Targets that freeze the pool, or size nothing. */
export function settingFindings({ plan, cluster, groups }: PlanResult): readonly Finding[] {
  const { settings } = plan;
  if (!cluster.hasPools) return [];
  const findings: Finding[] = [];
  const rules = sizesBy(settings, settings.prefixDelegation ? 'prefix' : 'secondary-ip');
  if (rules === 'MINIMUM_IP_TARGET') {
    findings.push({ code: 'POOL_FROZEN', minimumIpTarget: settings.minimumIpTarget ?? 0 });
  }
  return [...findings, ...ignoredTargets(settings, groups)];
}
