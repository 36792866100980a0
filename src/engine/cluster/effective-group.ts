// What of a cluster reaches the nodes of a group, when everything that has no effect is switched off.
import type {
  ClusterNetworking,
  ClusterPlan,
  CniSettings,
  NodeGroup,
  Subnet,
  TrunkState,
} from '@/engine/model';
import { attachableEnis } from './attachable-enis';
import { startsAwsNode } from './aws-node-start';
import { type MaxPodsSettings, maxPods } from './max-pods';
import { podsOnEveryNode } from './pods-on-every-node';
import { windowsSettings } from './windows-settings';

/** Whose subnet the ENIs of pods lie in. */
export type PodEnis =
  /** The node's. */
  | 'node-subnet'
  /** Custom networking: the zone's subnet for pods, of the ENIConfig. */
  | 'pod-subnet'
  /** Subnet discovery: the node's, and those of the zone that are tagged for it. */
  | 'discovered';

/** Who chooses the zone and the subnet of a new node. */
export type PlacedBy =
  /** Equal numbers in each zone, any of the zone's subnets (R21). */
  | 'auto-scaling'
  /** EC2 Fleet's zone, the zone's subnet with most addresses free (R22). */
  | 'karpenter';

/** What of the cluster reaches the nodes of a group. */
export interface EffectiveGroup {
  readonly spec: NodeGroup;
  /** The variables that its ipamd, or Windows' controller, goes by. */
  readonly settings: CniSettings;
  /** What kubelet's max pods is worked out from. */
  readonly maxPodsBasis: MaxPodsSettings;
  /** kubelet's max pods. */
  readonly maxPods: number;
  /** Whether its pods take IPv4 addresses of the VPC, or IPv6 ones alone. */
  readonly podAddresses: 'ipv4' | 'ipv6';
  readonly podEnis: PodEnis;
  /** A type without prefixes never gets ready in an IPv6 cluster (R32). */
  readonly canJoin: boolean;
  /** aws-node ends at its start with the group's variables (R40). */
  readonly lacksAwsNode: boolean;
  readonly trunk: TrunkState;
  /** ENABLE_POD_ENI. */
  readonly hasPodEni: boolean;
  /** Branch ENIs that a node can have (R27). */
  readonly branchLimit: number;
  /** Pods with security groups of their own, per node, that have a branch ENI and a place. */
  readonly branchPods: number;
  /** The same, asked. */
  readonly branchPodsAsked: number;
  /** Of the system, per node: places without an address, and pods that want one. */
  readonly hostNetworkPods: number;
  readonly systemPods: number;
  /** Pods per node that want an address of the pool: the group's own and those of the system. */
  readonly podsAsked: number;
  /** Places under max pods for them. */
  readonly places: number;
  /** ENI limit of each further network card that ipamd runs (R29). */
  readonly furtherCards: readonly number[];
  readonly multiNicPods: number;
  /** Replicas for the whole cluster may come to its nodes. */
  readonly takesReplicas: boolean;
  readonly placedBy: PlacedBy;
}

type ClusterOfGroup = Pick<
  ClusterPlan,
  'settings' | 'networking' | 'hostNetworkPodsPerNode' | 'systemPodsPerNode' | 'daemonPods'
>;

/** What of the cluster reaches the nodes of a group: everything else is switched off. */
export function effectiveGroup(cluster: ClusterOfGroup, spec: NodeGroup): EffectiveGroup {
  const { networking } = cluster;
  const { limits, kind } = spec;
  const isLinux = kind === 'linux';
  const isIpv6 = networking.ipFamily === 'ipv6' && (isLinux || kind === 'auto-mode');
  const cniSettings = settingsOf(cluster, spec);
  const maxPodsBasis = maxPodsBasisOf(cluster, spec);
  const podLimit = maxPods(limits, maxPodsBasis, spec.maxPods);
  const trunk = isLinux && networking.podEni ? trunkOf(spec) : 'none';
  const hasTrunk = trunk === 'attached' && roomBesidePrimary(spec, cniSettings) > 0;
  const branchLimit = hasTrunk ? (limits.branchEnis ?? 0) : 0;
  const { hostNetwork, system } = podsOnEveryNode(cluster, kind);
  const places = Math.max(0, podLimit - hostNetwork);
  const branchPods = Math.min(spec.branchPodsPerNode, branchLimit, places);
  return {
    spec,
    settings: kind === 'windows' ? windowsSettings(networking.windows, limits) : cniSettings,
    maxPodsBasis,
    maxPods: podLimit,
    podAddresses: isIpv6 ? 'ipv6' : 'ipv4',
    podEnis: isLinux ? podEnis(networking) : 'node-subnet',
    canJoin: !isIpv6 || limits.prefixCapable,
    lacksAwsNode: isLinux && !startsAwsNode(cniSettings),
    trunk,
    hasPodEni: networking.podEni,
    branchLimit,
    branchPods,
    branchPodsAsked: kind === 'fargate' ? 0 : spec.branchPodsPerNode,
    hostNetworkPods: hostNetwork,
    systemPods: system,
    podsAsked: kind === 'fargate' ? 1 : system + spec.podsPerNode,
    places: kind === 'fargate' ? 1 : places - branchPods,
    furtherCards: isLinux && networking.multiNic ? limits.networkCards.slice(1) : [],
    multiNicPods: spec.multiNicPodsPerNode,
    takesReplicas: takesReplicas(spec),
    placedBy: placedBy(spec),
  };
}

/** What kubelet's max pods of the group's nodes is worked out from. */
export function maxPodsBasisOf(
  cluster: Pick<ClusterPlan, 'settings' | 'networking'>,
  spec: Pick<NodeGroup, 'ownSettings' | 'efaOnlyEnis'>,
): MaxPodsSettings {
  const { prefixDelegation, maxEni } = settingsOf(cluster, spec);
  return {
    prefixDelegation,
    maxEni,
    customNetworking: hasCustomNetworking(cluster.networking),
    efaOnlyEnis: spec.efaOnlyEnis,
  };
}

/** Attachments beside the primary ENI that unmanaged and EFA-only interfaces leave (R27, R28). */
export function roomBesidePrimary(
  { limits, unmanagedEnis, efaOnlyEnis }: NodeGroup,
  settings: Pick<CniSettings, 'maxEni'>,
): number {
  const attachable = attachableEnis(limits.maxEnis, settings.maxEni);
  return Math.max(0, attachable - unmanagedEnis - efaOnlyEnis - 1);
}

/**
 * The CNI settings of the group's nodes: the cluster's, unless compared with its own. In an IPv6
 * cluster ipamd ignores MAX_ENI (R32).
 */
export function settingsOf(
  { settings: ofCluster, networking }: Pick<ClusterPlan, 'settings' | 'networking'>,
  { ownSettings }: Pick<NodeGroup, 'ownSettings'>,
): CniSettings {
  const settings = ownSettings ?? ofCluster;
  return networking.ipFamily === 'ipv6' ? { ...settings, maxEni: undefined } : settings;
}

/** An IPv6 cluster has none, whatever is set (R32). */
function hasCustomNetworking({ customNetworking, ipFamily }: ClusterNetworking): boolean {
  return customNetworking && ipFamily === 'ipv4';
}

/** Custom networking beats subnet discovery; pods of an IPv6 cluster have no use for either (R32). */
export function podEnis(networking: ClusterNetworking): PodEnis {
  if (hasCustomNetworking(networking)) return 'pod-subnet';
  const isDiscovered = networking.subnetDiscovery && networking.ipFamily === 'ipv4';
  return isDiscovered ? 'discovered' : 'node-subnet';
}

/** A type that AWS's controller does not list is kept a slot for and never gets its trunk (R27). */
export function trunkOf({ limits }: Pick<NodeGroup, 'limits'>): TrunkState {
  if (limits.branchEnis === undefined) return 'slot-kept';
  return limits.branchEnis > 0 ? 'attached' : 'none';
}

/** AWS's resource controller has a table of types of its own; on others it does nothing (R27, R33). */
export function isUnknownToController({ limits }: Pick<NodeGroup, 'limits'>): boolean {
  return limits.branchEnis === undefined;
}

/**
 * Whether nodes of the group can have replicas for the whole cluster: they are of Linux, so that no
 * Windows node takes one, nor does Fargate, nor a group that is kept from them (R23).
 */
export function takesReplicas({
  kind,
  takesClusterPods,
}: Pick<NodeGroup, 'kind' | 'takesClusterPods'>): boolean {
  return takesClusterPods && (kind === 'linux' || kind === 'auto-mode');
}

/** Auto Mode is Karpenter, run by AWS; of other nodes the one who sets max pods launches them. */
export function placedBy({ kind, maxPods }: Pick<NodeGroup, 'kind' | 'maxPods'>): PlacedBy {
  return kind === 'auto-mode' || maxPods.kind === 'karpenter' ? 'karpenter' : 'auto-scaling';
}

/** Whether the subnet of a node carries no pods of its own. */
export function isExcludedForPods({ use }: Pick<Subnet, 'use'>): boolean {
  return use === 'nodes-only';
}
