import { restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import type { CniSettings, Verdict } from '@/engine/model';
import type { Scenario } from '@/engine/over-time/scenario';
import { type ScenarioCost, scenarioCost } from '@/engine/over-time/scenario-cost';
import { hostsAll, settingsAtRest } from './settings-at-rest';
import { warmCandidates } from './warm-candidates';
import { withLargeSubnets } from './with-large-subnets';

/**
 * What a person would have little of: addresses `held` at rest; `calls` to EC2 over the scenario; the
 * longest `wait` for an address in it.
 */
export const OBJECTIVES = ['held', 'calls', 'wait'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** Settings with what they cost. */
export interface WarmSettings extends ScenarioCost {
  readonly settings: CniSettings;
  /** Addresses that all nodes hold at rest, as if subnets had no end. */
  readonly held: number;
  /** On the plan at rest. */
  readonly verdict: Verdict;
}

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
    const { held, verdict } = outcome;
    const cost = scenarioCost({ ...large, plan: { ...large.plan, settings } }, seed);
    known = [...known, { settings, held, verdict, ...cost }];
    yield known;
  }
  return known;
}

/**
 * Of all that were tried those that no other beats in addresses, calls and waiting, that is, which is
 * no worse in any and better in one; the best for the objective first.
 */
export function unbeaten(
  tried: readonly WarmSettings[],
  objective: Objective,
): readonly WarmSettings[] {
  return tried
    .filter((each) => !tried.some((other) => beats(other, each)))
    .toSorted((a, b) => byObjective(a, b, objective));
}

/** Both at once, with all candidates. @throws Error as `simulate` does. */
export function warmSettings(
  scenario: Scenario,
  seed: number,
  objective: Objective,
): readonly WarmSettings[] {
  const all = triedWarmSettings(scenario, seed);
  let next = all.next();
  while (!next.done) next = all.next();
  return unbeaten(next.value, objective);
}

function figure(settings: WarmSettings, objective: Objective): number {
  switch (objective) {
    case 'held':
      return settings.held;
    case 'calls':
      return settings.calls;
    case 'wait':
      return settings.waitSeconds;
  }
}

function beats(a: WarmSettings, b: WarmSettings): boolean {
  const differences = OBJECTIVES.map((each) => figure(a, each) - figure(b, each));
  return differences.every((by) => by <= 0) && differences.some((by) => by < 0);
}

/** The others decide between equals, in their listed order. */
function byObjective(a: WarmSettings, b: WarmSettings, objective: Objective): number {
  const order = [objective, ...OBJECTIVES.filter((each) => each !== objective)];
  const difference = order.map((each) => figure(a, each) - figure(b, each)).find((by) => by !== 0);
  return difference ?? 0;
}
