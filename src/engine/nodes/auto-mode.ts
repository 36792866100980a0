import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import { type CniSettings, type NodeDesign, type NodeLayout, PLAIN_LAYOUT } from '@/engine/model';
import type { NodeSite } from './node-site';
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

/** ipv4PrefixSize 32, or a type without prefixes: an address for each pod, and one more. */
const SINGLE_SETTINGS: CniSettings = {
  prefixDelegation: false,
  warmEniTarget: undefined,
  warmIpTarget: 1,
  minimumIpTarget: undefined,
  warmPrefixTarget: undefined,
  maxEni: undefined,
};

/** podSubnetSelectorTerms: the primary ENI stays behind, without pods. */
const IN_POD_SUBNET: NodeLayout = { ...PLAIN_LAYOUT, podNetworking: 'primary-excluded' };

/**
 * IPv4 prefixes as the pods need them, and at most one more, or single addresses; in the pod subnet of
 * the zone where it has one. An IPv6 node has one /80 (R32, R34).
 */
export function autoModeDesign(
  { spec, maxPods, podAddresses, canJoin }: EffectiveGroup,
  { hasPodSubnet }: NodeSite,
): NodeDesign {
  const { limits, ipv4PrefixSize } = spec;
  const hasPrefixes = ipv4PrefixSize === 'auto' && limits.prefixCapable;
  const settings = hasPrefixes ? AUTO_MODE_SETTINGS : SINGLE_SETTINGS;
  if (podAddresses !== 'ipv4') {
    const policy = poolPolicy({ limits, settings, maxPods });
    const pool = withoutAddresses(policy, limits);
    return plainDesign(pool, 'auto-mode', 'node-subnet', canJoin);
  }
  const layout = hasPodSubnet ? IN_POD_SUBNET : PLAIN_LAYOUT;
  const policy = poolPolicy({ limits, settings, maxPods, layout });
  return plainDesign(policy, 'auto-mode', hasPodSubnet ? 'pod-subnet' : 'node-subnet');
}
