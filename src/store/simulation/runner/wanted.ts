// What the plan on the page asks to be run.
import { type RunWork, runWork, type Scenario } from '@/engine/over-time';
import { type Plan, plannedFrom, runOf } from '@/plan';
import { hasNumbers, type PlannerState, planSources } from '@/store/document';

export interface Wanted {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly runs: number;
  readonly work: RunWork;
  /** Scenario, seed and runs as text: what is alike need not be run again. */
  readonly key: string;
  /** What nodes hold at its start, as text: its events don't matter to that. */
  readonly startKey: string;
}

/** `undefined` while the plan or its scenario can't be read. */
export function wantedBy({ answer }: PlannerState): Wanted | undefined {
  if (answer.status !== 'current') return undefined;
  const toRun = runOf(answer.plan, planSources());
  if (toRun === undefined) return undefined;
  const { scenario, seeds } = toRun;
  const { seed, runs } = seeds;
  const { events, durationSeconds, ...atStart } = scenario;
  const key = JSON.stringify({ scenario, seed, runs });
  const startKey = JSON.stringify({ atStart, seed });
  const work = runWork(scenario, runs);
  return { plan: answer.plan, scenario, seed, runs, work, key, startKey };
}

/** A copy of the plan: all that is known of one is known of the other. */
export function isOfSame({ answer }: PlannerState, { answer: before }: PlannerState): boolean {
  return hasNumbers(answer) && hasNumbers(before) && answer.cluster === before.cluster;
}

/** What changes of a plan start from. */
export function planned({ plan, scenario }: Wanted): Plan {
  return plannedFrom(plan, scenario.plan);
}
