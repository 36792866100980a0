// What the page knows of the run over time: a small store beside the planner's, without React.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClusterPlan, RunStart } from '@/engine';
import type { Band, RunWork, Scenario, Simulation, Snapshot } from '@/engine/over-time';
import type { QuestionsTold, QuestionTold } from '@/i18n/questions';
import type { LowEndView, RequiredTold } from '@/i18n/verdict';
import type {
  ChangesAtRest,
  LateQuestion,
  Plan,
  PlanMost,
  PlanNeeds,
  PlanTurning,
  ProvenRepair,
  SettingsSearch,
} from '@/plan';

/** What is found by the questions that are answered piece by piece in a worker of their own. */
export interface Streamed {
  /** How far the subnets go. */
  readonly most: PlanMost;
  /** How large the subnets have to be, for what is wished in the view. */
  readonly needs: PlanNeeds;
  /** What settings cost; sought while they are looked at. */
  readonly search: SettingsSearch;
  /** Where the verdict turns between the ends of ranges; of a plan without ranges never asked for. */
  readonly turning: PlanTurning;
}
type StreamedTold = { readonly [Kind in keyof Streamed]: QuestionTold<Streamed[Kind]> };

/** A run and what it is of. */
export interface SimulationResult {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly simulation: Simulation;
}

/** Why there is no result. `detail` is what the browser or the engine says, in English. */
export interface SimulationFailure {
  readonly code: 'WORKER_LOST' | 'WORKER_UNAVAILABLE' | 'RUN_FAILED' | 'RUN_STALLED';
  readonly detail: string;
}

/** Whether the browser has nothing that could run anything: its file is missing, or it refuses to. */
export function hasNoWorker(failure: SimulationFailure | undefined): boolean {
  return failure?.code === 'WORKER_LOST' || failure?.code === 'WORKER_UNAVAILABLE';
}

export interface ProvenRepairs {
  readonly found: readonly ProvenRepair[];
  /** No more will come. */
  readonly isDone: boolean;
}

export interface JudgedRequired {
  /** The plan that it is of, as its answer has it. */
  readonly of: ClusterPlan;
  readonly told: RequiredTold;
}

/** What of a plan at rest is judged behind the answer: other settings, and what would mend it. */
export interface JudgedAtRest extends ChangesAtRest {
  /** The plan that they are of, as its answer has it. */
  readonly of: ClusterPlan;
}

export interface SimulationState extends StreamedTold {
  /** The plan that is followed, as its answer has it; `undefined` where that has no numbers. */
  readonly of: ClusterPlan | undefined;
  /** What was shown of the plan before, for what is still drawn of that. */
  readonly before: SimulationState | undefined;
  /** `running` until the band is there too; `result` comes before. */
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  /** How far the run and the band are together, from 0 to 1. */
  readonly done: number;
  /** What nodes of the plan hold when its run begins, once that is known. */
  readonly started: RunStart | undefined;
  readonly result: SimulationResult | undefined;
  readonly band: Band | undefined;
  /** The plan whose notes, and what AWS's spreadsheet says, have been worked out apart from the page. */
  readonly noted: ClusterPlan | undefined;
  /** Of the last plan that was judged. */
  readonly judged: JudgedAtRest | undefined;
  /** What would mend the plan, as far as it is proven; `undefined` while that is not asked. */
  readonly repairs: ProvenRepairs | undefined;
  /** What is asked beside the scenario: each zone's loss, growth, other settings. */
  readonly questions: QuestionsTold;
  /** What a plan is required to hold, as far as it is judged. */
  readonly required: JudgedRequired | undefined;
  /** Of a plan with ranges, as far as it is known. */
  readonly lowEnd: { readonly of: Plan; readonly view: LowEndView } | undefined;
  /** The result is not of the plan and scenario as they stand, or those can't be read. */
  readonly isStale: boolean;
  /** The result is of the plan that the numbers at rest are of, whether or not the form can be read. */
  readonly isOfAnswer: boolean;
  /** Too large to be run unasked: `run` starts it. */
  readonly waitsForRun: boolean;
  /** What it would come to, while it waits to be run. */
  readonly work: RunWork | undefined;
  readonly snapshot: { readonly at: number; readonly snapshot: Snapshot } | undefined;
  /** With status `failed`. */
  readonly failure: SimulationFailure | undefined;
}

export type SimulationStore = StoreApi<SimulationState>;

/** The same object each time: who has it sees no change. */
export const CHECKING = { status: 'checking', found: undefined } as const;
const FAILED = { status: 'failed' } as const;

export const NO_QUESTIONS = questionsTold(CHECKING);

export const NO_SIMULATION: SimulationState = {
  of: undefined,
  before: undefined,
  status: 'idle',
  done: 0,
  started: undefined,
  result: undefined,
  band: undefined,
  noted: undefined,
  judged: undefined,
  repairs: undefined,
  ...allTold(CHECKING),
  required: undefined,
  lowEnd: undefined,
  isStale: false,
  isOfAnswer: false,
  waitsForRun: false,
  work: undefined,
  snapshot: undefined,
  failure: undefined,
};

/** What works everything out could not be had. */
export function unavailable(detail: string): SimulationState {
  const failure = { code: 'WORKER_LOST', detail } as const;
  return { ...NO_SIMULATION, ...allTold(FAILED), status: 'failed', failure };
}

/** Every question alike. */
function allTold(told: typeof CHECKING | typeof FAILED) {
  const streamed = { most: told, needs: told, search: told, turning: told };
  return { questions: questionsTold(told), ...streamed };
}

function questionsTold(told: typeof CHECKING | typeof FAILED): QuestionsTold {
  return { 'zone-loss': told, growth: told, settings: told };
}

export function createSimulation(): SimulationStore {
  return createStore<SimulationState>(() => NO_SIMULATION);
}

export interface SimulationActions {
  /** Runs the plan's scenario now, however large it is. */
  run(): void;
  /** Ends the run; the last result stays. */
  cancel(): void;
  /** Has a question answered that waits to be asked, however large it is. */
  ask(question: LateQuestion | keyof Streamed): void;
  /** Has what is small, and not asked for yet, worked out now: for the report. Each may be asked again. */
  hurry(): void;
  /** Has everything asked again that had no worker, whose file is asked for anew. */
  retry(): void;
  /** Asks for the state of the shown result after so many seconds. */
  showAt(seconds: number): void;
}
