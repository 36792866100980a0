// What the cluster's settings give to notice.
import type { Finding } from '@/engine/model';
import { ignoredTargets, sizesBy } from './ignored-targets';
import type { PlanResult } from './plan-result';

/** Targets that freeze the pool, or size nothing. */
export function settingFindings({ plan, cluster, groups }: PlanResult): readonly Finding[] {
  const { settings } = plan;
  // In an IPv6 cluster, and on nodes that aren't of Linux, nothing reads the targets (R32).
  const areRead = groups.length === 0 || groups.some(({ kind }) => kind === 'linux');
  if (cluster.podEnis === 'none' || !areRead) return [];
  const findings: Finding[] = [];
  const rules = sizesBy(settings, settings.prefixDelegation ? 'prefix' : 'secondary-ip');
  if (rules === 'MINIMUM_IP_TARGET') {
    findings.push({ code: 'POOL_FROZEN', minimumIpTarget: settings.minimumIpTarget ?? 0 });
  }
  return [...findings, ...ignoredTargets(settings, groups)];
}
