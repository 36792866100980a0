// The dictionary of the engine: closed sets, units and shapes. All counts are whole numbers.
// Over 300 lines, because one dictionary is easier to look things up in than several.
import type { RuleNumber } from './rules';

/** Variables of the aws-node DaemonSet that size the warm pool, in the order AWS documents them. */
export const CNI_VARIABLES = [
  'WARM_ENI_TARGET',
  'WARM_IP_TARGET',
  'MINIMUM_IP_TARGET',
  'WARM_PREFIX_TARGET',
  'MAX_ENI',
] as const;
export type CniVariable = (typeof CNI_VARIABLES)[number];

/** Amazon VPC CNI settings of one cluster. `undefined`: the variable is not set on the DaemonSet. */
export interface CniSettings {
  /** ENABLE_PREFIX_DELEGATION */
  readonly prefixDelegation: boolean;
  readonly warmEniTarget: number | undefined;
  readonly warmIpTarget: number | undefined;
  readonly minimumIpTarget: number | undefined;
  readonly warmPrefixTarget: number | undefined;
  readonly maxEni: number | undefined;
}

/** How a slot of an ENI is filled: with one address (/32) or with one prefix (/28). */
export const ADDRESSING_MODES = ['secondary-ip', 'prefix'] as const;
export type AddressingMode = (typeof ADDRESSING_MODES)[number];

/** The limits of an EC2 instance type, default network card only. */
export interface InstanceLimits {
  /** ENIs on the default network card. */
  readonly maxEnis: number;
  /** IPv4 addresses per ENI, the ENI's primary address included. */
  readonly ipv4PerEni: number;
  /** Nitro or bare metal: ENIs can hold /28 prefixes. */
  readonly prefixCapable: boolean;
  /** `undefined`: not published; the 110/250 cap then counts it as 30 vCPUs or fewer. */
  readonly vcpus: number | undefined;
}

/** Max pods by AWS's formula (with the managed node group cap or without), or set by hand. */
export type MaxPodsPolicy =
  | { readonly kind: 'formula'; readonly managedCap: boolean }
  | { readonly kind: 'fixed'; readonly maxPods: number };

// ---------------------------------------------------------------------------------------------
// One node

/**
 * Where a node's pods get their addresses: in the node's own subnet, in the zone's pod subnet
 * (custom networking, ENIConfig), or in discovered subnets because the node's is tagged
 * kubernetes.io/role/cni=0. In the last two the primary ENI carries no pods.
 */
export const POD_NETWORKINGS = ['node-subnet', 'custom-networking', 'primary-excluded'] as const;
export type PodNetworking = (typeof POD_NETWORKINGS)[number];

/** What is attached to a node beside the ENIs that ipamd fills. */
export interface NodeLayout {
  readonly podNetworking: PodNetworking;
  /** ENIs tagged node.k8s.amazonaws.com/no_manage on the default card. */
  readonly unmanagedEnis: number;
  /** ENABLE_POD_ENI on a type that can have a trunk ENI. */
  readonly trunk: boolean;
}
export const PLAIN_LAYOUT: NodeLayout = {
  podNetworking: 'node-subnet',
  unmanagedEnis: 0,
  trunk: false,
};

/** What ipamd on one node is given. */
export interface NodeSpec {
  readonly limits: Pick<InstanceLimits, 'maxEnis' | 'ipv4PerEni' | 'prefixCapable'>;
  readonly settings: CniSettings;
  /** kubelet's max pods: ipamd's pool stops growing there. */
  readonly maxPods: number;
  /** Pods on the node that want an address from ipamd (no hostNetwork pods). */
  readonly pods: number;
  /** Absent: `PLAIN_LAYOUT`. */
  readonly layout?: NodeLayout;
}

/** One ENI of a node at rest, counted in slots: a slot holds an address, or a prefix of 16. */
export interface EniSlots {
  /** Slots that ipamd has filled. The ENI's own primary address is not among them. */
  readonly slots: number;
  /** Filled slots in which at least one pod has its address. */
  readonly occupied: number;
  readonly isPrimary: boolean;
}

/** One end that ipamd's loop can come to. */
export interface NodeState {
  /** ENIs that carry pods. */
  readonly enis: readonly EniSlots[];
  /** ENIs attached that carry none: a primary without pods, the trunk, unmanaged ones. */
  readonly otherEnis: OtherEnis;
  /** Addresses that pods can have: slots, or 16 × prefixes. */
  readonly pool: number;
  readonly prefixes: number;
  /** Pods that have an address. */
  readonly assigned: number;
  /** Addresses the node takes from subnets: one per ENI plus the pool. */
  readonly held: number;
  /** Of these, in the node's subnet, and in the one that its pods use. */
  readonly inNodeSubnet: number;
  readonly inPodSubnet: number;
}

export interface OtherEnis {
  readonly primary: number;
  readonly trunk: number;
  readonly unmanaged: number;
}

/** Which decision ended the growth of the pool. */
export const GROWTH_STOPS = ['target', 'max-pods', 'eni-limit'] as const;
export type GrowthStop = (typeof GROWTH_STOPS)[number];

export interface NodeAtRest {
  readonly mode: AddressingMode;
  /**
   * Every end that ipamd can come to, fewest addresses first: one, or several where its random
   * choices decide. When `comesToRest` is false: the states that it goes through for ever.
   */
  readonly states: readonly NodeState[];
  readonly comesToRest: boolean;
  /** False under custom networking when no ENI for pods can be had: the node never gets ready. */
  readonly isReady: boolean;
  /** Why the pool of the last (largest) state is no larger. */
  readonly stop: GrowthStop;
  /** ENIs that can carry pods, and the slots of each. */
  readonly usableEnis: number;
  readonly slotsPerEni: number;
  /** Pods that the limits could ever give an address to. */
  readonly supply: number;
}

/** A summand of a node's footprint, with the numbers of the rules in rules.md that gave it. */
export interface LedgerTerm {
  readonly term: LedgerTermName;
  readonly addresses: number;
  readonly rules: readonly RuleNumber[];
}
export const LEDGER_TERMS = [
  'eni-primaries',
  'pods',
  'warm-addresses',
  'prefix-remainder',
  'warm-prefixes',
] as const;
export type LedgerTermName = (typeof LEDGER_TERMS)[number];

// ---------------------------------------------------------------------------------------------
// A plan

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
}

export interface NodeGroup {
  /** Unique in the plan; what findings and results call the group. */
  readonly label: string;
  readonly instanceType: string;
  readonly limits: InstanceLimits;
  readonly nodes: number;
  /** Pods per node that want an address, beside system pods. */
  readonly podsPerNode: number;
  readonly maxPods: MaxPodsPolicy;
  /** Zones of the plan that the group uses, in listed order; never empty. */
  readonly zones: readonly ZoneId[];
}

/** Everything that the engine is told of a cluster. */
export interface ClusterPlan {
  readonly settings: CniSettings;
  readonly subnets: readonly Subnet[];
  readonly groups: readonly NodeGroup[];
  /** Pods on every node that use the node's address (aws-node, kube-proxy …): places, no address. */
  readonly hostNetworkPodsPerNode: number;
  /** Pods on every node, beside the group's own, that take an address. */
  readonly systemPodsPerNode: number;
  /** Replicas placed over all nodes, after the pods per node. */
  readonly clusterPods: number;
}

/** Why a pod has no place or no address. */
export const PENDING_REASONS = ['max-pods', 'address-supply', 'pool-frozen'] as const;
export type PendingReason = (typeof PENDING_REASONS)[number];
export type PendingPods = Readonly<Record<PendingReason, number>>;

/** Nodes of one group, in one subnet, with the same number of pods: they all look alike. */
export interface NodeClass {
  readonly group: string;
  readonly zone: ZoneId;
  /** Label of the subnet. */
  readonly subnet: string;
  readonly nodes: number;
  /** Pods on each node that want an address. */
  readonly pods: number;
  readonly atRest: NodeAtRest;
  /** The state that the plan counts with: the largest. */
  readonly footprint: NodeFootprint;
}

export interface NodeFootprint {
  readonly state: NodeState;
  readonly held: number;
  readonly primaries: number;
  readonly assigned: number;
  /** Addresses in the pool without a pod. */
  readonly warm: number;
  /** ENIs that the assigned addresses fill, rounded up, and the rest. */
  readonly activeEnis: number;
  readonly warmEnis: number;
  /** Least addresses held, where ipamd's choices leave a range; otherwise equal to `held`. */
  readonly heldAtLeast: number;
  /** Terms whose sum is `held`. */
  readonly ledger: readonly LedgerTerm[];
}

export interface GroupUsage {
  readonly label: string;
  readonly instanceType: string;
  readonly mode: AddressingMode;
  readonly nodes: number;
  readonly maxPods: number;
  /** Max pods by the formula without the cap, to show beside. */
  readonly maxPodsUncapped: number;
  readonly podsAsked: number;
  readonly podsHosted: number;
  readonly pending: PendingPods;
  readonly held: number;
  readonly assigned: number;
  readonly warm: number;
  readonly primaries: number;
  readonly activeEnis: number;
  readonly warmEnis: number;
  /** The distinct kinds of node in the group, most pods first. */
  readonly classes: readonly NodeClass[];
}

export interface BlockUsage {
  /** /28 prefixes that the nodes want. */
  readonly wanted: number;
  /** Whole free /28 blocks for prefixes when single addresses lie as badly as they can … */
  readonly freeWorst: number;
  /** … and when they are packed. */
  readonly freeBest: number;
}

export interface SubnetUsage {
  readonly label: string;
  readonly zone: ZoneId;
  readonly prefixLength: number;
  readonly cidr: Cidr | undefined;
  /** 2^(32 − prefix length) */
  readonly size: number;
  /** Always 5. */
  readonly reserved: number;
  readonly usedByOthers: number;
  readonly primaries: number;
  readonly assigned: number;
  readonly warm: number;
  readonly held: number;
  /** usable − used by others − held; negative when the subnet is short. */
  readonly free: number;
  readonly nodes: number;
  /** Present when a node in the subnet holds prefixes. */
  readonly blocks: BlockUsage | undefined;
}

/** From the best to the gravest. */
export const VERDICTS = ['fits', 'may-not-fit', 'does-not-fit'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

export interface Verdict {
  readonly kind: VerdictKind;
  /** The subnet with the least left (addresses, or blocks where those decide). */
  readonly worstSubnet: string;
  readonly constraint: 'addresses' | 'blocks';
  /** Left in the worst subnet, in the unit of `constraint`; negative when short. */
  readonly left: number;
}

export interface PlanUsage {
  readonly verdict: Verdict;
  readonly subnets: readonly SubnetUsage[];
  readonly groups: readonly GroupUsage[];
  readonly totals: PlanTotals;
  readonly findings: readonly Finding[];
}

export interface PlanTotals {
  readonly nodes: number;
  readonly podsAsked: number;
  readonly podsHosted: number;
  readonly pending: PendingPods;
  /** Replicas of `clusterPods` that found no node with a place. */
  readonly clusterPodsUnplaced: number;
  readonly held: number;
  readonly primaries: number;
  readonly assigned: number;
  /** Held, no pod: the warm addresses. */
  readonly idle: number;
  /** Usable addresses of all subnets that others leave. */
  readonly available: number;
  /** available − held; may be negative. */
  readonly remaining: number;
  /** The ledger of the whole plan: same terms, summed over all nodes. */
  readonly ledger: readonly LedgerTerm[];
}

// ---------------------------------------------------------------------------------------------
// Findings: what a run noticed, as codes and values; the sentences are in i18n.

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
      readonly low: number;
      readonly high: number;
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
  | { readonly code: 'WARM_PREFIX_UNSET' }
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
  | { readonly code: 'CONTROL_PLANE_ROOM'; readonly zones: number }
  | { readonly code: 'VCPUS_UNKNOWN'; readonly group: string; readonly instanceType: string };
export type FindingCode = Finding['code'];

/** How much a finding weighs. */
export const FINDING_SEVERITY: Readonly<Record<FindingCode, 'error' | 'warning' | 'info'>> = {
  SUBNET_SHORT: 'error',
  BLOCKS_SHORT: 'error',
  BLOCKS_MAY_BE_SHORT: 'warning',
  PODS_PENDING: 'error',
  SPREAD_REMAINDER: 'warning',
  PREFIX_MAX_PODS_LOW: 'warning',
  HELD_BEYOND_MAX_PODS: 'info',
  POOL_FROZEN: 'warning',
  POOL_FLAPS: 'warning',
  CHANCE_DECIDES: 'info',
  WARM_ENI_CUT: 'info',
  PREFIX_IMPOSSIBLE_SUBNET: 'error',
  NOT_PREFIX_CAPABLE: 'warning',
  TARGET_IGNORED: 'info',
  WARM_PREFIX_UNSET: 'warning',
  SUBNET_UNEVEN: 'warning',
  SUBNET_NEARLY_FULL: 'warning',
  CONTROL_PLANE_ROOM: 'warning',
  VCPUS_UNKNOWN: 'warning',
};

// ---------------------------------------------------------------------------------------------
// Settings compared, repairs, growth

export const SETTING_VARIANTS = [
  'as-planned',
  'warm-eni-1',
  'warm-ip-5-minimum',
  'warm-ip-2-minimum',
  'warm-ip-1-minimum',
  'warm-ip-5',
  'warm-ip-2',
  'warm-ip-1',
  'prefix-warm-ip-5',
  'prefix-warm-prefix-1',
] as const;
export type SettingVariantName = (typeof SETTING_VARIANTS)[number];

/** The same plan under other settings. */
export interface SettingsOutcome {
  readonly variant: SettingVariantName;
  readonly settings: CniSettings;
  readonly verdict: Verdict;
  /** Least share of its usable addresses that a subnet has free, in whole percent, rounded down. */
  readonly leastFreePercent: number;
  readonly held: number;
  readonly podsHosted: number;
  readonly idle: number;
}

/** A change that makes the plan fit. */
export type Repair =
  | { readonly kind: 'settings'; readonly outcome: SettingsOutcome }
  | {
      readonly kind: 'subnets';
      readonly added: readonly Pick<Subnet, 'zone' | 'cidr' | 'prefixLength'>[];
      readonly verdict: Verdict;
    };

/** All groups scaled together; `free[i]` belongs to `subnets[i]` of the plan. */
export interface GrowthPoint {
  readonly nodes: number;
  readonly held: readonly number[];
  readonly free: readonly number[];
}
export interface Growth {
  readonly points: readonly GrowthPoint[];
  /** Node count at which the first subnet is short; `undefined` when none is up to twice the plan. */
  readonly firstShort: { readonly nodes: number; readonly subnet: string } | undefined;
}

// ---------------------------------------------------------------------------------------------
// The old spreadsheet's arithmetic

/** What makes our number differ, in the order in which the shares are taken. */
export const SPREADSHEET_CAUSES = [
  'host-network-addresses',
  'pods-per-eni',
  'whole-enis',
  'prefixes',
  'system-and-cluster-pods',
  'max-pods',
  'eni-limit',
  'warm-settings',
] as const;
export type SpreadsheetCause = (typeof SPREADSHEET_CAUSES)[number];

/** Addresses that a cause adds to the spreadsheet's number, or takes from it. */
export interface SpreadsheetShare {
  readonly cause: SpreadsheetCause;
  readonly addresses: number;
}

export type SpreadsheetComparison =
  | { readonly kind: 'no-comparison'; readonly missingTypes: readonly string[] }
  | {
      readonly kind: 'comparison';
      readonly sheet: 'WarmENI' | 'WarmIP';
      readonly used: number;
      readonly available: number;
      readonly oursHeld: number;
      readonly oursAvailable: number;
      /** Sums exactly to oursHeld − used; in the order of SPREADSHEET_CAUSES, zero shares kept. */
      readonly shares: readonly SpreadsheetShare[];
      /** Sums exactly to oursAvailable − available. */
      readonly availableShares: readonly {
        readonly cause: 'reserved-5-not-2' | 'used-by-others';
        readonly addresses: number;
      }[];
    };
