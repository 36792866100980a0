import { type CniSettings, rulingSettings, type ZoneId } from '@/engine';
import { isAdvisable, plannedWarmSettings, type WarmSettings } from '@/engine/over-time';
import { judgePlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';
import type { SettingsSearch } from './settings-search';
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

/** As they are at rest, before they are run. @throws Error as `answerPlan` does. */
export function ownAtRest(plan: Plan, settings: CniSettings, lookup: ClusterSources): OwnSettings {
  // Without the findings, which the first sight does without.
  const { verdict, totals } = judgePlan({ ...plan, settings }, lookup).usage;
  const { held, podsHosted } = totals;
  const outcome = { settings, verdict, held, podsHosted };
  return { outcome, cost: undefined, tried: undefined };
}

function tryOwn(
  plan: Plan,
  settings: CniSettings,
  zone: ZoneId | undefined,
  lookup: ClusterSources,
): OwnSettings {
  const atRest = ownAtRest(plan, settings, lookup);
  const { outcome } = atRest;
  const toRun = runOf({ ...plan, settings }, lookup);
  if (outcome.verdict.kind === 'cannot-work' || toRun === undefined) return atRest;
  return {
    outcome,
    cost: plannedWarmSettings(toRun.scenario, toRun.seeds.seed),
    tried: tryOut(plan, { outcome, isPlanned: false, zone }, lookup),
  };
}

/** Those that take part in the search: no pod loses its place by them, and it does not have them yet. */
export function ownCandidates(
  own: readonly OwnSettings[],
  { costs, planned }: Pick<SettingsSearch, 'costs' | 'planned'>,
): readonly WarmSettings[] {
  const known = new Set(costs.map(({ settings }) => rulingSettings(settings)));
  return own.flatMap(({ cost }) => {
    if (cost === undefined || known.has(rulingSettings(cost.settings))) return [];
    return whyNoCandidate(cost, planned) === undefined ? [cost] : [];
  });
}

/** Why settings can be no candidate; `undefined`: they are one. */
export function whyNoCandidate(
  { settings, podsHosted, verdict }: Pick<SettingsTold, 'settings' | 'podsHosted' | 'verdict'>,
  planned: Pick<SettingsTold, 'podsHosted'> | undefined,
): 'not-advisable' | 'fewer-pods' | undefined {
  if (!isAdvisable(settings)) return 'not-advisable';
  const losesPods = podsHosted < (planned?.podsHosted ?? 0) || verdict.kind === 'cannot-work';
  return losesPods ? 'fewer-pods' : undefined;
}
