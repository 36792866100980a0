// Plans and settings for tests: the shipped defaults, with what a test is about.
import {
  type ClusterNetworking,
  type ClusterPlan,
  type CniSettings,
  type InstanceLimits,
  type NodeGroup,
  type PendingPods,
  plainGroup,
  plainPlan,
  plainSubnet,
  SHIPPED_NETWORKING,
  SHIPPED_SETTINGS,
  type Subnet,
} from '@/engine';

/** Settings as AWS ships them, changed. */
export function settings(changed: Partial<CniSettings> = {}): CniSettings {
  return { ...SHIPPED_SETTINGS, ...changed };
}

/** Limits written as people do: 3 ENIs of 10 addresses, on one card, without branch ENIs. */
export function limits(
  maxEnis: number,
  ipv4PerEni: number,
  changed: Partial<InstanceLimits> = {},
): InstanceLimits {
  return plainGroup('', { maxEnis, ipv4PerEni, ...changed }).limits;
}

export function subnet(
  zone: string,
  prefixLength: number,
  usedByOthers = 0,
  changed: Partial<Subnet> = {},
): Subnet {
  return plainSubnet(zone, prefixLength, { usedByOthers, ...changed });
}

/** In three zones. */
export function group(
  label: string,
  typeLimits: InstanceLimits,
  nodes: number,
  podsPerNode: number,
  changed: Partial<NodeGroup> = {},
): NodeGroup {
  return plainGroup(label, typeLimits, {
    nodes,
    podsPerNode,
    zones: ['a', 'b', 'c'],
    ...changed,
  });
}

/** Three /24, no group. */
export function plan(changed: Partial<ClusterPlan> = {}): ClusterPlan {
  return plainPlan({
    subnets: [subnet('a', 24), subnet('b', 24), subnet('c', 24)],
    groups: [],
    ...changed,
  });
}

/** Networking as AWS ships it, changed. */
export function networking(changed: Partial<ClusterNetworking>): ClusterNetworking {
  return { ...SHIPPED_NETWORKING, ...changed };
}

/** Pods that wait, by reason: none but these. */
export function pending(reasons: Partial<PendingPods>): PendingPods {
  return {
    'max-pods': 0,
    'address-supply': 0,
    'pool-frozen': 0,
    'branch-enis': 0,
    'not-ready': 0,
    ...reasons,
  };
}

export const M5_LARGE = limits(3, 10);
export const C5_2XLARGE = limits(4, 15, { vcpus: 8 });
export const T3_MEDIUM = limits(3, 6);
export const M5_12XLARGE = limits(8, 30, { vcpus: 48 });

/** Three /24, 12 m5.large with 22 pods and 6 c5.2xlarge with 40: one subnet is 19 short. */
export function smallProduction(changed: Partial<ClusterPlan> = {}): ClusterPlan {
  return plan({
    subnets: [subnet('a', 24, 12), subnet('b', 24, 12), subnet('c', 24, 30)],
    groups: [group('m5.large', M5_LARGE, 12, 22), group('c5.2xlarge', C5_2XLARGE, 6, 40)],
    ...changed,
  });
}
