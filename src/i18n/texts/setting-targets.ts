import type { CniSettings, CniVariable } from '@/engine';

/** The targets that size the pool under these settings, as they are typed: `WARM_IP_TARGET=2`. */
export function settingTargets(settings: CniSettings): readonly string[] {
  const { prefixDelegation, warmIpTarget, minimumIpTarget } = settings;
  const typed = (variable: CniVariable, target: number | undefined) =>
    `${variable}=${target ?? ''}`;
  if ((warmIpTarget ?? 0) > 0 || (minimumIpTarget ?? 0) > 0) {
    return [
      ...(warmIpTarget === undefined ? [] : [typed('WARM_IP_TARGET', warmIpTarget)]),
      ...(minimumIpTarget === undefined ? [] : [typed('MINIMUM_IP_TARGET', minimumIpTarget)]),
    ];
  }
  return prefixDelegation
    ? [typed('WARM_PREFIX_TARGET', settings.warmPrefixTarget)]
    : [typed('WARM_ENI_TARGET', settings.warmEniTarget)];
}
