// What can be wrong with a plan's text, as codes and values; the sentences are in i18n.
import type { NodeKindName } from '@/engine';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A row of the same list: its place as a person counts (from 1) and what it is called. */
interface OtherRow {
  readonly position: number;
  readonly text: string;
}

export type NumberFault =
  /** Nothing in a field that needs a number. */
  | ({ readonly code: 'NUMBER_EMPTY' } & Range)
  /** `0x10`, `1e3`, `5abc`, `+5`, full-width digits … */
  | ({ readonly code: 'NUMBER_UNREADABLE' } & Range)
  /** `1.5` */
  | ({ readonly code: 'NUMBER_NOT_WHOLE' } & Range)
  /** `1.000`: a thousand or one. */
  | ({ readonly code: 'NUMBER_AMBIGUOUS'; readonly readings: readonly [string, string] } & Range)
  | ({ readonly code: 'NUMBER_OUT_OF_RANGE' } & Range)
  /** `25-18`: the greater end first. */
  | { readonly code: 'ENDS_TURNED' }
  /** `18-`: one end alone. */
  | { readonly code: 'ENDS_MISSING' };

export type CidrFault =
  | { readonly code: 'CIDR_EMPTY' }
  /** Not four parts and a size, nor a size alone. */
  | { readonly code: 'CIDR_UNREADABLE' }
  /** An address without `/24`. */
  | { readonly code: 'CIDR_NO_SIZE' }
  /** A part above 255. */
  | { readonly code: 'CIDR_PART_TOO_LARGE'; readonly part: string }
  /** `010.0.0.0/16`: ten, or eight where a leading zero means octal (`undefined`: not octal). */
  | {
      readonly code: 'CIDR_LEADING_ZERO';
      readonly decimal: string;
      readonly octal: string | undefined;
    }
  /** A size outside /16 to /28. */
  | { readonly code: 'CIDR_SIZE'; readonly prefixLength: number }
  /** `10.0.0.64/24`: `address` is inside `range`, not its start. */
  | { readonly code: 'CIDR_HOST_BITS'; readonly address: string; readonly range: string };

/** What a subnet keeps for prefixes, for explicit reservations and for a host-local range. */
export type ReservationFault =
  /** A range that does not lie in `subnet`, its own subnet's range. */
  | { readonly code: 'RANGE_OUTSIDE'; readonly range: string; readonly subnet: string }
  /** A range in a subnet of which only the size is known. */
  | { readonly code: 'RANGE_NEEDS_CIDR'; readonly range: string }
  /** Neither a number nor `10.0.4.70-10.0.4.80`, the first address first. */
  | { readonly code: 'HOST_LOCAL_UNREADABLE' }
  /** All that is reserved in a subnet is more than its addresses. */
  | { readonly code: 'RESERVED_ABOVE_SIZE'; readonly reserved: number; readonly size: number };

/** What is wrong with a maxPodsExpression. */
export type ExpressionFault =
  /** What reads expressions has not been fetched. */
  | { readonly code: 'EXPRESSION_WAITS' }
  /** What works live counts out has not been fetched. */
  | { readonly code: 'LIVE_WAITS' }
  /**
   * `at`: what can't be read or counted; `''`: the end. `standard`: what nodeadm gives the node then.
   */
  | { readonly code: 'EXPRESSION_UNREADABLE'; readonly at: string; readonly standard: number }
  /** `instead`: what nodeadm gives the node, where the value is out of its range too. */
  | ({
      readonly code: 'EXPRESSION_OUT_OF_RANGE';
      readonly value: bigint;
      readonly instead: number | undefined;
    } & Range);

/** What nodes of a kind or of a type can't have. */
export type NodeFault =
  | { readonly code: 'NOT_FOR_KIND'; readonly kind: NodeKindName }
  /** ENIs that ipamd leaves alone and EFA-only interfaces: no ENI is left for the node itself. */
  | { readonly code: 'ENIS_ABOVE_TYPE'; readonly enis: number; readonly maxEnis: number }
  /** More pods on every network card than pods. */
  | { readonly code: 'MULTI_NIC_ABOVE_PODS'; readonly pods: number; readonly podsPerNode: number }
  /** Pods attached by Multus, and no ENI to attach them to. */
  | { readonly code: 'ATTACHED_WITHOUT_ENIS' }
  /** Nodes, or the control plane, in a zone of which no subnet is for nodes. */
  | { readonly code: 'NO_NODE_SUBNET'; readonly zone: string };

export type ConsumerFault =
  /** A subnet that the plan does not have; `known` are what results call those that it has. */
  | { readonly code: 'SUBNET_UNKNOWN'; readonly subnet: string; readonly known: readonly string[] }
  /** A subnet in a zone that is not among those of the row. */
  | { readonly code: 'SUBNET_NOT_IN_ZONES'; readonly subnet: string; readonly zone: string };

export type PlanFault =
  | NumberFault
  | CidrFault
  | ReservationFault
  | ExpressionFault
  | NodeFault
  | ConsumerFault
  | { readonly code: 'CIDR_OVERLAP'; readonly range: string; readonly other: OtherRow }
  | { readonly code: 'USED_ABOVE_USABLE'; readonly value: number; readonly usable: number }
  | { readonly code: 'AVAILABLE_ABOVE_USABLE'; readonly value: number; readonly usable: number }
  /** No zone, though the plan has several subnets. */
  | { readonly code: 'ZONE_EMPTY' }
  /** Not lower-case letters, digits and hyphens. */
  | { readonly code: 'ZONE_UNREADABLE' }
  /** A group's zone that no subnet lies in; `known` are the plan's zones. */
  | { readonly code: 'ZONE_UNKNOWN'; readonly zone: string; readonly known: readonly string[] }
  | { readonly code: 'ZONE_TWICE'; readonly zone: string }
  | { readonly code: 'TYPE_EMPTY' }
  /** Not among the common types, and the others have not been fetched. */
  | { readonly code: 'TYPE_WAITS' }
  /** Not in the table; `closest` may be empty. */
  | { readonly code: 'TYPE_UNKNOWN'; readonly closest: readonly string[] }
  /** Warning: limits by hand for a type whose limits the table has otherwise; the hand's count. */
  | {
      readonly code: 'HAND_LIMITS_DIFFER';
      readonly maxEnis: number;
      readonly ipv4PerEni: number;
      readonly tableMaxEnis: number;
      readonly tableIpv4PerEni: number;
    }
  /** Warning: the plan has its first letters. */
  | { readonly code: 'NAME_TOO_LONG'; readonly max: number }
  /** Warning: control characters, direction marks, or half a character; the plan has it without them. */
  | { readonly code: 'NAME_UNREADABLE' }
  /** Warning: an earlier row has it; results tell them apart by a number behind it. */
  | { readonly code: 'NAME_TWICE'; readonly other: OtherRow }
  /** An event's node group that the plan does not have; `known` are the labels of those it has. */
  | { readonly code: 'GROUP_UNKNOWN'; readonly group: string; readonly known: readonly string[] }
  /** An event that begins after the end of the scenario; both in minutes. */
  | { readonly code: 'EVENT_AFTER_END'; readonly at: number; readonly duration: number }
  | { readonly code: 'TOO_MANY_ROWS'; readonly count: number; readonly max: number }
  /** No subnet, or no node group: nothing to count yet. */
  | { readonly code: 'EMPTY_PLAN'; readonly missing: 'subnets' | 'groups' | 'both' };
