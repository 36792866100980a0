// A Linux node with the VPC CNI, in clusters of IPv4 and of IPv6.

import { attachableEnis } from '@/engine/cluster/attachable-enis';
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { NodeDesign, NodeLayout, PodNetworking, PoolPolicy } from '@/engine/model';
import type { NodeSite } from './node-site';
import { nodeDesign } from './plain-design';
import { poolPolicy, withoutAddresses } from './pool-rules';

/** ipamd's pool (R2–R13), the trunk (R27), unmanaged ENIs (R28), further cards (R29), IPv6 (R32). */
export function linuxDesign(group: EffectiveGroup, site: NodeSite): NodeDesign {
  const { spec, settings, maxPods } = group;
  const { limits } = spec;
  const multus = site.multus.slice(0, spec.unmanagedEnis);
  const layout = nodeLayout(group, site);
  return nodeDesign(poolOf(group, poolPolicy({ limits, settings, maxPods, layout })), {
    kind: 'linux',
    canJoin: group.canJoin,
    enisLie: enisLie(group, site),
    attachedPods: multus.map(({ isHostLocal }) => (isHostLocal ? 0 : spec.attachedPodsPerNode)),
    strayEnis: spec.unmanagedEnis - multus.length,
    branchPods: group.branchPods,
    branchLimit: group.branchLimit,
    cardEnis: group.furtherCards.map((enis) =>
      attachableEnis(Math.min(enis, limits.maxEnis), settings.maxEni),
    ),
    multiNicPods: group.multiNicPods,
  });
}

function poolOf({ podAddresses, canJoin, spec }: EffectiveGroup, pool: PoolPolicy): PoolPolicy {
  if (podAddresses === 'ipv4') return pool;
  return { ...withoutAddresses(pool, spec.limits), trunk: pool.trunk && canJoin };
}

/** How the ENIs of a Linux node of the group lie (R25–R28). */
function nodeLayout(group: EffectiveGroup, site: NodeSite): NodeLayout {
  return {
    podNetworking: podNetworking(group, site),
    unmanagedEnis: group.spec.unmanagedEnis,
    efaOnlyEnis: group.spec.efaOnlyEnis,
    trunk: group.trunk,
    hasPodSubnet: site.hasPodSubnet && group.podEnis !== 'node-subnet',
  };
}

function podNetworking({ podEnis }: EffectiveGroup, site: NodeSite): PodNetworking {
  if (podEnis === 'pod-subnet') return 'custom-networking';
  return site.isExcludedForPods ? 'primary-excluded' : 'node-subnet';
}

function enisLie({ podEnis }: EffectiveGroup, site: NodeSite): NodeDesign['enisLie'] {
  if (podEnis === 'pod-subnet') return 'pod-subnet';
  if (site.isExcludedForPods) return 'discovered-elsewhere';
  return podEnis === 'discovered' && site.hasPodSubnet ? 'discovered' : 'node-subnet';
}
