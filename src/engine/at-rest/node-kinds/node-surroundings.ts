// What decides how a node takes addresses, beside its pods.
import type {
  ClusterNetworking,
  ClusterPlan,
  CniSettings,
  NodeAtRest,
  NodeFootprint,
  NodeGroup,
  NodeLayout,
  PodNetworking,
  Subnet,
  TrunkState,
} from '@/engine/model';
import { attachableEnis } from '@/engine/nodes/pool-rules';
import type { SubnetShare } from './subnet-share';

export interface NodeKind {
  /** Pods that want an address from the node's pool. */
  readonly pods: number;
  readonly atRest: NodeAtRest;
  readonly footprint: NodeFootprint;
  /** In the node's subnet, and in the one of its pods' ENIs where that is another. */
  readonly inNodeSubnet: SubnetShare;
  readonly inPodSubnet: SubnetShare | undefined;
  /** ENIs beyond the primary that may lie in any discovered subnet; then not in the two above. */
  readonly furtherEnis: readonly SubnetShare[];
  /** In each of the node's Multus subnets, in their order. */
  readonly inMultusSubnets: readonly SubnetShare[];
}

/** What decides a node's kind, beside its pods. */
export interface NodeSurroundings {
  readonly plan: Pick<ClusterPlan, 'settings' | 'networking' | 'hostNetworkPodsPerNode'>;
  readonly group: NodeGroup;
  readonly maxPods: number;
  /** Whether the node's own subnet is excluded for pods. */
  readonly isPrimaryExcluded: boolean;
  /** Whether the zone has subnets for pods alone. */
  readonly hasPodSubnet: boolean;
  /** Subnets of the node's unmanaged ENIs; those beyond lie in the node's own. */
  readonly multus: readonly Subnet[];
}

/** How the ENIs of a Linux node of the group lie (R25–R28). */
export function nodeLayout({
  plan: { networking },
  group,
  isPrimaryExcluded,
  hasPodSubnet,
}: NodeSurroundings): NodeLayout {
  return {
    podNetworking: podNetworking(hasCustomNetworking(networking), isPrimaryExcluded),
    unmanagedEnis: group.unmanagedEnis,
    efaOnlyEnis: group.efaOnlyEnis,
    trunk: networking.podEni ? trunkOf(group) : 'none',
    hasPodSubnet,
  };
}

/** An IPv6 cluster has none, whatever is set (R32). */
export function hasCustomNetworking({ customNetworking, ipFamily }: ClusterNetworking): boolean {
  return customNetworking && ipFamily === 'ipv4';
}

/** Custom networking beats subnet discovery. */
function podNetworking(isCustom: boolean, isPrimaryExcluded: boolean): PodNetworking {
  if (isCustom) return 'custom-networking';
  return isPrimaryExcluded ? 'primary-excluded' : 'node-subnet';
}

/** A type that AWS's controller does not list is kept a slot for and never gets its trunk (R27). */
export function trunkOf({ limits }: Pick<NodeGroup, 'limits'>): TrunkState {
  if (limits.branchEnis === undefined) return 'slot-kept';
  return limits.branchEnis > 0 ? 'attached' : 'none';
}

/** Pods with security groups of their own that the branch ENIs of a node are enough for (R27). */
export function branchEnisWanted(
  plan: Pick<ClusterPlan, 'settings' | 'networking'>,
  group: NodeGroup,
): number {
  const { limits, kind } = group;
  if (!plan.networking.podEni || trunkOf(group) !== 'attached' || kind !== 'linux') return 0;
  if (!hasRoomForTrunk(plan, group)) return 0;
  return Math.min(group.branchPodsPerNode, limits.branchEnis ?? 0);
}

/** Whether an attachment is left beside the primary ENI (R27, R28). */
export function hasRoomForTrunk(
  plan: Pick<ClusterPlan, 'settings' | 'networking'>,
  group: NodeGroup,
): boolean {
  const { limits, unmanagedEnis, efaOnlyEnis } = group;
  const attachable = attachableEnis(limits.maxEnis, settingsOf(plan, group).maxEni);
  return attachable - unmanagedEnis - efaOnlyEnis >= 2;
}

/** Those of them that have a place under max pods. */
export function branchPods(
  plan: Pick<ClusterPlan, 'settings' | 'networking' | 'hostNetworkPodsPerNode'>,
  group: NodeGroup,
  maxPods: number,
): number {
  const places = Math.max(0, maxPods - plan.hostNetworkPodsPerNode);
  return Math.min(branchEnisWanted(plan, group), places);
}

/**
 * The settings that rule the group's nodes: the cluster's, unless compared with its own. In an IPv6
 * cluster ipamd ignores MAX_ENI (R32).
 */
export function settingsOf(
  { settings: ofCluster, networking }: Pick<ClusterPlan, 'settings' | 'networking'>,
  { ownSettings }: Pick<NodeGroup, 'ownSettings'>,
): CniSettings {
  const settings = ownSettings ?? ofCluster;
  return networking.ipFamily === 'ipv6' ? { ...settings, maxEni: undefined } : settings;
}
