import type { Scenario, Seeds } from '@/engine/over-time';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { toScenario } from './to-scenario';

/** What is run of a plan, and with which seeds; `undefined` while its scenario is faulty. @throws Error as `toScenario` does. */
export function runOf(
  plan: Plan,
  lookup: ClusterSources,
): { readonly scenario: Scenario; readonly seeds: Seeds } | undefined {
  const scenario = toScenario(plan, lookup);
  if (scenario === undefined || plan.scenario.status === 'faulty') return undefined;
  return { scenario, seeds: plan.scenario };
}
