// How a node of a group takes addresses where it is launched: the rules of its pool, and the subnets
// of its ENIs. The node at rest answers the same for counts in plan/node-kind.

import {
  branchEnisWanted,
  branchPods,
  furtherCards,
  type NodeSurroundings,
  nodeLayout,
  settingsOf,
  windowsSettings,
} from '@/engine/at-rest/node-kinds';
import type { ClusterPlan, CniSettings, NodeGroup, Subnet } from '@/engine/model';
import { type PoolPolicy, poolPolicy } from '@/engine/nodes/pool-rules';
import { NO_CARDS, type NodePlace } from './ipamd-node';
import type { SubnetSpace } from './subnet-space';

/** A subnet of the plan with its addresses. */
export interface SubnetOfZone {
  readonly spec: Subnet;
  readonly space: SubnetSpace;
}

export interface NodeSetup {
  readonly policy: PoolPolicy;
  readonly place: NodePlace;
}

/** A node in one of the subnets of its zone, with its pods' ENIs in `podSubnet` where one is given. */
export function nodeSetup(
  plan: ClusterPlan,
  group: NodeGroup,
  maxPods: number,
  own: SubnetOfZone,
  inZone: readonly SubnetOfZone[],
  podSubnet: SubnetOfZone | undefined,
): NodeSetup {
  const { networking } = plan;
  const forPods = inZone.filter(({ spec }) => spec.use === 'pods');
  const multus = inZone.filter(({ spec }) => spec.use === 'multus').slice(0, group.unmanagedEnis);
  const surroundings: NodeSurroundings = {
    plan,
    group,
    maxPods,
    isPrimaryExcluded: own.spec.use === 'nodes-only',
    hasPodSubnet: forPods.length > 0 && (networking.customNetworking || networking.subnetDiscovery),
    multus: multus.map(({ spec }) => spec),
  };
  const unplaced = Array.from({ length: group.unmanagedEnis - multus.length }, () => ({
    space: own.space,
    pods: 0,
  }));
  const unmanaged = multus.map(({ spec, space }) => ({
    space,
    pods: spec.hostLocal ? 0 : group.attachedPodsPerNode,
  }));
  const isLinux = group.kind === 'linux';
  const branches = branchPods(plan, group, maxPods);
  const places = Math.max(0, maxPods - plan.hostNetworkPodsPerNode - branches);
  const pods = Math.min(plan.systemPodsPerNode + group.podsPerNode, places);
  return {
    policy: policyOf(surroundings),
    place: {
      subnet: own.space,
      eniSubnets: isLinux ? eniSubnets(plan, own, forPods, podSubnet) : [own.space],
      unmanaged: isLinux ? [...unmanaged, ...unplaced] : [],
      otherCards: isLinux ? furtherCards(surroundings, pods) : NO_CARDS,
      branchPods: branches,
      branchLimit: branchEnisWanted(plan, { ...group, branchPodsPerNode: Number.MAX_SAFE_INTEGER }),
      isPod: group.kind === 'fargate',
      // A type without prefixes can't be in an IPv6 cluster (R32).
      neverReady: isLinux && networking.ipFamily === 'ipv6' && !group.limits.prefixCapable,
    },
  };
}

function eniSubnets(
  { networking }: ClusterPlan,
  own: SubnetOfZone,
  forPods: readonly SubnetOfZone[],
  podSubnet: SubnetOfZone | undefined,
): readonly SubnetSpace[] {
  if (networking.customNetworking) return podSubnet ? [podSubnet.space] : [];
  const further = networking.subnetDiscovery ? forPods.map(({ space }) => space) : [];
  return own.spec.use === 'nodes-only' ? further : [own.space, ...further];
}

function policyOf(surroundings: NodeSurroundings): PoolPolicy {
  const { plan, group, maxPods } = surroundings;
  const { limits } = group;
  switch (group.kind) {
    case 'linux': {
      const settings = settingsOf(plan, group);
      const policy = poolPolicy({ limits, settings, maxPods, layout: nodeLayout(surroundings) });
      if (plan.networking.ipFamily === 'ipv4') return policy;
      return { ...withoutAddresses(policy), trunk: policy.trunk && limits.prefixCapable };
    }
    case 'windows': {
      const settings = windowsSettings(plan.networking.windows);
      const noStop = Number.MAX_SAFE_INTEGER;
      return poolPolicy({ limits: { ...limits, maxEnis: 1 }, settings, maxPods: noStop });
    }
    case 'auto-mode': {
      // The upper end of what is published: one prefix more than the pods need (R34).
      const policy = poolPolicy({
        limits: { ...limits, prefixCapable: true },
        settings: AUTO_MODE,
        maxPods,
      });
      return plan.networking.ipFamily === 'ipv4' ? policy : withoutAddresses(policy);
    }
    case 'fargate':
      return {
        ...withoutAddresses(poolPolicy({ limits, settings: AUTO_MODE, maxPods })),
        trunk: false,
      };
  }
}

const AUTO_MODE: CniSettings = {
  prefixDelegation: true,
  warmEniTarget: undefined,
  warmIpTarget: undefined,
  minimumIpTarget: undefined,
  warmPrefixTarget: 1,
  maxEni: undefined,
};

/** A node whose only IPv4 addresses are those of its ENIs. */
function withoutAddresses(policy: PoolPolicy): PoolPolicy {
  return {
    ...policy,
    mode: 'ipv6',
    unit: 1,
    primaryCarries: false,
    needsFirstEni: false,
  };
}
