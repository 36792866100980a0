import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { CniSettings, NodeDesign } from '@/engine/model';
import { plainDesign } from './plain-design';
import { poolPolicy, withoutAddresses } from './pool-rules';

/** The upper end of what is published: one prefix more than the pods need (R34). */
export const AUTO_MODE_SETTINGS: CniSettings = {
  prefixDelegation: true,
  warmEniTarget: undefined,
  warmIpTarget: undefined,
  minimumIpTarget: undefined,
  warmPrefixTarget: 1,
  maxEni: undefined,
};

/** IPv4 prefixes as the pods need them, and at most one more; an IPv6 node has one /80 (R32, R34). */
export function autoModeDesign({ spec, maxPods, podAddresses }: EffectiveGroup): NodeDesign {
  const limits = { ...spec.limits, prefixCapable: true };
  const policy = poolPolicy({ limits, settings: AUTO_MODE_SETTINGS, maxPods });
  const pool = podAddresses === 'ipv4' ? policy : withoutAddresses(policy, spec.limits);
  return plainDesign(pool, 'auto-mode');
}
