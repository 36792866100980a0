import type { CniSettings, InstanceLimits, WindowsPool } from '@/engine/model';

/** What Windows' controller takes where the ConfigMap names nothing that counts (R33). */
const SECONDARY_WARM_IPS = 3;
const PREFIX_WARM_IPS = 1;
const MINIMUM_IPS = 3;

/**
 * The ConfigMap's keys as AWS's resource controller reads them for a type (R33). Where
 * `warmPrefixTarget` is set it rules alone.
 */
export function windowsSettings(
  pool: WindowsPool,
  { prefixCapable }: Pick<InstanceLimits, 'prefixCapable'>,
): CniSettings {
  if (!pool.prefixDelegation) return ofTargets(false, secondaryTargets(pool));
  return prefixCapable ? prefixSettings(pool) : ofTargets(false, DEFAULTS);
}

interface IpTargets {
  readonly warmIps: number;
  readonly minimumIps: number;
}

const DEFAULTS: IpTargets = { warmIps: SECONDARY_WARM_IPS, minimumIps: MINIMUM_IPS };

/** A warm target of 0 is 1, one that is missing is none: the pool then stays at its minimum. */
function secondaryTargets({ warmIpTarget, minimumIpTarget = 0 }: WindowsPool): IpTargets {
  const warmIps = warmIpTarget === 0 ? 1 : (warmIpTarget ?? 0);
  if (warmIps === 0 && minimumIpTarget === 0) return DEFAULTS;
  return { warmIps, minimumIps: minimumIpTarget };
}

/** Prefixes: here 0 is as missing, and the one of two that is missing has its default. */
function prefixSettings({
  warmIpTarget = 0,
  minimumIpTarget = 0,
  warmPrefixTarget = 0,
}: WindowsPool): CniSettings {
  if (warmIpTarget === 0 && minimumIpTarget === 0 && warmPrefixTarget > 0) {
    return { ...ofTargets(true, { warmIps: 0, minimumIps: 0 }), warmPrefixTarget };
  }
  return ofTargets(true, {
    warmIps: warmIpTarget || PREFIX_WARM_IPS,
    minimumIps: minimumIpTarget || MINIMUM_IPS,
  });
}

function ofTargets(prefixDelegation: boolean, { warmIps, minimumIps }: IpTargets): CniSettings {
  return {
    prefixDelegation,
    warmEniTarget: undefined,
    maxEni: 1,
    warmIpTarget: warmIps,
    minimumIpTarget: minimumIps,
    warmPrefixTarget: undefined,
  };
}
