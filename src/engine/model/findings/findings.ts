// Findings: what a run noticed, as codes and values; the sentences are in i18n.

import type { PendingReason } from '@/engine/model/answer/pending';
import type { VerdictKind } from '@/engine/model/answer/verdict-kind';
import type { ZoneId } from '@/engine/model/plan/plan';
import type { QuotaName } from '@/engine/model/plan/quotas';
import type { CniVariable } from '@/engine/model/plan/settings';

export type Finding =
  | { readonly code: 'SUBNET_SHORT'; readonly subnet: string; readonly short: number }
  | {
      readonly code: 'BLOCKS_SHORT';
      readonly subnet: string;
      readonly wanted: number;
      readonly free: number;
    }
  | {
      readonly code: 'BLOCKS_MAY_BE_SHORT';
      readonly subnet: string;
      readonly wanted: number;
      readonly freeWorst: number;
      readonly freeBest: number;
    }
  | {
      readonly code: 'PODS_PENDING';
      /** `undefined`: replicas for the whole cluster that no node has a place for. */
      readonly group: string | undefined;
      readonly pods: number;
      readonly reason: PendingReason;
      readonly maxPods: number;
      readonly supply: number;
    }
  | {
      readonly code: 'SPREAD_REMAINDER';
      /** Groups whose remainder could come to the zone instead. */
      readonly groups: readonly string[];
      readonly zone: ZoneId;
      readonly subnet: string;
      readonly short: number;
    }
  | {
      readonly code: 'SUBNET_SHARE';
      /** Groups whose nodes Auto Scaling may put into any subnet of the zone. */
      readonly groups: readonly string[];
      readonly zone: ZoneId;
      readonly subnet: string;
      /** Their nodes in the subnet by equal shares, the most that it holds, and all of the zone. */
      readonly nodes: number;
      readonly most: number;
      readonly ofZone: number;
    }
  /** EC2 Fleet chooses the zones of Karpenter's nodes: what one of them comes to. */
  | {
      readonly code: 'KARPENTER_ZONES';
      readonly groups: readonly string[];
      readonly zone: ZoneId;
      /** All nodes that may come to the zone, and the most of them with which it fits. */
      readonly nodes: number;
      readonly most: number;
      /** The verdict on the plan with all of them in the zone. */
      readonly kind: VerdictKind;
    }
  /** Pods go by count to nodes that differ in size: what these would hold if they went by vCPU. */
  | { readonly code: 'PODS_IGNORE_SIZE'; readonly held: number; readonly heldByVcpu: number }
  | {
      readonly code: 'PREFIX_MAX_PODS_LOW';
      readonly group: string;
      readonly maxPods: number;
      readonly possible: number;
    }
  | {
      readonly code: 'HELD_BEYOND_MAX_PODS';
      readonly group: string;
      readonly perNode: number;
      readonly pool: number;
      readonly maxPods: number;
    }
  | { readonly code: 'POOL_FROZEN'; readonly minimumIpTarget: number }
  | {
      readonly code: 'POOL_FLAPS';
      readonly group: string;
      /** Addresses that a node holds in turn, fewest first. */
      readonly held: readonly number[];
      readonly variable: CniVariable;
    }
  | {
      readonly code: 'CHANCE_DECIDES';
      readonly group: string;
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly code: 'WARM_ENI_CUT';
      readonly group: string;
      readonly warmEniTarget: number;
      readonly usableEnis: number;
    }
  | {
      readonly code: 'PREFIX_IMPOSSIBLE_SUBNET';
      readonly subnet: string;
      readonly prefixLength: number;
    }
  | { readonly code: 'NOT_PREFIX_CAPABLE'; readonly group: string; readonly instanceType: string }
  | {
      readonly code: 'TARGET_IGNORED';
      readonly ignored: CniVariable;
      readonly because: CniVariable | 'ENABLE_PREFIX_DELEGATION';
    }
  /** With prefixes and no target above 0 aws-node ends at its start: no node gets ready (R40). */
  | { readonly code: 'AWS_NODE_ENDS'; readonly group: string }
  | {
      readonly code: 'SUBNET_UNEVEN';
      readonly subnet: string;
      readonly usedPercent: number;
      readonly meanPercent: number;
    }
  | {
      readonly code: 'SUBNET_NEARLY_FULL';
      readonly subnet: string;
      readonly free: number;
      readonly usable: number;
    }
  /** An upgrade takes up to `wanted` addresses in all cluster subnets together. */
  | { readonly code: 'CONTROL_PLANE_ROOM'; readonly free: number; readonly wanted: number }
  /** EKS asks for subnets in two zones, and all of the plan are in one. */
  | { readonly code: 'SECOND_ZONE'; readonly zone: ZoneId }
  | { readonly code: 'VCPUS_UNKNOWN'; readonly group: string; readonly instanceType: string }
  /** Custom networking, or an excluded node subnet, and the zone has no subnet for pods. */
  | { readonly code: 'NO_POD_SUBNET'; readonly zone: ZoneId; readonly nodes: number }
  /** The zone has a pod subnet and no node. */
  | { readonly code: 'POD_SUBNET_UNUSED'; readonly subnet: string; readonly zone: ZoneId }
  /** Pod subnets are there and nothing makes ENIs use them. */
  | { readonly code: 'POD_SUBNET_OFF'; readonly subnet: string }
  /** Custom networking reaches a node only when it is replaced. */
  | { readonly code: 'NODES_KEEP_ENIS' }
  /** Two ranges that one VPC can't have. */
  | {
      readonly code: 'CIDR_NOT_TOGETHER';
      readonly subnet: string;
      readonly other: string;
      readonly rule: CidrRule;
    }
  /** kubelet takes more pods than the node has addresses for. */
  | {
      readonly code: 'MAX_PODS_ABOVE_SUPPLY';
      readonly group: string;
      readonly maxPods: number;
      readonly supply: number;
      readonly advised: number;
    }
  /** The node has no ENI for pods at all. */
  | { readonly code: 'NO_ENI_FOR_PODS'; readonly group: string; readonly usableEnis: number }
  /** AWS's resource controller does not know the type: pods of a Windows node get no address. */
  | {
      readonly code: 'WINDOWS_TYPE_UNKNOWN';
      readonly group: string;
      readonly instanceType: string;
    }
  | { readonly code: 'TRUNK_NOT_CAPABLE'; readonly group: string; readonly instanceType: string }
  | { readonly code: 'TRUNK_SLOT_IDLE'; readonly group: string; readonly instanceType: string }
  /** Pods with security groups of their own, and no attachment is left for the trunk ENI. */
  | { readonly code: 'TRUNK_NO_ATTACHMENT'; readonly group: string }
  | {
      readonly code: 'BRANCH_LIMIT';
      readonly group: string;
      readonly asked: number;
      readonly limit: number;
    }
  /** Pods with security groups of their own while ENABLE_POD_ENI is off. */
  | { readonly code: 'POD_ENI_OFF'; readonly group: string }
  | { readonly code: 'IPV6_NOT_CAPABLE'; readonly group: string; readonly instanceType: string }
  /** A setting that an IPv6 cluster does not have. */
  | { readonly code: 'IPV6_EXCLUDES'; readonly what: Ipv6Excluded }
  | { readonly code: 'MULTUS_SUBNETS_MISSING'; readonly group: string; readonly zone: ZoneId }
  | {
      readonly code: 'HOST_LOCAL_EXHAUSTED';
      readonly subnet: string;
      readonly addresses: number;
      readonly wanted: number;
    }
  | { readonly code: 'HOST_LOCAL_SHARED'; readonly subnet: string; readonly nodes: number }
  | { readonly code: 'HOST_LOCAL_NOT_RESERVED'; readonly subnet: string }
  | { readonly code: 'LOAD_BALANCER_ROOM'; readonly subnet: string; readonly free: number }
  /** The controller makes none of them, or leaves these zones out. */
  | {
      readonly code: 'LOAD_BALANCER_NOT_MADE';
      /** Label of the row of consumers. */
      readonly consumer: string;
      readonly zones: readonly ZoneId[];
      readonly isMade: boolean;
      /** Addresses that a subnet must have free. */
      readonly room: number;
    }
  | { readonly code: 'RESERVATION_CROWDS'; readonly subnet: string; readonly short: number }
  /** More than is in use in subnets that were counted while the plan ran: others count as none. */
  | {
      readonly code: 'LIVE_DISAGREES';
      readonly subnets: readonly string[];
      /** Usable addresses that are not available. */
      readonly inUse: number;
      /** What the plan's nodes, named consumers and reservations hold there. */
      readonly comesTo: number;
      readonly beyond: number;
    }
  /** Whether the live count leaves out reserved addresses that nobody uses AWS does not say. */
  | { readonly code: 'LIVE_RESERVED'; readonly subnet: string; readonly reserved: number }
  /** AWS does not publish how many addresses Auto Mode keeps warm. */
  | {
      readonly code: 'AUTO_MODE_RANGE';
      readonly group: string;
      readonly low: number;
      readonly high: number;
    }
  /** What nodes want is more than a quota above the subnets, or most of it (R38, R39). */
  | ({ readonly code: 'QUOTA_EXCEEDED' } & OfQuota)
  | ({ readonly code: 'QUOTA_NEAR' } & OfQuota)
  /** Whether it counts prefixes AWS does not say: `other` if not. */
  | {
      readonly code: 'AUTO_MODE_MAX_PODS';
      readonly group: string;
      readonly maxPods: number;
      readonly other: number;
    }
  /** One cluster has one set of settings. */
  | { readonly code: 'OWN_SETTINGS'; readonly group: string };
export type FindingCode = Finding['code'];

/** How much of a quota nodes and others take. */
export interface OfQuota {
  readonly quota: QuotaName;
  readonly used: number;
  readonly most: number;
  /** With prefix delegation; `undefined`: that would be no less. */
  readonly underPrefixes: number | undefined;
}

/** What an IPv6 cluster does not have (R32). */
export const IPV6_EXCLUDED = ['custom-networking', 'windows', 'single-addresses'] as const;
export type Ipv6Excluded = (typeof IPV6_EXCLUDED)[number];

/** Why two ranges can't be in one VPC (R26). */
export const CIDR_RULES = ['rfc1918-other', 'public-and-private', 'benchmark-range'] as const;
export type CidrRule = (typeof CIDR_RULES)[number];

/** `error`: the plan can't work (the verdict is then `cannot-work`). */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How much a finding weighs. */
export const FINDING_SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  SUBNET_SHORT: 'warning',
  BLOCKS_SHORT: 'warning',
  BLOCKS_MAY_BE_SHORT: 'warning',
  PODS_PENDING: 'warning',
  SPREAD_REMAINDER: 'warning',
  SUBNET_SHARE: 'warning',
  KARPENTER_ZONES: 'note',
  PODS_IGNORE_SIZE: 'note',
  PREFIX_MAX_PODS_LOW: 'warning',
  HELD_BEYOND_MAX_PODS: 'note',
  POOL_FROZEN: 'warning',
  POOL_FLAPS: 'warning',
  CHANCE_DECIDES: 'note',
  WARM_ENI_CUT: 'note',
  PREFIX_IMPOSSIBLE_SUBNET: 'warning',
  NOT_PREFIX_CAPABLE: 'warning',
  TARGET_IGNORED: 'note',
  AWS_NODE_ENDS: 'error',
  SUBNET_UNEVEN: 'warning',
  SUBNET_NEARLY_FULL: 'warning',
  CONTROL_PLANE_ROOM: 'warning',
  SECOND_ZONE: 'note',
  VCPUS_UNKNOWN: 'warning',
  NO_POD_SUBNET: 'error',
  POD_SUBNET_UNUSED: 'note',
  POD_SUBNET_OFF: 'warning',
  NODES_KEEP_ENIS: 'note',
  CIDR_NOT_TOGETHER: 'error',
  MAX_PODS_ABOVE_SUPPLY: 'warning',
  NO_ENI_FOR_PODS: 'error',
  WINDOWS_TYPE_UNKNOWN: 'error',
  TRUNK_NOT_CAPABLE: 'error',
  TRUNK_SLOT_IDLE: 'warning',
  TRUNK_NO_ATTACHMENT: 'error',
  BRANCH_LIMIT: 'warning',
  POD_ENI_OFF: 'error',
  IPV6_NOT_CAPABLE: 'error',
  IPV6_EXCLUDES: 'error',
  MULTUS_SUBNETS_MISSING: 'warning',
  HOST_LOCAL_EXHAUSTED: 'error',
  HOST_LOCAL_SHARED: 'warning',
  HOST_LOCAL_NOT_RESERVED: 'warning',
  LOAD_BALANCER_ROOM: 'warning',
  LOAD_BALANCER_NOT_MADE: 'warning',
  RESERVATION_CROWDS: 'warning',
  LIVE_DISAGREES: 'warning',
  LIVE_RESERVED: 'note',
  AUTO_MODE_RANGE: 'note',
  AUTO_MODE_MAX_PODS: 'note',
  QUOTA_EXCEEDED: 'warning',
  QUOTA_NEAR: 'warning',
  OWN_SETTINGS: 'warning',
};
