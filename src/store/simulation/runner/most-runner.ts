// Has it worked out how far the subnets go, in a worker of its own: rows say it, whatever is looked at.
import { runWork, startsUnasked } from '@/engine/over-time';
import type { Plan } from '@/plan';
import type { SimulationState, SimulationStore } from '@/store/simulation/simulation';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { planned, type Wanted } from './wanted';

/** After what the verdict needs. */
export const MOST_AFTER_MS = 1_500;
/** Counts of a group that are run, about: those between what is planned and what is safe at rest. */
const COUNTS_RUN = 20;

export class MostRunner {
  readonly #simulation: SimulationStore;
  readonly #line: WorkerLine;
  /** Of what is known, or being worked out. */
  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(simulation: SimulationStore, startWorker: StartWorker) {
    this.#simulation = simulation;
    this.#line = new WorkerLine(startWorker);
  }

  /** @param wanted `undefined` while the plan or its scenario can't be read: what is known stays */
  want(wanted: Wanted | undefined): void {
    if (wanted === undefined) {
      this.#end();
      if (this.#simulation.getState().most.status === 'checking') this.#key = undefined;
      return;
    }
    if (wanted.key === this.#key) return;
    this.#end();
    this.#key = wanted.key;
    this.#tell({ status: 'checking', found: undefined });
    this.#timer = setTimeout(() => this.#ask(planned(wanted), isSmall(wanted)), MOST_AFTER_MS);
  }

  /** Another plan: nothing of the last one stays. */
  forget(): void {
    this.#end();
    this.#key = undefined;
  }

  #ask(plan: Plan, withRuns: boolean): void {
    this.#line.ask({
      request: () => ({ kind: 'most', plan, withRuns }),
      onReply: (reply) => {
        if (reply.kind === 'most') this.#tell({ status: 'checking', found: reply.found });
        if (reply.kind !== 'most-done') return;
        const { most } = this.#simulation.getState();
        if (most.status === 'checking' && most.found) {
          this.#tell({ status: 'known', found: most.found });
        }
      },
      onFailure: () => this.#tell({ status: 'failed' }),
    });
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#line.end();
  }

  #tell(most: SimulationState['most']): void {
    this.#simulation.setState({ most });
  }
}

function isSmall({ scenario }: Wanted): boolean {
  const { groups, subnets } = scenario.plan;
  const zones = new Set(subnets.map(({ zone }) => zone)).size;
  return startsUnasked(runWork(scenario, groups.length * (zones + 1) * COUNTS_RUN));
}
