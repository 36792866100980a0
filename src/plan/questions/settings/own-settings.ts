import type { CniSettings, ZoneId } from '@/engine';
import { plannedWarmSettings, type WarmSettings } from '@/engine/over-time';
import { answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { toScenario } from '@/plan/scenario/to-scenario';
import { type SettingsTold, type TriedSettings, tryOut } from './tried-settings';

/** Settings that somebody typed, beside those that are compared anyway. */
export interface OwnSettings {
  readonly outcome: SettingsTold;
  /** In the terms of the search; `undefined` where the plan cannot work with them. */
  readonly cost: WarmSettings | undefined;
  /** On the plan's own subnets; `undefined` where the plan cannot work with them. */
  readonly tried: TriedSettings<SettingsTold> | undefined;
}

/**
 * What the plan comes to under each of these settings, one after the other; all that are known are given
 * each time that one is. While the scenario is faulty they are judged at rest alone.
 *
 * @param zone the one that each is tried without
 * @throws Error as `answerPlan` and `simulate` do.
 */
export function* ownSettings(
  plan: Plan,
  all: readonly CniSettings[],
  zone: ZoneId | undefined,
  lookup: ClusterSources,
): Generator<readonly OwnSettings[]> {
  let known: readonly OwnSettings[] = [];
  for (const settings of all) {
    known = [...known, tryOwn(plan, settings, zone, lookup)];
    yield known;
  }
}

function tryOwn(
  plan: Plan,
  settings: CniSettings,
  zone: ZoneId | undefined,
  lookup: ClusterSources,
): OwnSettings {
  const { scenario: typed } = plan;
  const changed = { ...plan, settings };
  const { verdict, totals } = answerPlan(changed, lookup).usage;
  const { held, podsHosted } = totals;
  const outcome = { settings, verdict, held, podsHosted };
  const scenario = toScenario(changed, lookup);
  if (verdict.kind === 'cannot-work' || scenario === undefined || typed.status === 'faulty') {
    return { outcome, cost: undefined, tried: undefined };
  }
  return {
    outcome,
    cost: plannedWarmSettings(scenario, typed.seed),
    tried: tryOut(plan, { outcome, isPlanned: false, zone }, lookup),
  };
}
