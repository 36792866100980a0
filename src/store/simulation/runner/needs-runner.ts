// Has it worked out how large the subnets have to be, in a worker of its own: what is wished changes
// while the plan's run goes on.
import { runWork, startsUnasked } from '@/engine/over-time';
import { needsWishes, type PlanView } from '@/plan';
import type { SimulationState, SimulationStore } from '@/store/simulation/simulation';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { planned, type Wanted } from './wanted';

/** Its runs take seconds of a processor: for a plan that is looked at for longer. */
export const NEEDS_AFTER_MS = 3_000;
/** While its picture is looked at. */
export const NEEDS_SOON_MS = 250;
/** Sizes that are run, under two settings. */
const SIZES_RUN = 6;

export class NeedsRunner {
  readonly #simulation: SimulationStore;
  readonly #line: WorkerLine;
  #wanted: { readonly of: Wanted; readonly view: PlanView } | undefined;
  /** Of what is known, or being worked out. */
  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(simulation: SimulationStore, startWorker: StartWorker) {
    this.#simulation = simulation;
    this.#line = new WorkerLine(startWorker);
  }

  /** @param wanted `undefined` while the plan or its scenario can't be read: what is known stays */
  want(wanted: Wanted | undefined, view: PlanView): void {
    const before = this.#wanted;
    this.#wanted = wanted && { of: wanted, view };
    if (wanted === undefined) {
      this.#end();
      if (this.#told.status === 'checking') this.#tell({ status: 'waits-for-run' });
      this.#key = this.#told.status === 'known' ? this.#key : undefined;
      return;
    }
    const key = `${view.needs} ${wanted.key}`;
    const isLookedAt = view.question === 'needs';
    if (key !== this.#key) {
      this.#end();
      this.#key = key;
      this.#tell({ status: 'checking', found: undefined });
    } else if (!isLookedAt || before?.view.question === 'needs') return;
    if (this.#told.status !== 'checking' || this.#line.isBusy) return;
    this.#end();
    if (isSmall(wanted, view)) {
      this.#timer = setTimeout(() => this.ask(), isLookedAt ? NEEDS_SOON_MS : NEEDS_AFTER_MS);
    } else this.#tell({ status: 'waits-for-run' });
  }

  /** Now, however large it is. */
  ask(): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    this.#end();
    this.#tell({ status: 'checking', found: undefined });
    this.#line.ask({
      request: () => ({
        kind: 'needs',
        plan: planned(wanted.of),
        wishes: needsWishes(wanted.view.needs),
      }),
      onReply: (reply) => {
        if (reply.kind === 'needs') this.#tell({ status: 'checking', found: reply.found });
        if (reply.kind !== 'needs-done') return;
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

  get #told(): SimulationState['needs'] {
    return this.#simulation.getState().needs;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#line.end();
  }

  #tell(needs: SimulationState['needs']): void {
    this.#simulation.setState({ needs });
  }
}

/** A run of each group’s upgrade and of each zone’s loss for each size, of a plan that has grown. */
function isSmall({ scenario }: Wanted, { needs }: PlanView): boolean {
  const { groups, subnets } = scenario.plan;
  const zones = new Set(subnets.map(({ zone }) => zone)).size;
  const runs = SIZES_RUN * (groups.length + zones) * (1 + needsWishes(needs).growth / 100);
  return startsUnasked(runWork(scenario, runs));
}
