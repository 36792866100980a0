// Settings compared, repairs, growth.

import type { VerdictKind } from '@/engine/model/findings/verdict-kind';
import type { Subnet } from '@/engine/model/plan/plan';
import type { QuotaName } from '@/engine/model/plan/quotas';
import type { CniSettings } from '@/engine/model/plan/settings';
import type { Verdict } from './verdict';

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
export interface SettingsJudged {
  /** Of those that are compared anyway. */
  readonly variant?: SettingVariantName | undefined;
  readonly settings: CniSettings;
  readonly verdict: Verdict;
  /** Least share of its usable addresses that a subnet has free, in whole percent, rounded down. */
  readonly leastFreePercent: number;
  readonly held: number;
  readonly podsHosted: number;
  readonly idle: number;
}

/** One of the compared ones. */
export interface SettingsOutcome extends SettingsJudged {
  readonly variant: SettingVariantName;
}

/** A subnet that a repair adds, all its addresses free. */
export type AddedSubnet = Pick<Subnet, 'zone' | 'cidr' | 'prefixLength' | 'use'>;

/** A subnet in place of a planned one of that label, with a range in place of a range. */
export type ReplacedSubnet = Pick<Subnet, 'label' | 'cidr' | 'prefixLength'>;

/** So many /28 blocks of a subnet in a CIDR reservation of type prefix, in place of what it has of one. */
export interface ReservedPrefixes {
  /** Of the subnet. */
  readonly label: string;
  readonly blocks: number;
}

/** kubelet's max pods of a group, by hand. */
export interface RaisedMaxPods {
  readonly group: string;
  readonly maxPods: number;
}

/** A group and its new type. */
export interface ChangedType {
  readonly group: string;
  readonly instanceType: string;
}

/** So many nodes in a group, which has `now` of them. */
export interface NodeCount {
  readonly group: string;
  readonly nodes: number;
  readonly now: number;
}

/** One change that makes the plan better, and the verdict on the changed plan at rest. */
export type SingleRepair =
  | { readonly kind: 'settings'; readonly outcome: SettingsJudged }
  /** enable-windows-prefix-delegation of the ConfigMap amazon-vpc-cni. */
  | { readonly kind: 'windows-prefixes'; readonly isOn: boolean; readonly verdict: Verdict }
  /** `left`: labels of subnets that take no nodes any more. */
  | {
      readonly kind: 'subnets';
      readonly added: readonly AddedSubnet[];
      readonly left: readonly string[];
      readonly verdict: Verdict;
    }
  | {
      readonly kind: 'larger-subnets';
      readonly replaced: readonly ReplacedSubnet[];
      readonly verdict: Verdict;
    }
  | {
      readonly kind: 'reserved-prefixes';
      readonly reserved: readonly ReservedPrefixes[];
      readonly verdict: Verdict;
    }
  /** Higher max pods; `settings`: with them in place of the plan's. */
  | {
      readonly kind: 'max-pods';
      readonly raised: readonly RaisedMaxPods[];
      readonly settings: CniSettings | undefined;
      readonly verdict: Verdict;
    }
  /** So many nodes in that group, which has `now` of them. */
  | {
      readonly kind: 'nodes';
      readonly group: string;
      readonly nodes: number;
      readonly now: number;
      /** Pods that have a place at rest, less those that have one now. */
      readonly morePods: number;
      readonly verdict: Verdict;
    }
  /** So many nodes in each of these groups together, fewer than each has `now`. */
  | {
      readonly kind: 'fewer-nodes';
      readonly counts: readonly NodeCount[];
      readonly morePods: number;
      readonly verdict: Verdict;
    }
  /** One more group: Linux nodes of the type and in the zones of the group `like`, without pods of their own. */
  | {
      readonly kind: 'linux-nodes';
      readonly like: string;
      readonly nodes: number;
      readonly verdict: Verdict;
    }
  /** Other instance types. */
  | {
      readonly kind: 'types';
      readonly changed: readonly ChangedType[];
      readonly verdict: Verdict;
    }
  /** At most so many nodes at a time in each upgrade of the scenario; at rest it changes nothing. */
  | { readonly kind: 'slower-upgrade'; readonly atOnce: number; readonly verdict: Verdict }
  /** The update strategy `minimal` in each upgrade of the scenario; at rest it changes nothing. */
  | { readonly kind: 'minimal-upgrade'; readonly verdict: Verdict };

/** Changes that are made together; the first says which lane they are of. `verdict`: with all of them. */
export interface CombinedRepair {
  readonly kind: 'combined';
  readonly parts: readonly [SingleRepair, SingleRepair];
  readonly verdict: Verdict;
}

/** What makes a plan better. */
export type Repair = SingleRepair | CombinedRepair;

/** The verdict on the plan at rest after the repair. */
export function verdictAfter(repair: Repair): Verdict {
  return repair.kind === 'settings' ? repair.outcome.verdict : repair.verdict;
}

/** What a change is made to: one lane each on the page. */
export type RepairLaneName = 'max-pods' | 'settings' | 'subnets' | 'nodes';

/** The lane in which a change is offered; of several together that of the first. */
export function laneOf(repair: Repair): RepairLaneName {
  switch (repair.kind) {
    case 'combined':
      return laneOf(repair.parts[0]);
    case 'settings':
    case 'windows-prefixes':
    case 'slower-upgrade':
    case 'minimal-upgrade':
      return 'settings';
    case 'subnets':
    case 'larger-subnets':
    case 'reserved-prefixes':
      return 'subnets';
    case 'max-pods':
      return 'max-pods';
    case 'nodes':
    case 'fewer-nodes':
    case 'linux-nodes':
    case 'types':
      return 'nodes';
  }
}

/** What a run has found, as far as repairs depend on it. */
export interface ShortOverTime {
  readonly kind: VerdictKind;
  /** Labels of the subnets that refused, the first at the front. */
  readonly subnets: readonly string[];
  /** Pods that it leaves without a place, beyond those of the plan at rest. */
  readonly podsLeft: number;
}

/**
 * All groups scaled together, when nodes hold all that they want; `held[i]`, `free[i]` and `missing[i]`
 * belong to `subnets[i]` of the plan.
 */
export interface GrowthPoint {
  readonly nodes: number;
  /** The verdict on so many nodes. */
  readonly kind: VerdictKind;
  readonly held: readonly number[];
  /** Negative where more is wanted than is there; see `HeldAtCount`. */
  readonly free: readonly number[];
  /**
   * Addresses that nodes want of the subnet and that it lacks, as `HeldInSubnet.short`; 16 for each whole
   * /28 that single addresses can spoil.
   */
  readonly missing: readonly number[];
  /**
   * The same in whole /28 where these are scarcer than addresses, as the verdict tells it, else 0;
   * `undefined` of a subnet in which no node holds prefixes.
   */
  readonly missingBlocks: readonly (number | undefined)[];
  /** Pods that wait for a subnet or a quota in any order: at the least. */
  readonly podsWaiting: number;
  /** Pods that find no place, whatever the subnets have. */
  readonly podsPending: number;
  /** What the plan takes beyond each quota above the subnets; 0 where it keeps within. */
  readonly overQuota: Readonly<Record<QuotaName, number>>;
}

/** What nodes have come to hold at a count, as `whatIsHeld` tells it of a plan. */
export interface HeldAtCount {
  /** In each subnet of the plan, with what nodes hold in it; never negative. */
  readonly free: readonly number[];
  /** Pods that wait for subnets when all nodes have started together. */
  readonly waiting: number;
  /** Those of each subnet, in the same order; left out over time. */
  readonly waitingIn?: readonly number[];
}

/**
 * A node count, its verdict, and the subnet or the quota that decides there; neither under `cannot-work`.
 * Under `fits` the subnet has less free than is to stay so.
 */
export interface GrowthMark {
  readonly nodes: number;
  readonly kind: VerdictKind;
  readonly subnet: string | undefined;
  readonly quota: QuotaName | undefined;
  /** Under `does-not-fit`: nodes find no address, and no pod waits for one. */
  readonly isOfNodes?: boolean | undefined;
  /** Under `may-not-fit`: it depends on where single addresses lie, which a run draws by chance. */
  readonly isByLayout?: boolean | undefined;
}

export interface Growth {
  readonly points: readonly GrowthPoint[];
  /** The first count that does not simply fit; `undefined` when all up to twice the plan do. */
  readonly firstShort: GrowthMark | undefined;
  /** The first count at which pods may wait, or do: `firstShort` or later, and not behind `firstDoesNotFit`. */
  readonly firstMayNotFit?: GrowthMark | undefined;
  /** The first count at which pods wait in any order. */
  readonly firstDoesNotFit: GrowthMark | undefined;
}
