// The search for settings: what each candidate costs, what those worth a look come to on the plan's own
// subnets, and the order that follows.
import { distinctSettings, judge, rulingSettings, type ZoneId } from '@/engine';
import {
  byPodsWaiting,
  costTheSame,
  isAdvisable,
  type Objective,
  plannedWarmSettings,
  type RankedSettings,
  rankedSettings,
  type SettingsFit,
  triedWarmSettings,
  unbeaten,
  type WarmSettings,
  worstZoneLoss,
} from '@/engine/over-time';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';
import { comparedInPlan } from './compared-in-plan';
import {
  asRun,
  type RunSettings,
  type SettingsTold,
  type TriedSettings,
  tryOut,
} from './tried-settings';

export interface SettingsSearch {
  /** Each candidate with what it costs, and the plan's own settings where they may be advised. */
  readonly costs: readonly WarmSettings[];
  /** The plan's own, in any case; `undefined` where the plan can't work with them. */
  readonly planned: WarmSettings | undefined;
  /** All that there are. */
  readonly areAllCosted: boolean;
  /** Those that no other beats on the plan's own subnets; of those that cost the same the plainest. */
  readonly tried: readonly TriedSettings<WarmSettings>[];
  /** `tried` holds all that it will, so that there is an order. */
  readonly areAllTried: boolean;
  /** The zone that each is tried without. */
  readonly zone: ZoneId | undefined;
}

/**
 * The candidates with what they cost, one after the other, as `ask warm-settings` has them; then what
 * the unbeaten ones come to. All that is known is given each time that something is. None where no node
 * keeps a warm pool by settings. Nothing while the scenario is faulty.
 *
 * @param hardest the zone whose loss hurts most, where it is known; else it is worked out
 * @throws Error as `toScenario` and `simulate` do.
 */
export function* settingsSearch(
  plan: Plan,
  hardest: ZoneId | undefined,
  lookup: ClusterSources,
): Generator<SettingsSearch> {
  const toRun = runOf(plan, lookup);
  if (toRun === undefined) return;
  const { scenario, seeds } = toRun;
  const { seed } = seeds;
  if (comparedInPlan(plan, judge(scenario.plan)) !== 'some') {
    yield { ...NOTHING_FOUND, areAllCosted: true, areAllTried: true, zone: hardest };
    return;
  }
  const planned = plannedWarmSettings(scenario, seed);
  const own = advised(planned);
  let known: SettingsSearch = { ...NOTHING_FOUND, costs: own, planned, zone: hardest };
  yield known;
  for (const costs of triedWarmSettings(scenario, seed)) {
    known = { ...known, costs: distinctSettings([...costs, ...own]) };
    yield known;
  }
  const zone = hardest ?? worstZoneLoss(scenario, seed)?.zone;
  known = { ...known, areAllCosted: true, zone };
  yield known;
  for (const outcome of distinctUnbeaten(known.costs)) {
    const isPlanned = isAlike(outcome, planned);
    const next = tryOut(plan, { outcome, isPlanned, zone }, lookup);
    if (next === undefined) return;
    known = { ...known, tried: [...known.tried, next] };
    yield known;
  }
  yield { ...known, areAllTried: true };
}

const NOTHING_FOUND: Omit<SettingsSearch, 'zone'> = {
  costs: [],
  planned: undefined,
  areAllCosted: false,
  tried: [],
  areAllTried: false,
};

/** What settings cost, and what came of them on the plan's own subnets, where they were run there. */
export type JudgedSettings = WarmSettings & SettingsFit;

/**
 * All that were priced, in the one order of settings: the best first, by what is known of those that
 * were run on the plan's own subnets.
 */
export function orderedSettings(
  costs: readonly WarmSettings[],
  tried: readonly TriedSettings<SettingsTold>[],
  objective: Objective,
): readonly RankedSettings<JudgedSettings>[] {
  const byKey = new Map(tried.map((each) => [rulingSettings(each.outcome.settings), each]));
  const judged = costs.map((each) => {
    const tried = byKey.get(rulingSettings(each.settings));
    if (tried === undefined) return each;
    const { run, minimal, failing } = asRun(tried);
    return { ...each, run, minimal, failing };
  });
  return rankedSettings(judged, objective);
}

/**
 * Those that were run, by the figures of their runs on the plan's own subnets: what fits best first, of those
 * that fit alike what leaves fewest pods waiting, then the best for the objective.
 */
export function rankedByRun(
  tried: readonly TriedSettings<SettingsTold>[],
  objective: Objective,
): readonly RankedSettings<RunSettings>[] {
  return rankedSettings(tried.map(asRun), objective, byPodsWaiting);
}

/** The plan's own, where they may stand among candidates. */
function advised(planned: WarmSettings | undefined): readonly WarmSettings[] {
  return planned !== undefined && isAdvisable(planned.settings) ? [planned] : [];
}

/** The first of those that cost the same. */
function distinctUnbeaten(costs: readonly WarmSettings[]): readonly WarmSettings[] {
  const kept = unbeaten(costs, 'held');
  return kept.filter(
    (each, index) => kept.findIndex((other) => costTheSame(other, each)) === index,
  );
}

function isAlike(a: WarmSettings, b: WarmSettings | undefined): boolean {
  return b !== undefined && rulingSettings(a.settings) === rulingSettings(b.settings);
}
