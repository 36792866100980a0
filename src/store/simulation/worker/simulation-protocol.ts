// What the page and the simulation worker say to each other.

import type { CniSettings, Finding, OtherTypes, RunStart, ZoneId } from '@/engine';
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
  GrowthAsked,
  LateQuestion,
  OwnSettings,
  Plan,
  ProvenRepair,
  QuestionFound,
  VpcSizes,
} from '@/plan';
import type { SpreadsheetComparison } from '@/spreadsheet';
import type { Streamed } from '@/store/simulation/simulation';

/** What the worker is asked. */
export type SimulationTask =
  /** A run with `seed`, then the band over `runs` seeds from `seed` on; below two there is none. */
  | {
      readonly kind: 'simulate';
      readonly scenario: Scenario;
      readonly seed: number;
      readonly runs: number;
    }
  | {
      readonly kind: 'snapshot';
      readonly scenario: Scenario;
      readonly seed: number;
      /** Seconds from the start. */
      readonly at: number;
    }
  /** What there is to notice of the plan as it runs, and what AWS's spreadsheet says of it. */
  | { readonly kind: 'noted'; readonly plan: Plan }
  /** The plan at rest under other settings, and what would mend it there. */
  | { readonly kind: 'at-rest'; readonly plan: Plan }
  /** Repairs of the plan, each proven. */
  | {
      readonly kind: 'repairs';
      readonly plan: Plan;
      /** What the run of its scenario came to. */
      readonly run: RunVerdict;
      /** Labels of subnets in which the cluster runs already. */
      readonly running: readonly string[];
    }
  /** Questions about the plan, each answered part by part. */
  | {
      readonly kind: 'questions';
      readonly plan: Plan;
      readonly questions: readonly LateQuestion[];
      /** The zone whose loss hurts most, where that is known. */
      readonly hardest: ZoneId | undefined;
    }
  /** How far the subnets of the plan go: at rest, and where it is wished through what is run. */
  | { readonly kind: 'most'; readonly plan: Plan; readonly withRuns: boolean }
  /** How large the subnets of the plan have to be. */
  | { readonly kind: 'needs'; readonly plan: Plan; readonly wishes: NeedsWishes }
  /** What settings cost. */
  | {
      readonly kind: 'search';
      readonly plan: Plan;
      /** The zone whose loss hurts most, where that is known. */
      readonly hardest: ZoneId | undefined;
    }
  /** Where its verdict turns between the ends of its ranges: of a plan that runs, as it runs. */
  | { readonly kind: 'turning'; readonly plan: Plan }
  /** How large the subnets of the plan have to be in other zones. */
  | {
      readonly kind: 'vpc-sizes';
      readonly plan: Plan;
      readonly zones: readonly ZoneId[];
      readonly wishes: NeedsWishes;
    }
  /** What the plan comes to under settings that were typed beside it. */
  | {
      readonly kind: 'own-settings';
      readonly plan: Plan;
      readonly settings: readonly CniSettings[];
      /** The zone that each is tried without. */
      readonly zone: ZoneId | undefined;
    }
  /** How the plan grows in one group alone, or over time. */
  | ({ readonly kind: 'growth'; readonly plan: Plan } & GrowthAsked)
  /** The pods of a group on other types. */
  | { readonly kind: 'types'; readonly plan: Plan; readonly group: string };

/** What is told piece by piece; of those of `Streamed` each has all that is known so far. */
export interface Pieces extends Streamed {
  readonly repair: ProvenRepair;
  readonly question: QuestionFound;
  readonly growth: ComparedGrowth | 'not-run';
  readonly 'own-settings': readonly OwnSettings[];
}
export type Piece<Kind extends keyof Pieces = keyof Pieces> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly found: Pieces[Each] };
}[Kind];

/** What the worker says. */
export type SimulationNews =
  /** From 0 to 1, over the run and its band. */
  | { readonly kind: 'progress'; readonly done: number }
  /** Of a run that takes longer than a moment, before it has ended. */
  | { readonly kind: 'started'; readonly start: RunStart }
  | { readonly kind: 'simulated'; readonly simulation: Simulation }
  /** The last word to `simulate`. */
  | { readonly kind: 'finished'; readonly band: Band | undefined }
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | {
      readonly kind: 'noted';
      readonly findings: readonly Finding[];
      readonly comparison: SpreadsheetComparison;
    }
  | ({ readonly kind: 'at-rest' } & ChangesAtRest)
  | Piece
  /** The last word to what is told piece by piece. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'vpc-sizes'; readonly found: VpcSizes }
  | { readonly kind: 'types'; readonly found: OtherTypes | undefined }
  /** `reason` is the engine's, in English. */
  | {
      readonly kind: 'failed';
      readonly code: 'RUN_FAILED' | RunStalledError['code'];
      readonly reason: string;
    };

/** Tells a reply's request. */
interface Numbered {
  readonly id: number;
}
export type SimulationRequest = Numbered & SimulationTask;
export type SimulationReply = Numbered & SimulationNews;
