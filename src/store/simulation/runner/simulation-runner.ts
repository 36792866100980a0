// Keeps the simulation of the plan up to date: small plans when typing has come to rest, large ones
// when asked. What is under way for an older plan is ended.
import { type RunWork, runWork, type Scenario, startsUnasked } from '@/engine/over-time';
import {
  type Answered,
  type LateQuestion,
  type Plan,
  type ProvenRepair,
  plannedFrom,
  toScenario,
} from '@/plan';
import type { Planner, PlannerState } from '@/store/document/planner';
import { planSources } from '@/store/document/read-plan';
import {
  NO_SIMULATION,
  type SimulationActions,
  type SimulationFailure,
  type SimulationState,
  type SimulationStore,
} from '@/store/simulation/simulation';
import type { SimulationReply } from '@/store/simulation/worker/simulation-protocol';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { QuestionRunner } from './question-runner';
import { isAnsweredUnasked, RUN_QUESTIONS } from './unasked';

export const RUN_AFTER_MS = 600;
/** Settings take seconds of a processor: for a plan that is looked at for longer. */
export const SETTINGS_AFTER_MS = 4_000;

export interface SimulationRunner extends SimulationActions {
  /** Ends what is under way and follows the plan no longer. */
  stop(): void;
}

/** Follows the planner until it is stopped. */
export function runSimulations(
  simulation: SimulationStore,
  planner: Planner,
  startWorker: StartWorker,
): SimulationRunner {
  const runner = new Runner(simulation, startWorker);
  runner.want(planner.getState());
  const unsubscribe = planner.subscribe((state, before) => {
    if (state.opened !== before.opened) runner.forget();
    if (state.answer !== before.answer) runner.want(state);
  });
  return {
    run: () => runner.run(),
    cancel: () => runner.cancel(),
    ask: (question) => runner.ask(question),
    showAt: (seconds) => runner.showAt(seconds),
    stop: () => {
      unsubscribe();
      runner.forget();
    },
  };
}

interface Wanted {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly runs: number;
  readonly work: RunWork;
  /** The three as text: what is alike need not be run again. */
  readonly key: string;
}

class Runner {
  readonly #simulation: SimulationStore;
  readonly #runs: WorkerLine;
  /** A line of its own: the slider does not wait for the band. */
  readonly #snapshots: WorkerLine;
  /** And one for repairs, which take many runs. */
  readonly #repairs: WorkerLine;
  readonly #questions: QuestionRunner;
  #wanted: Wanted | undefined;
  /** Keys of the result that is shown, and of that whose band is there too. */
  #shown: string | undefined;
  #finished: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settingsTimer: ReturnType<typeof setTimeout> | undefined;
  /** The newest time that was asked for while an older one was under way. */
  #showNext: number | undefined;

  constructor(simulation: SimulationStore, startWorker: StartWorker) {
    this.#simulation = simulation;
    this.#runs = new WorkerLine(startWorker);
    this.#snapshots = new WorkerLine(startWorker);
    this.#repairs = new WorkerLine(startWorker);
    this.#questions = new QuestionRunner(simulation, startWorker);
  }

  want(state: PlannerState): void {
    const before = this.#wanted?.key;
    if (state.answer.status === 'empty') this.forget();
    const wanted = wantedBy(state);
    this.#wanted = wanted;
    if (wanted !== undefined && wanted.key === before) return;
    this.#end('idle');
    const { result } = this.#simulation.getState();
    const isShown = wanted?.key === this.#shown;
    this.#set({ isStale: result !== undefined && !isShown });
    if (state.answer.status === 'current') {
      this.#set({ isOfAnswer: result !== undefined && isShown });
    }
    if (wanted === undefined) {
      if (state.answer.status === 'current') this.#askAtRestOnly(state.answer);
      return;
    }
    this.#questions.follow(wanted.key);
    if (wanted.key === this.#finished) {
      this.#proveRepairs(wanted);
      this.#askQuestions(wanted);
      return;
    }
    if (!startsUnasked(wanted.work)) {
      this.#set({ waitsForRun: true, work: wanted.work });
      this.#timer = setTimeout(() => this.#askQuestions(wanted), RUN_AFTER_MS);
    } else this.#timer = setTimeout(() => this.run(), RUN_AFTER_MS);
  }

  run(): void {
    clearTimeout(this.#timer);
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    const { scenario, seed, runs } = wanted;
    this.#set({ status: 'running', done: 0, waitsForRun: false, failure: undefined });
    this.#runs.ask(
      { kind: 'simulate', scenario, seed, runs },
      {
        onReply: (reply) => this.#take(reply, wanted),
        onFailure: (failure) => this.#fail(failure),
      },
    );
  }

  cancel(): void {
    if (this.#simulation.getState().status !== 'running') return;
    this.#end('cancelled');
    this.#askGrowth();
  }

  ask(question: LateQuestion): void {
    const isOpen = this.#questions.open.includes(question);
    if (this.#wanted && isOpen) this.#questions.ask(planned(this.#wanted), [question]);
  }

  showAt(at: number): void {
    const { result } = this.#simulation.getState();
    if (result === undefined) return;
    if (this.#snapshots.isBusy) {
      this.#showNext = at;
      return;
    }
    const { scenario, seed } = result;
    this.#snapshots.ask(
      { kind: 'snapshot', scenario, seed, at },
      {
        onReply: (reply) => {
          if (reply.kind === 'snapshot') this.#set({ snapshot: { at, snapshot: reply.snapshot } });
          const next = this.#showNext;
          this.#showNext = undefined;
          if (next !== undefined) this.showAt(next);
        },
        onFailure: (failure) => this.#fail(failure),
      },
    );
  }

  /** Another plan: nothing of the last one stays. */
  forget(): void {
    this.#end('idle');
    this.#dropSnapshot();
    this.#wanted = undefined;
    this.#shown = undefined;
    this.#finished = undefined;
    this.#questions.follow(undefined);
    this.#set(NO_SIMULATION);
  }

  #take(reply: SimulationReply, wanted: Wanted): void {
    const { scenario, seed, key } = wanted;
    if (reply.kind === 'progress') this.#set({ done: reply.done });
    if (reply.kind === 'simulated' && key !== this.#shown) {
      this.#shown = key;
      this.#dropSnapshot();
      const result = { scenario, seed, simulation: reply.simulation };
      this.#set({ result, band: undefined, isStale: false, isOfAnswer: true });
    }
    if (reply.kind === 'finished') {
      this.#finished = key;
      this.#set({ status: 'done', done: 1, band: reply.band });
      this.#proveRepairs(wanted);
      this.#askQuestions(wanted);
    }
  }

  /** Those that are small enough, settings behind repairs; the others wait to be asked. */
  #askQuestions(wanted: Wanted): void {
    const { open } = this.#questions;
    const asked = open.filter((question) => isAnsweredUnasked(question, wanted.work));
    this.#questions.leave(open.filter((question) => !asked.includes(question)));
    this.#questions.ask(
      planned(wanted),
      asked.filter((question) => question !== 'settings'),
    );
  }

  /** They are as many runs as repairs are, and seldom looked at. */
  #askSettings(wanted: Wanted): void {
    const isOpen = this.#questions.open.includes('settings');
    if (!isOpen || !isAnsweredUnasked('settings', wanted.work)) return;
    this.#settingsTimer = setTimeout(
      () => this.#questions.ask(planned(wanted), ['settings']),
      SETTINGS_AFTER_MS,
    );
  }

  /** The scenario can't be read: what is judged at rest is answered all the same. */
  #askAtRestOnly({ plan, cluster }: Answered): void {
    this.#questions.follow(undefined);
    this.#questions.leave(RUN_QUESTIONS);
    const ask = () => this.#questions.ask(plannedFrom(plan, cluster), ['growth']);
    this.#timer = setTimeout(ask, RUN_AFTER_MS);
  }

  #askGrowth(): void {
    const isOpen = this.#questions.open.includes('growth');
    if (this.#wanted && isOpen) this.#questions.ask(planned(this.#wanted), ['growth']);
  }

  /** Repairs are as many runs again: those of a plan that is run only when asked are left unproven. */
  #proveRepairs(wanted: Wanted): void {
    const { result, band } = this.#simulation.getState();
    if (result === undefined || !startsUnasked(wanted.work)) return;
    this.#set({ repairs: { found: [], isDone: false } });
    const run = band?.verdict ?? result.simulation.verdict;
    const add = (found: readonly ProvenRepair[], isDone: boolean) => {
      const before = this.#simulation.getState().repairs?.found ?? [];
      this.#set({ repairs: { found: [...before, ...found], isDone } });
    };
    const { subnets } = wanted.scenario.plan;
    const running = subnets.flatMap(({ live, label }) => (live === undefined ? [] : [label]));
    this.#repairs.ask(
      { kind: 'repairs', plan: planned(wanted), run, running },
      {
        onReply: (reply) => {
          if (reply.kind === 'repair') add([reply.repair], false);
          else {
            add([], true);
            this.#askSettings(wanted);
          }
        },
        // What could not be proven is told as what it is at rest.
        onFailure: () => {
          this.#set({ repairs: undefined });
          this.#askSettings(wanted);
        },
      },
    );
  }

  #fail(failure: SimulationFailure): void {
    this.#end('idle');
    this.#set({ status: 'failed', failure });
    const { open } = this.#questions;
    if (failure.code === 'WORKER_UNAVAILABLE') this.#questions.fail(open);
    else {
      this.#questions.fail(RUN_QUESTIONS.filter((question) => open.includes(question)));
      this.#askGrowth();
    }
  }

  /** Ends the run that is under way or about to begin; what is shown stays. */
  #end(status: 'idle' | 'cancelled'): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#settingsTimer);
    this.#runs.end();
    this.#repairs.end();
    this.#questions.end();
    const isDone = status === 'idle' && this.#finished !== undefined;
    this.#set({
      status: isDone ? 'done' : status,
      done: 0,
      repairs: undefined,
      waitsForRun: false,
      failure: undefined,
    });
  }

  #dropSnapshot(): void {
    this.#snapshots.end();
    this.#showNext = undefined;
    this.#set({ snapshot: undefined });
  }

  #set(change: Partial<SimulationState>): void {
    this.#simulation.setState(change);
  }
}

/** What changes of a plan start from. */
function planned({ plan, scenario }: Wanted): Plan {
  return plannedFrom(plan, scenario.plan);
}

/** What the plan asks to be run; `undefined` while it or its scenario can't be read. */
function wantedBy({ answer }: PlannerState): Wanted | undefined {
  if (answer.status !== 'current' || answer.plan.scenario.status !== 'read') return undefined;
  const { seed, runs } = answer.plan.scenario;
  const scenario = toScenario(answer.plan, planSources());
  const key = JSON.stringify({ scenario, seed, runs });
  if (scenario === undefined) return undefined;
  const work = runWork(scenario, runs);
  return { plan: answer.plan, scenario, seed, runs, work, key };
}
