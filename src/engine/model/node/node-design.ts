// What a node is, whatever pods it has and whatever its subnets have left.
import type { NodeKindName } from '@/engine/model/plan/plan';
import type { AddressingMode } from '@/engine/model/plan/settings';

/** What sizes the pool: exactly one (R5); `free-prefixes` on Windows alone (R33). */
export type PoolTarget =
  | { readonly rule: 'ip-targets'; readonly warmIps: number; readonly minimumIps: number }
  | { readonly rule: 'warm-eni'; readonly warmEnis: number }
  | { readonly rule: 'warm-prefix'; readonly warmPrefixes: number }
  /** So many prefixes without any pod. */
  | { readonly rule: 'free-prefixes'; readonly warmPrefixes: number };

/**
 * Who keeps a pool at its target. AWS's resource controller, on Windows, packs pods into prefixes,
 * gives surplus back at once and only what no longer cools down, which is not available to it (R33).
 */
export const POOL_KEEPERS = ['ipamd', 'resource-controller'] as const;
export type PoolKeeper = (typeof POOL_KEEPERS)[number];

/** The limits and targets of one node, as ipamd reads them at its start. */
export interface PoolPolicy {
  readonly mode: AddressingMode;
  readonly keeper: PoolKeeper;
  /** Addresses in a slot: 1, or 16 in prefix mode. */
  readonly unit: number;
  readonly slotsPerEni: number;
  /** Slots of the primary ENI that its subnet has room for: all, but where discovery goes on elsewhere. */
  readonly primarySlots: number;
  /** ENIs that can carry pods. */
  readonly usableEnis: number;
  /** Where the primary ENI carries none, its one address stays in the node's subnet (R25). */
  readonly primaryCarries: boolean;
  /** Custom networking: a node whose pool is empty after the first step never gets ready (R25). */
  readonly needsFirstEni: boolean;
  /** A trunk ENI will be attached (R27). */
  readonly trunk: boolean;
  readonly unmanagedEnis: number;
  readonly maxPods: number;
  readonly target: PoolTarget;
  /** Asked for before an ENI goes, even when the IP targets rule (R16). */
  readonly warmPrefixes: number;
}

/**
 * A node as it is designed once: at rest it runs on counts, over time on addresses. Flat and
 * serialisable, so that its JSON tells two designs apart and no field can be forgotten.
 */
export interface NodeDesign extends PoolPolicy {
  readonly kind: NodeKindName;
  /** False where AWS refuses the type: the node is launched and never gets ready. */
  readonly canJoin: boolean;
  /**
   * ENIs of pods beyond the primary lie in the node's subnet, in the zone's pod subnet, or in any of
   * those that subnet discovery finds: the node's own, unless it is excluded, and those for pods.
   */
  readonly enisLie: 'node-subnet' | 'pod-subnet' | 'discovered' | 'discovered-elsewhere';
  /** Unmanaged ENIs in Multus subnets, in their order: the addresses that pods have beside each. */
  readonly attachedPods: readonly number[];
  /** Unmanaged ENIs beyond those subnets: they lie in the node's own. */
  readonly strayEnis: number;
  /** Pods on branch ENIs that the plan gives to the node, and how many the type takes. */
  readonly branchPods: number;
  readonly branchLimit: number;
  /** ENIs that each further network card can have, and the pods with an address on every card. */
  readonly cardEnis: readonly number[];
  readonly multiNicPods: number;
}
