import {
  hostsAll,
  type SettingsAtRest,
  settingsAtRest,
} from '@/engine/answers/settings/settings-at-rest';
import { warmCandidates } from '@/engine/answers/settings/warm-candidates';
import { restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { scenarioCost } from '@/engine/over-time/scenario-cost';
import { leastCost, type Objective, type SettingsCost } from './unbeaten';
import { withLargeSubnets } from './with-large-subnets';

/** Settings with what they cost; `held` is that at rest, `verdict` on the plan at rest. */
export type WarmSettings = SettingsAtRest & SettingsCost;

/**
 * Every candidate that hosts no fewer pods than the plan, run through the scenario on subnets that are
 * large enough, so that only the settings make pods wait. All that are known are given each time that
 * one has been run, in the order of `warmCandidates`.
 *
 * @throws Error as `simulate` does.
 */
export function* triedWarmSettings(
  scenario: Scenario,
  seed: number,
): Generator<readonly WarmSettings[], readonly WarmSettings[]> {
  const { plan } = scenario;
  checkPlan(plan);
  const rest = restMemory();
  const planned = settingsAtRest(plan, plan.settings, rest);
  const large = withLargeSubnets(scenario);
  let known: readonly WarmSettings[] = [];
  for (const settings of warmCandidates(plan)) {
    const outcome = settingsAtRest(plan, settings, rest);
    if (!hostsAll(outcome, planned)) continue;
    known = [...known, withCost(outcome, large, seed)];
    yield known;
  }
  return known;
}

/**
 * The plan's own settings in the same terms, whether or not they are a candidate.
 *
 * @returns `undefined` where AWS or the VPC CNI refuses the plan with them
 * @throws Error as `simulate` does.
 */
export function plannedWarmSettings(scenario: Scenario, seed: number): WarmSettings | undefined {
  const { plan } = scenario;
  checkPlan(plan);
  const outcome = settingsAtRest(plan, plan.settings, restMemory());
  if (outcome.verdict.kind === 'cannot-work') return undefined;
  return withCost(outcome, withLargeSubnets(scenario), seed);
}

function withCost(outcome: SettingsAtRest, large: Scenario, seed: number): WarmSettings {
  const { settings } = outcome;
  return { ...outcome, ...scenarioCost({ ...large, plan: { ...large.plan, settings } }, seed) };
}

/** What no other candidate beats in what it costs, at once. @throws Error as `simulate` does. */
export function warmSettings(
  scenario: Scenario,
  seed: number,
  objective: Objective,
): readonly WarmSettings[] {
  const all = triedWarmSettings(scenario, seed);
  let next = all.next();
  while (!next.done) next = all.next();
  return leastCost(next.value, objective);
}
