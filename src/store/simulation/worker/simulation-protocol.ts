// What the page and the simulation worker say to each other. `id` tells a reply's request.

import type { CniSettings, OtherTypes, ZoneId } from '@/engine';
import type {
  Band,
  NeedsWishes,
  RunStalledError,
  RunVerdict,
  Scenario,
  Simulation,
  Snapshot,
} from '@/engine/over-time';
import type {
  ChangesAtRest,
  ComparedGrowth,
  LateQuestion,
  OwnSettings,
  Plan,
  ProvenRepair,
  QuestionFound,
  VpcSizes,
} from '@/plan';
import type { Streamed } from '@/store/simulation/simulation';

export type SimulationRequest =
  /** A run with `seed`, then the band over `runs` seeds from `seed` on; below two there is none. */
  | {
      readonly kind: 'simulate';
      readonly id: number;
      readonly scenario: Scenario;
      readonly seed: number;
      readonly runs: number;
    }
  | {
      readonly kind: 'snapshot';
      readonly id: number;
      readonly scenario: Scenario;
      readonly seed: number;
      /** Seconds from the start. */
      readonly at: number;
    }
  /** The plan at rest under other settings, and what would mend it there. */
  | { readonly kind: 'at-rest'; readonly id: number; readonly plan: Plan }
  /** Repairs of the plan, each proven. */
  | {
      readonly kind: 'repairs';
      readonly id: number;
      readonly plan: Plan;
      /** What the run of its scenario came to. */
      readonly run: RunVerdict;
      /** Labels of subnets in which the cluster runs already. */
      readonly running: readonly string[];
    }
  /** Questions about the plan, each answered part by part. */
  | {
      readonly kind: 'questions';
      readonly id: number;
      readonly plan: Plan;
      readonly questions: readonly LateQuestion[];
      /** The zone whose loss hurts most, where that is known. */
      readonly hardest: ZoneId | undefined;
    }
  /** How far the subnets of the plan go: at rest, and where it is wished through what is run. */
  | {
      readonly kind: 'most';
      readonly id: number;
      readonly plan: Plan;
      readonly withRuns: boolean;
    }
  /** How large the subnets of the plan have to be. */
  | {
      readonly kind: 'needs';
      readonly id: number;
      readonly plan: Plan;
      readonly wishes: NeedsWishes;
    }
  /** What settings cost. */
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly plan: Plan;
      /** The zone whose loss hurts most, where that is known. */
      readonly hardest: ZoneId | undefined;
    }
  /** Where its verdict turns between the ends of its ranges: of a plan that runs, as it runs. */
  | { readonly kind: 'turning'; readonly id: number; readonly plan: Plan }
  /** How large the subnets of the plan have to be in other zones. */
  | {
      readonly kind: 'vpc-sizes';
      readonly id: number;
      readonly plan: Plan;
      readonly zones: readonly ZoneId[];
      readonly wishes: NeedsWishes;
    }
  /** What the plan comes to under settings that were typed beside it. */
  | {
      readonly kind: 'own-settings';
      readonly id: number;
      readonly plan: Plan;
      readonly settings: readonly CniSettings[];
      /** The zone that each is tried without. */
      readonly zone: ZoneId | undefined;
    }
  /** How the plan grows in one group alone. */
  | {
      readonly kind: 'grown-group';
      readonly id: number;
      readonly plan: Plan;
      readonly group: string;
    }
  /** The pods of a group on other types. */
  | {
      readonly kind: 'types';
      readonly id: number;
      readonly plan: Plan;
      readonly group: string;
    };

/** What answers come piece by piece; of those of `Streamed` each has all that is known so far. */
interface Pieces extends Streamed {
  readonly repair: ProvenRepair;
  readonly question: QuestionFound;
  readonly 'grown-group': ComparedGrowth;
  readonly 'own-settings': readonly OwnSettings[];
}
type Piece = {
  readonly [Kind in keyof Pieces]: {
    readonly kind: Kind;
    readonly id: number;
    readonly found: Pieces[Kind];
  };
}[keyof Pieces];

export type SimulationReply =
  /** From 0 to 1, over the run and its band. */
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'simulated'; readonly id: number; readonly simulation: Simulation }
  /** The last reply to `simulate`. */
  | { readonly kind: 'finished'; readonly id: number; readonly band: Band | undefined }
  | { readonly kind: 'snapshot'; readonly id: number; readonly snapshot: Snapshot }
  | ({ readonly kind: 'at-rest'; readonly id: number } & ChangesAtRest)
  | Piece
  /** The last reply to what is answered piece by piece. */
  | { readonly kind: 'answered'; readonly id: number }
  | { readonly kind: 'vpc-sizes'; readonly id: number; readonly found: VpcSizes }
  | { readonly kind: 'types'; readonly id: number; readonly found: OtherTypes | undefined }
  /** `reason` is the engine's, in English. */
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly code: 'RUN_FAILED' | RunStalledError['code'];
      readonly reason: string;
    };
