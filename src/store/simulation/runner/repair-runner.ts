// Has repairs of the plan proven once its scenario has run.
import { startsUnasked } from '@/engine/over-time';
import type { ProvenRepairs, SimulationStore } from '@/store/simulation/simulation';
import type { WorkerLine } from '@/store/simulation/worker/worker-line';
import { planned, type Wanted } from './wanted';

export const NONE_PROVEN: ProvenRepairs = { found: [], isDone: false };

export class RepairRunner {
  readonly #simulation: SimulationStore;
  readonly #line: WorkerLine;

  constructor(simulation: SimulationStore, line: WorkerLine) {
    this.#simulation = simulation;
    this.#line = line;
  }

  /**
   * Repairs are as many runs again: those of a plan that is run only when asked are left unproven. None is
   * proven twice.
   *
   * @param onDone when no more will come
   */
  prove(wanted: Wanted, onDone: () => void): void {
    const { result, band, repairs } = this.#simulation.getState();
    if (result === undefined || !startsUnasked(wanted.work)) return;
    if (repairs?.isDone) {
      onDone();
      return;
    }
    this.#simulation.setState({ repairs: NONE_PROVEN });
    const run = band?.verdict ?? result.simulation.verdict;
    const { subnets } = wanted.scenario.plan;
    const running = subnets.flatMap(({ live, label }) => (live === undefined ? [] : [label]));
    this.#line.ask({
      request: () => ({ kind: 'repairs', plan: planned(wanted), run, running }),
      onReply: (reply) => {
        const found = this.#simulation.getState().repairs?.found ?? [];
        if (reply.kind === 'repair') {
          this.#simulation.setState({
            repairs: { found: [...found, reply.found], isDone: false },
          });
        }
        if (reply.kind === 'answered') {
          this.#simulation.setState({ repairs: { found, isDone: true } });
          onDone();
        }
      },
      // What could not be proven is told as what it is at rest.
      onFailure: () => {
        this.#simulation.setState({ repairs: undefined });
        onDone();
      },
    });
  }
}
