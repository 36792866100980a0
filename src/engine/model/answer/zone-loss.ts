import type { VerdictKind } from '@/engine/model/findings/verdict-kind';
import type { ZoneId } from '@/engine/model/plan/plan';
import type { HeldInSubnet } from './held-in-subnet';
import type { RoomInRun } from './room-in-run';
import type { LowestFree, RunVerdict } from './run-verdict';
import type { SubnetUsage } from './usage';
import type { Verdict } from './verdict';

/** What the loss of a zone does: whether the other zones have room for its nodes. */
export interface ZoneLoss {
  readonly zone: ZoneId;
  /** The graver of the next two. */
  readonly kind: VerdictKind;
  /**
   * On the plan without the zone and the subnets in it, when all has come to rest; `may-not-fit` where pods wait in any order as they
   * are spread over the nodes, and none has waited in the run, which spreads them by room.
   */
  readonly atRest: Verdict;
  /** All subnets of the plan at that rest; in those of the zone no node is left. */
  readonly subnets: readonly SubnetUsage[];
  /**
   * What nodes hold in each of them at that rest: where not all that is wanted is there, or pods wait when
   * the run ends, as the run has left it. `undefined` where a run does not tell it; see `heldInAll`.
   */
  readonly held: readonly HeldInSubnet[] | undefined;
  /** On the way there: its instances end at once, and their groups launch as many elsewhere. */
  readonly run: RunVerdict;
  /** The least that is free in the other zones, on the way there or at that rest; `undefined`: they have no subnet. */
  readonly lowest: LowestFree | undefined;
  /** The same as it is told: in whole /28 where these decide in the plan or are scarcer then. */
  readonly room: RoomInRun | undefined;
  /** Launches elsewhere that EC2 refused on the way there, each retry counted, and nodes, other than Fargate pods, that it refuses still. */
  readonly launches: { readonly refused: number; readonly missing: number };
}
