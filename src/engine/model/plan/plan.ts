// A plan: everything that the engine is told of a cluster.
import type { ClusterNetworking } from './network';
import type { Quotas } from './quotas';
import type { CniSettings, InstanceLimits, MaxPodsPolicy } from './settings';

/** A zone as the person calls it: `a`, `ap-northeast-2a`. */
export type ZoneId = string;

/** IPv4 range: `base` is the first address as a number from 0 to 2^32 − 1. */
export interface Cidr {
  readonly base: number;
  readonly prefixLength: number;
}

export interface Subnet {
  /** Unique in the plan; what findings and results call the subnet. */
  readonly label: string;
  readonly zone: ZoneId;
  /** 16 to 28. */
  readonly prefixLength: number;
  /** `undefined` when only a size was given. */
  readonly cidr: Cidr | undefined;
  /** Addresses that others hold, without the 5 reserved by AWS. */
  readonly usedByOthers: number;
  readonly use: SubnetUse;
  /** /28 blocks that a subnet CIDR reservation of type prefix keeps for prefixes. */
  readonly prefixReservation: number;
  /** Which of the subnet's two end blocks that reservation covers: AWS's own addresses keep them from being whole. */
  readonly reservedEnds: ReservedEnds;
  /** Where that reservation lies, end blocks included; `undefined` where only a number of blocks is known. */
  readonly prefixRange: Cidr | undefined;
  /** Addresses of explicit reservations: EC2 gives them to nobody unasked. */
  readonly explicitReservation: number;
  /** Addresses that a host-local range of Multus gives out; `undefined` when none does. */
  readonly hostLocal: { readonly addresses: number; readonly isReserved: boolean } | undefined;
  /** What `usedByOthers` follows from, where it was counted while the plan's nodes ran. */
  readonly live: LiveCount | undefined;
}

/** AvailableIpAddressCount of a running cluster's subnet, and what the plan comes to beside it (R41). */
export interface LiveCount {
  /** As it was read: free beside the plan's nodes and its named consumers. */
  readonly available: number;
  /** What the plan's nodes hold, as it runs: what they get, where they want more than there is. */
  readonly held: number;
  /** What named consumers hold. */
  readonly named: number;
  /** Reserved, used by nobody, and not among the available. */
  readonly reserved: number;
  /** Labels of all subnets that were counted together, this one among them. */
  readonly together: readonly string[];
  /** More, at the least, than is in use in all of these: the counts and the plan do not go together. */
  readonly beyond: number;
  /** More that others may hold as well: nodes then get less, and as much stays free. */
  readonly orOthers: number | undefined;
}

/** `first` holds 12 addresses that AWS gives out, `last` 15. */
export interface ReservedEnds {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * What a subnet is for: nodes with their pods; nodes alone (tagged kubernetes.io/role/cni=0); pods
 * alone (of an ENIConfig, or tagged for discovery); ENIs that the VPC CNI leaves alone; others.
 */
export const SUBNET_USES = ['nodes', 'nodes-only', 'pods', 'multus', 'other'] as const;
export type SubnetUse = (typeof SUBNET_USES)[number];

/** What else takes addresses of subnets, one address each or more. */
export const CONSUMER_KINDS = [
  'control-plane',
  'alb',
  'nlb',
  'clb',
  'nat-gateway',
  'interface-endpoint',
  'rds',
  'elasticache',
  'efs',
  'lambda',
  'bastion',
  'other',
] as const;
export type ConsumerKind = (typeof CONSUMER_KINDS)[number];

export interface Consumer {
  readonly kind: ConsumerKind;
  /** What the person calls it; unique in the plan. */
  readonly label: string;
  readonly count: number;
  /** Addresses of each in each zone; of the control plane in all. */
  readonly addresses: number;
  /** Zones of the plan that it uses; never empty. */
  readonly zones: readonly ZoneId[];
  /** Label of its subnet; `undefined`: the one that its controller would take (R37). */
  readonly subnet: string | undefined;
}

/** Linux nodes with ipamd, Windows nodes, EKS Auto Mode nodes, Fargate pods. */
export const NODE_KINDS = ['linux', 'windows', 'auto-mode', 'fargate'] as const;
export type NodeKindName = (typeof NODE_KINDS)[number];

/** `ipv4PrefixSize` of an Auto Mode NodeClass: prefixes, or one address for each pod. */
export const IPV4_PREFIX_SIZES = ['auto', '32'] as const;
export type Ipv4PrefixSize = (typeof IPV4_PREFIX_SIZES)[number];

/** Of the extras below those of pods: on more nodes each node has fewer of them. */
export const NO_EXTRA_PODS = {
  /** Pods with security groups of their own: a branch ENI each. */
  branchPodsPerNode: 0,
  /** Pods, of `podsPerNode`, that take an address on every network card. */
  multiNicPodsPerNode: 0,
  /** Pods that Multus attaches to each of `unmanagedEnis`, with an address there. */
  attachedPodsPerNode: 0,
};
export type ExtraPods = Readonly<typeof NO_EXTRA_PODS>;

/** Of what most nodes do not have: numbers per node, of Linux nodes only. */
export const NO_EXTRAS = {
  ...NO_EXTRA_PODS,
  /** ENIs tagged no_manage, one in each of that many Multus subnets of its zone. */
  unmanagedEnis: 0,
  /** EFA-only interfaces on the default card: an attachment each, no address. */
  efaOnlyEnis: 0,
};
export type NodeExtras = Readonly<typeof NO_EXTRAS>;

export interface NodeGroup extends NodeExtras {
  /** Unique in the plan; what findings and results call the group. */
  readonly label: string;
  readonly kind: NodeKindName;
  readonly instanceType: string;
  readonly limits: InstanceLimits;
  /** Of a Fargate group: its pods. */
  readonly nodes: number;
  /** Pods per node that want an address, beside system pods. */
  readonly podsPerNode: number;
  /** Settings of its own: not possible in one cluster, for comparison. */
  readonly ownSettings: CniSettings | undefined;
  readonly maxPods: MaxPodsPolicy;
  /** False where taints keep pods for the whole cluster away. */
  readonly takesClusterPods: boolean;
  /** Of Auto Mode nodes (R34). */
  readonly ipv4PrefixSize: Ipv4PrefixSize;
  /** Zones of the plan that the group uses, in listed order; never empty. */
  readonly zones: readonly ZoneId[];
}

/** Pods of an add-on on every node of some kinds: of a DaemonSet. */
export interface DaemonPods {
  readonly kinds: readonly NodeKindName[];
  readonly pods: number;
  /** False on the host's network: they take a place under max pods alone. */
  readonly takesAddress: boolean;
}

/** Everything that the engine is told of a cluster. */
export interface ClusterPlan {
  readonly settings: CniSettings;
  readonly networking: ClusterNetworking;
  readonly consumers: readonly Consumer[];
  readonly subnets: readonly Subnet[];
  readonly groups: readonly NodeGroup[];
  /** Pods on every Linux node that use its address (aws-node, kube-proxy …): places, no address. */
  readonly hostNetworkPodsPerNode: number;
  /** Pods on every Linux and Auto Mode node, beside the group's own, that take an address. */
  readonly systemPodsPerNode: number;
  /** Beside these, what add-ons have on every node of the kinds where they run. */
  readonly daemonPods: readonly DaemonPods[];
  /** Replicas placed over the nodes that take them, after the pods per node. */
  readonly clusterPods: number;
  readonly quotas: Quotas;
}
