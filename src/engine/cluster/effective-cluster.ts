// What a plan comes to when everything that has no effect is switched off. With the group's part beside
// it, the only place that asks for the IP family, custom networking, subnet discovery, ENABLE_POD_ENI,
// ENABLE_MULTI_NIC and Windows' ConfigMap.
import type { ClusterNetworking, ClusterPlan, Ipv6Excluded } from '@/engine/model';
import { type EffectiveGroup, effectiveGroup, type PodEnis, podEnis } from './effective-group';

export interface EffectiveCluster {
  /** In listed order. */
  readonly groups: readonly EffectiveGroup[];
  /** Whose subnet the ENIs of pods lie in; `none` where pods take no IPv4 address (R32). */
  readonly podEnis: PodEnis | 'none';
  /** What is set and an IPv6 cluster does not have. */
  readonly excluded: readonly Ipv6Excluded[];
}

/** The cluster with everything switched off that has no effect. */
export function effectiveCluster(plan: ClusterPlan): EffectiveCluster {
  const { networking } = plan;
  const isIpv6 = networking.ipFamily === 'ipv6';
  const groups = plan.groups.map((group) => effectiveGroup(plan, group));
  return {
    groups,
    podEnis: isIpv6 ? 'none' : podEnis(networking),
    excluded: isIpv6 ? excludedByIpv6(networking, groups) : [],
  };
}

function excludedByIpv6(
  { customNetworking }: ClusterNetworking,
  groups: readonly EffectiveGroup[],
): readonly Ipv6Excluded[] {
  const running = groups.filter(({ spec }) => spec.nodes > 0);
  // The settings of the VPC CNI are no matter of Auto Mode nodes and Fargate pods.
  const ofCni = running.filter(({ spec }) => spec.kind === 'linux');
  const hasWindows = running.some(({ spec }) => spec.kind === 'windows');
  const hasSingles = ofCni.some(({ settings }) => !settings.prefixDelegation);
  return [
    ...(hasSingles ? (['single-addresses'] as const) : []),
    ...(ofCni.length > 0 && customNetworking ? (['custom-networking'] as const) : []),
    ...(hasWindows ? (['windows'] as const) : []),
  ];
}
