import type { Scenario, Seeds } from '@/engine/over-time';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { toScenario } from './to-scenario';

/** What is run of a plan, and with which seeds. */
export interface ToRun {
  readonly scenario: Scenario;
  readonly seeds: Seeds;
}

/** `undefined` while its scenario is faulty. @throws Error as `toScenario` does. */
export function runOf(plan: Plan, lookup: ClusterSources): ToRun | undefined {
  const scenario = toScenario(plan, lookup);
  if (scenario === undefined || plan.scenario.status === 'faulty') return undefined;
  return { scenario, seeds: plan.scenario };
}

/** The same of a plan whose scenario has been read. @throws Error for a faulty one, and as `toScenario` does. */
export function runOfRead(plan: Plan, lookup: ClusterSources): ToRun {
  const toRun = runOf(plan, lookup);
  if (toRun === undefined) throw new Error('a scenario that can’t be read is not run');
  return toRun;
}
