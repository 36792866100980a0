// Whether a plan fits, judged once for everybody who says it.
import type { Finding } from '@/engine/model/findings/finding';
import type { VerdictKind } from '@/engine/model/findings/verdict-kind';
import type { PendingReason } from '@/engine/model/node/pending';
import type { QuotaName } from '@/engine/model/plan/quotas';
import type { BlockUsage } from './block-usage';

/** What is scarce in a subnet: addresses, or whole /28 blocks. */
export type SubnetConstraint = 'addresses' | 'blocks';
/** Which limit decides: what a subnet has, or a quota above all subnets. */
export type Constraint = SubnetConstraint | QuotaName;

/** The quota that decides a verdict; `undefined`: a subnet does, or nothing that is counted. */
export function decidingQuota({ constraint }: Pick<Verdict, 'constraint'>): QuotaName | undefined {
  return constraint === 'nau' || constraint === 'enis' ? constraint : undefined;
}

/** The verdict on a plan at rest. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Label of the subnet that decides; `undefined` under `cannot-work`, and where a quota decides. */
  readonly subnet: string | undefined;
  readonly constraint: Constraint | undefined;
  /**
   * Left in that subnet or quota when every node holds all that it wants, in the unit of `constraint`;
   * negative when short. Blocks: where single addresses lie as badly as they can, under
   * `does-not-fit` as well as they can.
   */
  readonly left: number | undefined;
  /** How many /28 are whole and wanted in that subnet, where these decide. */
  readonly blocks?: BlockUsage | undefined;
  /** Pods that wait whatever the subnets have, for a place or beyond what their node's type can give. */
  readonly podsPending: number;
  /** Why these pods wait, the reason of most of them first. */
  readonly pendingReasons: readonly PendingReason[];
  /**
   * Of the pods that are not pending, so many run at the most, in whatever order nodes come: all of
   * them but under `does-not-fit`, and surely all under `fits` and `warm-short`. `undefined` under
   * `cannot-work`.
   */
  readonly podsRunAtMost: number | undefined;
  readonly reason: VerdictReason;
}

export type VerdictReason =
  | { readonly code: 'ENOUGH' }
  /** Pods have their addresses; the warm ones are short. */
  | { readonly code: 'WARM_POOL_SHORT' }
  /** One node that comes when all others hold what they want leaves so many of its pods waiting. */
  | {
      readonly code: 'LAST_NODE_WAITS';
      readonly group: string;
      readonly instanceType: string;
      readonly pods: number;
    }
  /** Such a node finds no address to be launched at all. */
  | {
      readonly code: 'LAST_NODE_NOT_LAUNCHED';
      readonly group: string;
      readonly instanceType: string;
      readonly pods: number;
    }
  /** It is launched, finds no ENI for its pods, and never gets ready (custom networking). */
  | {
      readonly code: 'LAST_NODE_NOT_READY';
      readonly group: string;
      readonly instanceType: string;
      readonly pods: number;
    }
  /** Pods on branch ENIs come after the warm addresses of all nodes. */
  | { readonly code: 'BRANCHES_COME_LATE' }
  /** Where single addresses lie decides how many whole blocks there are for what pods need. */
  | {
      readonly code: 'BLOCKS_BY_LAYOUT';
      readonly wanted: number;
      readonly freeWorst: number;
      readonly freeBest: number;
    }
  /** Subnet discovery: nodes that come first can take what later ones need. */
  | {
      readonly code: 'DISCOVERY_ORDER';
      /** Labels of those that the nodes choose among, their own first. */
      readonly subnets: readonly string[];
      /** Addresses that these lack together. */
      readonly short: number;
    }
  /** What the pods alone need does not fit. */
  | { readonly code: 'PODS_DO_NOT_FIT' }
  /** Others alone take more than a subnet has in which no node wants anything: no pod waits for it. */
  | { readonly code: 'OTHERS_DO_NOT_FIT' }
  /** What the pods alone need is more than a quota above the subnets. */
  | { readonly code: 'PODS_EXCEED_QUOTA' }
  /** A finding of severity `error`. */
  | { readonly code: 'REFUSED'; readonly finding: Finding };
export type VerdictReasonCode = VerdictReason['code'];
