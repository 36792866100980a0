// Shows the state of the run at a time, in a worker of its own: the slider does not wait for the band.
import type {
  SimulationFailure,
  SimulationResult,
  SimulationStore,
} from '@/store/simulation/simulation';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';

export class SnapshotRunner {
  readonly #simulation: SimulationStore;
  readonly #onFailure: (failure: SimulationFailure) => void;
  readonly #line: WorkerLine;
  /** The newest time that was asked for while an older one was under way. */
  #next: number | undefined;

  constructor(
    simulation: SimulationStore,
    startWorker: StartWorker,
    onFailure: (failure: SimulationFailure) => void,
  ) {
    this.#simulation = simulation;
    this.#onFailure = onFailure;
    this.#line = new WorkerLine(startWorker);
  }

  /** @param at seconds from the start of the shown result */
  showAt(at: number): void {
    const { result } = this.#simulation.getState();
    if (result === undefined) return;
    if (this.#line.isBusy) this.#next = at;
    else this.#show(result, at);
  }

  /** Another result is shown, or none. */
  drop(): void {
    this.#line.end();
    this.#next = undefined;
    this.#simulation.setState({ snapshot: undefined });
  }

  #show({ scenario, seed }: SimulationResult, at: number): void {
    this.#line.ask({
      request: () => ({ kind: 'snapshot', scenario, seed, at }),
      onReply: (reply) => {
        if (reply.kind !== 'snapshot') return;
        this.#simulation.setState({ snapshot: { at, snapshot: reply.snapshot } });
        const next = this.#next;
        this.#next = undefined;
        if (next !== undefined) this.showAt(next);
      },
      onFailure: this.#onFailure,
    });
  }
}
