import type { AnsweredLink } from '@/cli/read-link';
import { SOURCES } from '@/cli/sources';
import type { Scenario } from '@/engine/over-time';
import { toScenario } from '@/plan';

/** What runs of a plan are made with, whatever happens in them. */
export function planScenario({ plan }: AnsweredLink): {
  readonly scenario: Scenario;
  readonly seed: number;
} {
  const scenario = toScenario(plan, SOURCES);
  if (scenario === undefined || plan.scenario.status === 'faulty')
    throw new Error('a scenario that can’t be read is not run');
  return { scenario, seed: plan.scenario.seed };
}
