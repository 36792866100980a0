// What is said of a subnet, of subnets together and of what lies in them.
import type { ZoneId } from '@/engine/model/plan/plan';
import type { Severity } from './severity';

export type SubnetFinding =
  | ({
      readonly code: 'SUBNET_SHORT';
      readonly subnet: string;
      readonly short: number;
    } & HeldWarm)
  | ({
      readonly code: 'BLOCKS_SHORT';
      readonly subnet: string;
      readonly wanted: number;
      readonly free: number;
    } & HeldWarm)
  | {
      readonly code: 'BLOCKS_MAY_BE_SHORT';
      readonly subnet: string;
      readonly wanted: number;
      readonly freeWorst: number;
      readonly freeBest: number;
    }
  | {
      readonly code: 'PREFIX_IMPOSSIBLE_SUBNET';
      readonly subnet: string;
      readonly prefixLength: number;
    }
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
      /** Beside a verdict that names the tightest, which is nearly full as well. */
      readonly isTightestToo?: boolean;
    }
  /** An upgrade takes up to `wanted` addresses in all cluster subnets together. */
  | { readonly code: 'CONTROL_PLANE_ROOM'; readonly free: number; readonly wanted: number }
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
  | {
      readonly code: 'HOST_LOCAL_EXHAUSTED';
      readonly subnet: string;
      readonly addresses: number;
      readonly wanted: number;
    }
  | { readonly code: 'HOST_LOCAL_SHARED'; readonly subnet: string; readonly nodes: number }
  | { readonly code: 'HOST_LOCAL_NOT_RESERVED'; readonly subnet: string }
  /** A range that no VPC can have. */
  | { readonly code: 'CIDR_NEVER'; readonly subnet: string; readonly range: ReservedRange }
  /** Two ranges that one VPC can't have. */
  | {
      readonly code: 'CIDR_NOT_TOGETHER';
      readonly subnet: string;
      readonly other: string;
      readonly rule: CidrRule;
    }
  /** EKS asks for subnets in two zones, and all of the plan are in one. */
  | { readonly code: 'SECOND_ZONE'; readonly zone: ZoneId }
  /** Custom networking, or an excluded node subnet, and the zone has no subnet for pods. */
  | { readonly code: 'NO_POD_SUBNET'; readonly zone: ZoneId; readonly nodes: number }
  /** The zone has a pod subnet and no node. */
  | { readonly code: 'POD_SUBNET_UNUSED'; readonly subnet: string; readonly zone: ZoneId }
  /** Pod subnets are there and nothing makes ENIs use them. */
  | { readonly code: 'POD_SUBNET_OFF'; readonly subnet: string }
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
  /** Nodes that want more than there is leave as much free beside more others, too: the least is taken. */
  | {
      readonly code: 'LIVE_UNDECIDED';
      readonly subnet: string;
      readonly available: number;
      readonly others: number;
      readonly orOthers: number;
    }
  /** Whether the live count leaves out reserved addresses that nobody uses AWS does not say. */
  | { readonly code: 'LIVE_RESERVED'; readonly subnet: string; readonly reserved: number };

/** Whether nodes there hold warm addresses by settings: without such nodes no setting makes it less. */
export interface HeldWarm {
  readonly warmBySettings: boolean;
}

/** Ranges that are neither private nor publicly routable: AWS gives none of them to a VPC (R26). */
export type ReservedRange =
  | '0.0.0.0/8'
  | '127.0.0.0/8'
  | '169.254.0.0/16'
  | '224.0.0.0/4'
  | '240.0.0.0/4';

/** Why two ranges can't be in one VPC (R26). */
export const CIDR_RULES = ['rfc1918-other', 'public-and-private', 'benchmark-range'] as const;
export type CidrRule = (typeof CIDR_RULES)[number];

export const SUBNET_FINDING_SEVERITY: Readonly<Record<SubnetFinding['code'], Severity>> = {
  SUBNET_SHORT: 'warning',
  BLOCKS_SHORT: 'warning',
  BLOCKS_MAY_BE_SHORT: 'warning',
  PREFIX_IMPOSSIBLE_SUBNET: 'warning',
  SUBNET_UNEVEN: 'warning',
  SUBNET_NEARLY_FULL: 'warning',
  CONTROL_PLANE_ROOM: 'warning',
  LOAD_BALANCER_ROOM: 'warning',
  LOAD_BALANCER_NOT_MADE: 'warning',
  RESERVATION_CROWDS: 'warning',
  HOST_LOCAL_EXHAUSTED: 'error',
  HOST_LOCAL_SHARED: 'warning',
  HOST_LOCAL_NOT_RESERVED: 'warning',
  CIDR_NEVER: 'error',
  CIDR_NOT_TOGETHER: 'error',
  SECOND_ZONE: 'note',
  NO_POD_SUBNET: 'error',
  POD_SUBNET_UNUSED: 'note',
  POD_SUBNET_OFF: 'warning',
  LIVE_DISAGREES: 'warning',
  LIVE_UNDECIDED: 'note',
  LIVE_RESERVED: 'note',
};
