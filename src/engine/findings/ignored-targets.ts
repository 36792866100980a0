// Which settings size the pools of a plan's nodes, and which have no say.
import type { AddressingMode, CniSettings, CniVariable, Finding, GroupUsage } from '@/engine/model';

export type IgnoredTarget = Extract<Finding, { code: 'TARGET_IGNORED' }>;

/** The variable that sizes the pool of a node (R5). */
export function sizesBy(settings: CniSettings, mode: AddressingMode): CniVariable {
  if ((settings.warmIpTarget ?? 0) > 0) return 'WARM_IP_TARGET';
  if ((settings.minimumIpTarget ?? 0) > 0) return 'MINIMUM_IP_TARGET';
  return mode === 'prefix' ? 'WARM_PREFIX_TARGET' : 'WARM_ENI_TARGET';
}

/** Targets that somebody changed from AWS's 1 and that size no node's pool. */
export function ignoredTargets(
  settings: CniSettings,
  groups: readonly Pick<GroupUsage, 'mode'>[],
): readonly IgnoredTarget[] {
  const { warmEniTarget = 1, warmPrefixTarget = 1 } = settings;
  const planned = sizesBy(settings, settings.prefixDelegation ? 'prefix' : 'secondary-ip');
  const ruling = [planned, ...groups.map(({ mode }) => sizesBy(settings, mode))];
  const because = ruling.find(isIpTarget) ?? 'ENABLE_PREFIX_DELEGATION';
  const findings: IgnoredTarget[] = [];
  if (warmEniTarget !== 1 && !ruling.includes('WARM_ENI_TARGET')) {
    findings.push({ code: 'TARGET_IGNORED', ignored: 'WARM_ENI_TARGET', because });
  }
  if (warmPrefixTarget !== 1 && !ruling.includes('WARM_PREFIX_TARGET')) {
    findings.push({ code: 'TARGET_IGNORED', ignored: 'WARM_PREFIX_TARGET', because });
  }
  return findings;
}

function isIpTarget(variable: CniVariable): boolean {
  return variable === 'WARM_IP_TARGET' || variable === 'MINIMUM_IP_TARGET';
}
