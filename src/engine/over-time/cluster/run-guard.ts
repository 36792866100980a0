// Every run comes to its end. Should a mistake of ours keep one from it, it ends with an error that has
// a name instead of running for ever.
import { asCarriedOut } from '@/engine/over-time/scenario/fargate-pods';
import type { Scenario, ScenarioEvent } from '@/engine/over-time/scenario/scenario';

/** A run that comes no nearer its end: our mistake, never the plan's. */
export class RunStalledError extends Error {
  readonly code = 'RUN_STALLED';
  override readonly name = 'RunStalledError';

  /** @param atSeconds how far the run had come */
  constructor(readonly atSeconds: number) {
    super(`the run makes no progress at ${atSeconds} s`);
  }
}

/** Most steps of a run: of the queue, of placing pods, of bringing nodes up to date. */
export interface StepLimits {
  readonly atOneTime: number;
  readonly inAll: number;
}

/** Counts the steps of a run. */
export class RunGuard {
  readonly #limits: StepLimits;
  #now = Number.NEGATIVE_INFINITY;
  #atThisTime = 0;
  mostAtOneTime = 0;
  inAll = 0;

  constructor(limits: StepLimits) {
    this.#limits = limits;
  }

  /** @throws RunStalledError at a step too many. `now` in milliseconds. */
  step(now: number): void {
    if (now > this.#now) {
      this.#now = now;
      this.#atThisTime = 0;
    }
    this.#atThisTime += 1;
    this.inAll += 1;
    if (this.#atThisTime > this.mostAtOneTime) this.mostAtOneTime = this.#atThisTime;
    const { atOneTime, inAll } = this.#limits;
    if (this.#atThisTime > atOneTime || this.inAll > inAll) throw new RunStalledError(now / 1000);
  }
}

/** Whatever happens: a node's start, its end, its cooldowns, what an event does to it. */
const STEPS_OF_A_NODE = 100;
/** A check, an ENI that attaches, a trunk, a try for addresses, a refused launch: every 5 s each. */
const STEPS_OF_A_CHECK = 10;
const CHECK_SECONDS = 5;
/** A pod that is replaced: its end, its start, and those of its Fargate instance. */
const STEPS_OF_A_POD = 20;
const SMALL_RUN = 100_000;

/** Far more steps than a run of the scenario can take. */
export function stepLimits({ plan, events: asked, durationSeconds }: Scenario): StepLimits {
  const added = asked.flatMap((event) => (event.kind === 'add-group' ? [event.group] : []));
  const events = asked.map((event) => asCarriedOut(event, [...plan.groups, ...added]));
  const more = events.reduce((sum, event) => sum + nodesOf(event), 0);
  const replaced = 1 + events.filter(replacesNodes).length;
  const nodes = replaced * plan.groups.reduce((sum, { nodes: each }) => sum + each, more);
  const touched = nodes * STEPS_OF_A_NODE * (events.length + 1);
  const checked = nodes * STEPS_OF_A_CHECK * (1 + durationSeconds / CHECK_SECONDS);
  const renewed = events.reduce((sum, event) => sum + podsOf(event) * STEPS_OF_A_POD, 0);
  return {
    atOneTime: SMALL_RUN + touched,
    inAll: 10 * SMALL_RUN + touched + checked + renewed,
  };
}

function nodesOf(event: ScenarioEvent): number {
  switch (event.kind) {
    case 'scale-nodes':
      return event.to;
    case 'add-group':
      return event.group.nodes;
    default:
      return 0;
  }
}

/** While they are replaced, the old ones and the new ones are there; pods of Fargate are nodes too. */
function replacesNodes({ kind }: ScenarioEvent): boolean {
  return kind === 'upgrade' || kind === 'restart-pods' || kind === 'churn' || kind === 'lose-zone';
}

function podsOf(event: ScenarioEvent): number {
  return event.kind === 'churn' ? (event.podsPerMinute * event.forSeconds) / 60 : 0;
}
