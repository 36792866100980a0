// What is counted of a plan.
import type { Finding } from '@/engine/model/findings/finding';
import type { LedgerTerm, NodeAtRest, NodeState } from '@/engine/model/node/node';
import type { NodeDesign } from '@/engine/model/node/node-design';
import type { PendingPods } from '@/engine/model/node/pending';
import type {
  Cidr,
  ConsumerKind,
  LiveCount,
  NodeKindName,
  SubnetUse,
  ZoneId,
} from '@/engine/model/plan/plan';
import type { QuotaUsages } from '@/engine/model/plan/quotas';
import type { AddressingMode } from '@/engine/model/plan/settings';
import type { BlockUsage } from './block-usage';
import type { Verdict } from './verdict';

/** Nodes of one group, in one subnet, with the same number of pods: they all look alike. */
export interface NodeClass {
  readonly group: string;
  readonly zone: ZoneId;
  /** Label of the subnet. */
  readonly subnet: string;
  /** Label of the subnet of its pods' ENIs, where that is another one and the same for all. */
  readonly podSubnet: string | undefined;
  readonly nodes: number;
  /** Pods on each node that want an address. */
  readonly pods: number;
  readonly design: NodeDesign;
  readonly atRest: NodeAtRest;
  /** The state that the plan counts with: the largest. */
  readonly footprint: NodeFootprint;
}

export interface NodeFootprint {
  readonly state: NodeState;
  readonly held: number;
  /** ENIs attached: each holds an address for itself. */
  readonly primaries: number;
  /** /28 blocks among what is held, on every network card. */
  readonly prefixes: number;
  /** Addresses that pods have, on branch ENIs and Multus interfaces too. */
  readonly assigned: number;
  /** Pods that have what they need to run. */
  readonly hosted: number;
  /** Addresses in the pool without a pod. */
  readonly warm: number;
  /** ENIs that the assigned addresses fill, rounded up, and the rest. */
  readonly activeEnis: number;
  readonly warmEnis: number;
  /** Least addresses held, where ipamd's choices leave a range; otherwise equal to `held`. */
  readonly heldAtLeast: number;
  /** Where the node never comes to rest: what it holds in turn, fewest first; otherwise empty. */
  readonly heldInTurn: readonly number[];
  /** Terms whose sum is `held`. */
  readonly ledger: readonly LedgerTerm[];
}

export interface GroupUsage {
  readonly label: string;
  readonly kind: NodeKindName;
  readonly instanceType: string;
  readonly mode: AddressingMode;
  readonly nodes: number;
  readonly maxPods: number;
  /** Max pods by the formula without the cap, to show beside. */
  readonly maxPodsUncapped: number;
  /** Whether replicas for the whole cluster may come to its nodes. */
  readonly takesReplicas: boolean;
  readonly podsAsked: number;
  /** Of these, what is on every node beside the group's own pods. */
  readonly systemPodsAsked: number;
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

export interface SubnetUsage {
  readonly label: string;
  readonly zone: ZoneId;
  readonly prefixLength: number;
  readonly cidr: Cidr | undefined;
  /** 2^(32 − prefix length) */
  readonly size: number;
  /** Always 5. */
  readonly reserved: number;
  readonly use: SubnetUse;
  /** Nodes of the plan, or their pods, can take addresses of it. */
  readonly isInReach: boolean;
  /** What lies in it beside nodes: typed by hand, named consumers, reservations. */
  readonly usedByOthers: number;
  /** Of these, the named consumers. */
  readonly consumers: readonly PlacedConsumer[];
  /** What the rest of these follows from, where it was counted live. */
  readonly live: LiveCount | undefined;
  readonly primaries: number;
  readonly assigned: number;
  readonly warm: number;
  readonly held: number;
  /**
   * For single addresses: usable − used by others − held − what is kept for prefixes. Negative when the
   * subnet is short.
   */
  readonly free: number;
  /** Of a reservation for prefixes what nobody has: neither prefixes nor others that were there before it (R31). */
  readonly keptForPrefixes: number;
  readonly nodes: number;
  /** Of the nodes: each pod is one (R36). */
  readonly fargatePods: number;
  /** Present when a node in the subnet holds prefixes. */
  readonly blocks: BlockUsage | undefined;
}

export interface PlacedConsumer {
  readonly label: string;
  readonly kind: ConsumerKind;
  readonly addresses: number;
}

/** What is counted of a plan at rest. */
export interface PlanNumbers {
  readonly subnets: readonly SubnetUsage[];
  readonly groups: readonly GroupUsage[];
  readonly totals: PlanTotals;
  readonly quotas: QuotaUsages;
  readonly loadBalancers: LoadBalancers;
}

/** What load balancers find when the nodes are there (R37). */
export interface LoadBalancers {
  /** Subnets that have too little room for one that comes to them. */
  readonly crowded: readonly { readonly subnet: string; readonly free: number }[];
  /** Those that are not made, or not in these of their zones. */
  readonly notMade: readonly {
    /** Label of the row. */
    readonly consumer: string;
    readonly zones: readonly ZoneId[];
    readonly isMade: boolean;
  }[];
}

/** The one answer to a plan: what is counted, whether it fits, and what there is to notice. */
export interface PlanAnswer extends PlanNumbers {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

export interface PlanTotals {
  /** Each Fargate pod is a node of its own (R36). */
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
  /** available − held, whoever can have it; may be negative. */
  readonly remaining: number;
  /** Of that, what is free for single addresses: all but what reservations keep for prefixes. */
  readonly free: number;
  /** Addresses that nodes want of subnets which do not have them: what is held is so much less. */
  readonly short: number;
  /**
   * Some subnet or quota is short of anything that nodes want, whole /28 too: then `held` and `idle`
   * are what they want.
   */
  readonly isShort: boolean;
  /** The ledger of the whole plan: same terms, summed over all nodes. */
  readonly ledger: readonly LedgerTerm[];
}
