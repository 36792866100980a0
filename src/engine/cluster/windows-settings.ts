import { type CniSettings, PREFIX_SIZE, type WindowsPool } from '@/engine/model';

/** The ConfigMap's keys as Windows' controller reads them: what is missing has a default (R33). */
export function windowsSettings(pool: WindowsPool): CniSettings {
  const { prefixDelegation, minimumIpTarget = 0, warmPrefixTarget = 0 } = pool;
  const warmIps = pool.warmIpTarget ?? 0;
  const isSet = warmIps > 0 || minimumIpTarget > 0;
  const plain = { warmEniTarget: undefined, maxEni: 1, prefixDelegation };
  if (prefixDelegation && !isSet && warmPrefixTarget > 0) {
    // So many prefixes beyond those that pods take from is as many addresses beyond the pods.
    const warmIpTarget = warmPrefixTarget * PREFIX_SIZE;
    return { ...plain, warmIpTarget, minimumIpTarget: undefined, warmPrefixTarget: undefined };
  }
  const warm = isSet ? Math.max(warmIps, 1) : prefixDelegation ? 1 : 3;
  return {
    ...plain,
    warmIpTarget: warm,
    minimumIpTarget: isSet ? minimumIpTarget : 3,
    warmPrefixTarget: undefined,
  };
}
