// Repairs of one lane, each run through the plan's scenario.
import { gravity, type Repair, type RepairLane, type VerdictKind, verdictAfter } from '@/engine';
import { graver, type RunVerdict, type Scenario, verdictOver } from '@/engine/over-time';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { toScenario } from '@/plan/scenario/to-scenario';
import { repairedPlan } from './repaired-plan';

/** A repair, the plan after it, and what its scenario comes to then. */
export interface Tried {
  readonly repair: Repair;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly run: RunVerdict;
}

/** Tries in a lane before the best of them is taken: all settings, where it is of these. */
const MOST_TRIES = 9;

/** What a headline says after the repair. */
export function kindAfter({ repair, run }: Pick<Tried, 'repair' | 'run'>): VerdictKind {
  return graver(verdictAfter(repair).kind, run.kind);
}

/**
 * The first that fits at rest and over time, else the least grave of those tried. One that fails with
 * the scenario's own seed is not run with the others before it is chosen.
 *
 * @throws Error as `simulate` does.
 */
export function bestOf(lane: RepairLane, plan: Plan, lookup: ClusterSources): Tried | undefined {
  let best: { readonly first: Tried; readonly withAll: () => Tried } | undefined;
  for (const repair of lane.slice(0, MOST_TRIES)) {
    const changed = repairedPlan(plan, repair);
    const scenario = toScenario(changed, lookup);
    if (scenario === undefined || changed.scenario.status === 'faulty') return undefined;
    const { seed, runs } = changed.scenario;
    const over = (run: RunVerdict) => ({ repair, plan: changed, scenario, seed, run });
    const first = over(verdictOver(scenario, { seed, runs: 1 }));
    const withAll = () => over(verdictOver(scenario, { seed, runs }));
    if (kindAfter(first) === 'fits') {
      const all = withAll();
      if (kindAfter(all) === 'fits') return all;
    }
    if (best === undefined || gravity(kindAfter(first)) < gravity(kindAfter(best.first))) {
      best = { first, withAll };
    }
  }
  return best?.withAll();
}
