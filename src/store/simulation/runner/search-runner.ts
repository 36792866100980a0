// Has settings sought that cost little, in a worker of its own: only while they are looked at.
import { startsUnasked } from '@/engine/over-time';
import type { PlanView } from '@/plan';
import type { SimulationState, SimulationStore } from '@/store/simulation/simulation';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { planned, type Wanted } from './wanted';

export const SEARCH_AFTER_MS = 250;
/** Candidates are a run each, and those that no other beats several, about. */
const SCENARIOS_OF_SEARCH = 40;

export class SearchRunner {
  readonly #simulation: SimulationStore;
  readonly #line: WorkerLine;
  #wanted: Wanted | undefined;
  /** Of what is known, or being worked out. */
  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(simulation: SimulationStore, startWorker: StartWorker) {
    this.#simulation = simulation;
    this.#line = new WorkerLine(startWorker);
  }

  /** @param wanted `undefined` while the plan or its scenario can't be read: what is known stays */
  want(wanted: Wanted | undefined, { question }: PlanView): void {
    this.#wanted = wanted;
    if (wanted === undefined) {
      this.#end();
      if (this.#told.status === 'checking') this.#tell({ status: 'waits-for-run' });
      this.#key = this.#told.status === 'known' ? this.#key : undefined;
      return;
    }
    if (wanted.key !== this.#key) {
      this.#end();
      this.#key = wanted.key;
      this.#tell({ status: 'checking', found: undefined });
    }
    if (question !== 'settings' || this.#told.status !== 'checking' || this.#line.isBusy) return;
    this.#end();
    if (startsUnasked(wanted.work, SCENARIOS_OF_SEARCH)) {
      this.#timer = setTimeout(() => this.ask(), SEARCH_AFTER_MS);
    } else this.#tell({ status: 'waits-for-run' });
  }

  /** Now, however large the plan is. */
  ask(): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    this.#end();
    this.#tell({ status: 'checking', found: undefined });
    this.#line.ask({
      request: () => ({ kind: 'search', plan: planned(wanted), hardest: this.#hardest }),
      onReply: (reply) => {
        if (reply.kind === 'search') this.#tell({ status: 'checking', found: reply.found });
        if (reply.kind !== 'search-done') return;
        const told = this.#told;
        if (told.status === 'checking' && told.found) {
          this.#tell({ status: 'known', found: told.found });
        }
      },
      onFailure: () => this.#tell({ status: 'failed' }),
    });
  }

  /** Another plan: nothing of the last one stays. */
  forget(): void {
    this.#end();
    this.#key = undefined;
    this.#wanted = undefined;
  }

  get #hardest() {
    const { 'zone-loss': losses } = this.#simulation.getState().questions;
    return losses.status === 'known' ? losses.found.hardest : undefined;
  }

  get #told(): SimulationState['search'] {
    return this.#simulation.getState().search;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#line.end();
  }

  #tell(search: SimulationState['search']): void {
    this.#simulation.setState({ search });
  }
}
