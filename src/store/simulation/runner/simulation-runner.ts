// Keeps the simulation up to date: of small plans when typing rests, of large ones when asked; an older one ends.
import type { RunStart } from '@/engine';
import { startsUnasked } from '@/engine/over-time';
import { type Answered, LATE_QUESTIONS, type LateQuestion, plannedFrom } from '@/plan';
import { hasNumbers, type Planner, type PlannerState } from '@/store/document';
import {
  hasNoWorker,
  NO_SIMULATION,
  type SimulationActions,
  type SimulationFailure,
  type SimulationState,
  type SimulationStore,
  type Streamed,
} from '@/store/simulation/simulation';
import type { SimulationReply } from '@/store/simulation/worker/simulation-protocol';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { FinishedPlan } from './finished-plan';
import { QuestionRunner } from './question-runner';
import { RepairRunner } from './repair-runner';
import { SettingsRunner } from './settings-runner';
import { SnapshotRunner } from './snapshot-runner';
import { STREAMED_QUESTIONS } from './streamed-questions';
import { StreamedRunner } from './streamed-runner';
import { isAnsweredUnasked, RUN_QUESTIONS } from './unasked';
import { isOfSame, planned, type Wanted, wantedBy } from './wanted';

export { followLowEnd } from './low-end-runner';

export const RUN_AFTER_MS = 600;

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
  runner.want(planner.getState(), 0); // Nobody has typed.
  const unsubscribe = planner.subscribe((state, before) => {
    if (state.opened !== before.opened && !isOfSame(state, before)) runner.forget();
    if (state.answer !== before.answer) runner.want(state);
    else if (state.view !== before.view) runner.look(state);
  });
  return {
    run: () => runner.run(),
    cancel: () => runner.cancel(),
    ask: (question) => runner.ask(question),
    hurry: () => runner.hurry(),
    retry: () => runner.retry(),
    showAt: (seconds) => runner.showAt(seconds),
    stop: () => {
      unsubscribe();
      runner.forget();
    },
  };
}

class Runner {
  readonly #simulation: SimulationStore;
  /** The run, then lost zones and growth, then repairs, then settings: each behind what it needs. */
  readonly #line: WorkerLine;
  readonly #questions: QuestionRunner;
  readonly #repairs: RepairRunner;
  readonly #settings: SettingsRunner;
  readonly #snapshots: SnapshotRunner;
  readonly #streamed: Readonly<Record<keyof Streamed, StreamedRunner>>;
  #wanted: Wanted | undefined;
  /** Key of the result that is shown. */
  #shown: string | undefined;
  readonly #finished = new FinishedPlan();
  /** Of the start that is told. */
  #startKey: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(simulation: SimulationStore, startWorker: StartWorker) {
    this.#simulation = simulation;
    this.#line = new WorkerLine(startWorker);
    this.#questions = new QuestionRunner(simulation, this.#line);
    this.#repairs = new RepairRunner(simulation, this.#line);
    this.#settings = new SettingsRunner(this.#questions);
    this.#snapshots = new SnapshotRunner(simulation, startWorker, (failure) => this.#fail(failure));
    const streamed = (kind: keyof Streamed) => new StreamedRunner(kind, simulation, startWorker);
    this.#streamed = {
      most: streamed('most'),
      needs: streamed('needs'),
      search: streamed('search'),
      turning: streamed('turning'),
    };
  }

  want(state: PlannerState, restMs = RUN_AFTER_MS): void {
    const before = this.#wanted?.key;
    if (state.answer.status === 'empty') this.forget();
    this.#set({ of: hasNumbers(state.answer) ? state.answer.cluster : undefined });
    const wanted = wantedBy(state);
    this.#wanted = wanted;
    this.look(state);
    if (wanted !== undefined && wanted.key === before) return;
    this.#settings.follow();
    const { result, repairs, questions } = this.#simulation.getState();
    if (before !== undefined) this.#finished.leave(before, { repairs, questions });
    this.#end('idle');
    // A plan that can't be read is shown as it was before.
    if (state.answer.status !== 'stale' && wanted?.startKey !== this.#startKey) {
      this.#tellStart(undefined);
    }
    // Of the last plan that could be read, as its answer.
    if (state.answer.status === 'stale') this.#set({ repairs });
    const isShown = wanted?.key === this.#shown;
    this.#set({ isStale: result !== undefined && !isShown });
    if (state.answer.status === 'current') {
      this.#set({ isOfAnswer: result !== undefined && isShown });
    }
    if (wanted !== undefined) this.#begin(wanted, restMs);
    else if (state.answer.status === 'current') this.#askAtRestOnly(state.answer);
  }

  /** Nothing is asked before typing rests: to start a worker takes as long as all else that a key does. */
  #begin(wanted: Wanted, restMs: number): void {
    const left = this.#finished.leftOf(wanted.key);
    this.#questions.follow(wanted.key, left?.questions);
    if (this.#finished.is(wanted.key)) {
      this.#set({ repairs: left?.repairs });
      this.#timer = setTimeout(() => this.#askMore(wanted), restMs);
    } else if (startsUnasked(wanted.work)) this.#timer = setTimeout(() => this.run(), restMs);
    else {
      this.#set({ waitsForRun: true, work: wanted.work });
      this.#timer = setTimeout(() => this.#askQuestions(wanted), restMs);
    }
  }

  run(): void {
    clearTimeout(this.#timer);
    const wanted = this.#wanted;
    if (wanted === undefined || this.#simulation.getState().status === 'running') return;
    const { scenario, seed, runs } = wanted;
    this.#set({ status: 'running', done: 0, waitsForRun: false, failure: undefined });
    this.#line.askFirst({
      request: () => ({ kind: 'simulate', scenario, seed, runs }),
      onReply: (reply) => this.#take(reply, wanted),
      onFailure: (failure) => this.#fail(failure),
    });
  }

  cancel(): void {
    if (this.#simulation.getState().status !== 'running') return;
    this.#end('cancelled');
    this.#askGrowth();
  }

  ask(question: LateQuestion | keyof Streamed): void {
    if (isStreamed(question)) this.#streamed[question].ask();
    else if (this.#wanted) this.#questions.ask(planned(this.#wanted), [question]);
  }

  /** Another question, or another wish: what is worked out for the plan itself goes on. */
  look({ view }: PlannerState): void {
    for (const each of Object.values(this.#streamed)) each.want(this.#wanted, view);
  }

  hurry(): void {
    this.#streamed.needs.hurry();
    // It counts with the zone that hurts most.
    const { status } = this.#simulation.getState().questions['zone-loss'];
    if (status !== 'checking') this.#streamed.search.hurry();
    this.#settings.hurry();
  }

  retry(): void {
    const { status, questions } = this.#simulation.getState();
    for (const each of Object.values(this.#streamed)) each.retry();
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    if (status === 'failed') {
      // Behind the run, as they were.
      this.#questions.follow(undefined);
      this.#questions.follow(wanted.key);
      this.run();
    } else {
      const failed = LATE_QUESTIONS.filter((each) => questions[each].status === 'failed');
      this.#questions.ask(planned(wanted), failed);
    }
  }

  showAt(seconds: number): void {
    this.#snapshots.showAt(seconds);
  }

  /** Another plan: nothing of the last one stays. */
  forget(): void {
    this.#end('idle');
    this.#snapshots.drop();
    for (const each of Object.values(this.#streamed)) each.forget();
    this.#wanted = undefined;
    this.#shown = undefined;
    this.#finished.forget();
    this.#startKey = undefined;
    this.#questions.follow(undefined);
    // What is judged at rest says itself of which plan it is.
    const { noted, judged } = this.#simulation.getState();
    this.#set({ ...NO_SIMULATION, noted, judged });
  }

  #take(reply: SimulationReply, wanted: Wanted): void {
    const { scenario, seed, key } = wanted;
    if (reply.kind === 'progress') this.#set({ done: reply.done });
    if (reply.kind === 'started') this.#tellStart(reply.start, wanted);
    if (reply.kind === 'simulated' && key !== this.#shown) {
      this.#shown = key;
      this.#finished.forget();
      this.#snapshots.drop();
      this.#tellStart(reply.simulation.start, wanted);
      const result = { scenario, seed, simulation: reply.simulation };
      this.#set({ result, band: undefined, isStale: false, isOfAnswer: true });
    }
    if (reply.kind === 'finished') {
      this.#finished.finish(key);
      this.#set({ status: 'done', done: 1, band: reply.band });
      this.#askMore(wanted);
    }
  }

  #tellStart(started: RunStart | undefined, wanted?: Wanted): void {
    this.#startKey = wanted?.startKey;
    this.#set({ started });
  }

  /**
   * Questions come before repairs: all of them are a run for each zone and some verdicts at rest, fewer
   * than the band that has just been run, and repairs are several bands.
   */
  #askMore(wanted: Wanted): void {
    this.#askQuestions(wanted);
    this.#repairs.prove(wanted, () => this.#settings.ask(wanted));
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

  /** The scenario can't be read: what is judged at rest is answered all the same. */
  #askAtRestOnly({ plan, cluster }: Answered): void {
    this.#questions.follow(undefined);
    this.#questions.hold(RUN_QUESTIONS);
    for (const each of Object.values(this.#streamed)) each.hold();
    const ask = () => this.#questions.ask(plannedFrom(plan, cluster), ['growth']);
    this.#timer = setTimeout(ask, RUN_AFTER_MS);
  }

  #askGrowth(): void {
    if (this.#wanted) this.#questions.ask(planned(this.#wanted), ['growth']);
  }

  #fail(failure: SimulationFailure): void {
    this.#end('idle');
    this.#set({ status: 'failed', failure });
    const { open } = this.#questions;
    if (hasNoWorker(failure)) this.#questions.fail(open);
    else {
      this.#questions.fail(RUN_QUESTIONS.filter((question) => open.includes(question)));
      this.#askGrowth();
    }
  }

  /** Ends the run that is under way or about to begin, and all behind it; what is shown stays. */
  #end(status: 'idle' | 'cancelled'): void {
    clearTimeout(this.#timer);
    this.#settings.end();
    this.#line.end();
    this.#questions.end();
    const isDone = status === 'idle' && this.#finished.isThere;
    this.#set({
      status: isDone ? 'done' : status,
      done: 0,
      repairs: undefined,
      waitsForRun: false,
      failure: undefined,
    });
  }

  #set(change: Partial<SimulationState>): void {
    this.#simulation.setState(change);
  }
}

function isStreamed(question: LateQuestion | keyof Streamed): question is keyof Streamed {
  return question in STREAMED_QUESTIONS;
}
