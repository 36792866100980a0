// Changes that make a plan fit, by who notices them.
import type { AddedSubnet, CniSettings, Verdict } from '@/engine/model';

/** From what nobody notices to what replaces the cluster. */
export const CHANGE_KINDS = [
  'settings',
  'tagged-subnets',
  'node-subnets',
  'prefixes',
  'custom-networking',
  'ipv6',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** 1 is the least trouble. */
export function rankOf(kind: ChangeKind): number {
  return CHANGE_KINDS.indexOf(kind) + 1;
}

export type PlanChange =
  /** Other targets in the same addressing mode: aws-node restarts node by node, and no pod. */
  | { readonly kind: 'settings'; readonly settings: CniSettings }
  /** Subnets tagged kubernetes.io/role/cni=1: nodes put further ENIs there, their first never. */
  | { readonly kind: 'tagged-subnets'; readonly added: readonly AddedSubnet[] }
  /** Subnets for nodes, and in them a new group of so many nodes of that one; a managed group keeps its subnets. */
  | {
      readonly kind: 'node-subnets';
      readonly added: readonly AddedSubnet[];
      readonly moved: { readonly group: string; readonly nodes: number } | undefined;
    }
  /** Prefixes on, or off: new nodes, other max pods. */
  | { readonly kind: 'prefixes'; readonly settings: CniSettings }
  /** Pods in 100.64.0.0/16: a second range of the VPC, ENIConfigs, new nodes, lower max pods. */
  | { readonly kind: 'custom-networking'; readonly added: readonly AddedSubnet[] }
  /** A new cluster. */
  | { readonly kind: 'ipv6' };

/** A change, and what the plan comes to with it. */
export interface FittingChange {
  readonly rank: number;
  readonly change: PlanChange;
  /** Addresses that all nodes hold then. */
  readonly held: number;
  /** Its `podsPending` are pods without a place then: lower max pods take some from them. */
  readonly verdict: Verdict;
}
