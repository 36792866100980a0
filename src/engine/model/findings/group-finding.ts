// What is said of a node group and of its nodes.
import type { ZoneId } from '@/engine/model/plan/plan';
import type { CniVariable } from '@/engine/model/plan/settings';
import type { Severity } from './severity';

export type GroupFinding =
  | { readonly code: 'NOT_PREFIX_CAPABLE'; readonly group: string; readonly instanceType: string }
  | { readonly code: 'VCPUS_UNKNOWN'; readonly group: string; readonly instanceType: string }
  | {
      readonly code: 'PREFIX_MAX_PODS_LOW';
      readonly group: string;
      readonly maxPods: number;
      readonly possible: number;
    }
  /** kubelet takes more pods than the node has addresses for. */
  | {
      readonly code: 'MAX_PODS_ABOVE_SUPPLY';
      readonly group: string;
      readonly maxPods: number;
      readonly supply: number;
      readonly advised: number;
    }
  | {
      readonly code: 'HELD_BEYOND_MAX_PODS';
      readonly group: string;
      readonly perNode: number;
      readonly pool: number;
      readonly maxPods: number;
    }
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
  /** The node has no ENI for pods at all. */
  | { readonly code: 'NO_ENI_FOR_PODS'; readonly group: string; readonly usableEnis: number }
  /** With prefixes and no target above 0 aws-node ends at its start: no node gets ready (R40). */
  | { readonly code: 'AWS_NODE_ENDS'; readonly group: string }
  /** One cluster has one set of settings. */
  | { readonly code: 'OWN_SETTINGS'; readonly group: string }
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
  | { readonly code: 'MULTUS_SUBNETS_MISSING'; readonly group: string; readonly zone: ZoneId }
  /** AWS's resource controller does not know the type: pods of a Windows node get no address. */
  | {
      readonly code: 'WINDOWS_TYPE_UNKNOWN';
      readonly group: string;
      readonly instanceType: string;
    }
  /** AWS does not publish how many addresses Auto Mode keeps warm. */
  | {
      readonly code: 'AUTO_MODE_RANGE';
      readonly group: string;
      readonly low: number;
      readonly high: number;
    }
  /** Whether it counts prefixes AWS does not say: `other` if not. */
  | {
      readonly code: 'AUTO_MODE_MAX_PODS';
      readonly group: string;
      readonly maxPods: number;
      readonly other: number;
    }
  | { readonly code: 'IPV6_NOT_CAPABLE'; readonly group: string; readonly instanceType: string };

export const GROUP_FINDING_SEVERITY: Readonly<Record<GroupFinding['code'], Severity>> = {
  NOT_PREFIX_CAPABLE: 'warning',
  VCPUS_UNKNOWN: 'warning',
  PREFIX_MAX_PODS_LOW: 'warning',
  MAX_PODS_ABOVE_SUPPLY: 'warning',
  HELD_BEYOND_MAX_PODS: 'note',
  POOL_FLAPS: 'warning',
  CHANCE_DECIDES: 'note',
  WARM_ENI_CUT: 'note',
  NO_ENI_FOR_PODS: 'error',
  AWS_NODE_ENDS: 'error',
  OWN_SETTINGS: 'warning',
  TRUNK_NOT_CAPABLE: 'error',
  TRUNK_SLOT_IDLE: 'warning',
  TRUNK_NO_ATTACHMENT: 'error',
  BRANCH_LIMIT: 'warning',
  POD_ENI_OFF: 'error',
  MULTUS_SUBNETS_MISSING: 'warning',
  WINDOWS_TYPE_UNKNOWN: 'error',
  AUTO_MODE_RANGE: 'note',
  AUTO_MODE_MAX_PODS: 'note',
  IPV6_NOT_CAPABLE: 'error',
};
