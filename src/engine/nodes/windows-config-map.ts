import type { WindowsPool } from '@/engine/model';
import { atoi, parseBool } from './ipamd-settings';

/** What the controller takes for a negative target of single addresses. */
const FOR_NEGATIVE = 3;

/**
 * What AWS's resource controller makes of the data of the ConfigMap amazon-vpc-cni: a key with
 * `windows-` before it counts where the plain one is missing; what is no number is as missing (R33).
 * For replays of recorded cases; a person's input is read strictly instead.
 */
export function readWindowsConfigMap(data: Readonly<Record<string, string>>): WindowsPool {
  const prefixDelegation = parseBool(data['enable-windows-prefix-delegation']) ?? false;
  const target = (key: string) => {
    const value = atoi(data[key] ?? data[`windows-${key}`]);
    if (value === undefined || value >= 0) return value;
    return prefixDelegation ? undefined : FOR_NEGATIVE;
  };
  return {
    prefixDelegation,
    warmIpTarget: target('warm-ip-target'),
    minimumIpTarget: target('minimum-ip-target'),
    warmPrefixTarget: target('warm-prefix-target'),
  };
}
