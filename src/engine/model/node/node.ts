// One node at rest: what it is given, and the ends that it can come to.

import type { AddressingMode, CniSettings, InstanceLimits } from '@/engine/model/plan/settings';
import type { RuleNumber } from '@/engine/rules';

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
  /** EFA-only interfaces on the default card: an attachment each, no address. */
  readonly efaOnlyEnis: number;
  /**
   * ENABLE_POD_ENI: a trunk ENI on a type that can have one. `slot-kept`: ipamd keeps the slot free
   * but none comes, because AWS's resource controller does not know the type.
   */
  readonly trunk: TrunkState;
  /** Whether the zone has a subnet for the ENIs of pods, where they do not use the node's. */
  readonly hasPodSubnet: boolean;
}
export type TrunkState = 'none' | 'attached' | 'slot-kept';
export const PLAIN_LAYOUT: NodeLayout = {
  podNetworking: 'node-subnet',
  unmanagedEnis: 0,
  efaOnlyEnis: 0,
  trunk: 'none',
  hasPodSubnet: true,
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
  'trunk-eni',
  'unmanaged-enis',
  'other-cards',
  'pods',
  'branch-enis',
  'attached-pods',
  'warm-addresses',
  'prefix-remainder',
  'warm-prefixes',
] as const;
export type LedgerTermName = (typeof LEDGER_TERMS)[number];
