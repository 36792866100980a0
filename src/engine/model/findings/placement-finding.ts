// What is said of where nodes and pods go, and of pods that have no place.

import type { PendingReason, PendingRemedy } from '@/engine/model/node/pending';
import type { ZoneId } from '@/engine/model/plan/plan';
import type { Severity } from './severity';
import type { VerdictKind } from './verdict-kind';

export type PlacementFinding =
  | {
      readonly code: 'PODS_PENDING';
      /** `undefined`: replicas for the whole cluster that no node has a place for. */
      readonly group: string | undefined;
      readonly pods: number;
      readonly reason: PendingReason;
      readonly maxPods: number;
      readonly supply: number;
      /**
       * What gives these pods a place; for reasons other than `max-pods` and `address-supply` none. Left out
       * where nothing is looked for but the verdict (`judge`).
       */
      readonly remedy?: PendingRemedy;
      /** The subnets have too little left for so many pods, whatever hosts them. */
      readonly needsRoom?: boolean;
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
  | { readonly code: 'PODS_IGNORE_SIZE'; readonly held: number; readonly heldByVcpu: number };

export const PLACEMENT_FINDING_SEVERITY: Readonly<Record<PlacementFinding['code'], Severity>> = {
  PODS_PENDING: 'warning',
  SPREAD_REMAINDER: 'warning',
  SUBNET_SHARE: 'warning',
  KARPENTER_ZONES: 'note',
  PODS_IGNORE_SIZE: 'note',
};
