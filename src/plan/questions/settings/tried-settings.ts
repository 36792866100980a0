import {
  compareSettings,
  distinctSettings,
  isWell,
  type JudgedRequirement,
  type PlanAnswer,
  type Proof,
  requiredOf,
  type SettingsOutcome,
  type ZoneId,
} from '@/engine';
import {
  byWorth,
  loseZone,
  type RunVerdict,
  type Scenario,
  type SettingsCost,
  type SettingsFit,
  simulateOver,
  verdictOver,
  worstZoneLoss,
  type ZoneLoss,
} from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { repairedPlan } from '@/plan/repair/repaired-plan';
import { longestWait } from '@/plan/repair/try-out';
import { failing, knownLoss, requiredWithRun } from '@/plan/required';
import { runOf } from '@/plan/scenario/run-of';

/** Settings at rest. `held` is what the nodes want. */
export type SettingsTold = Pick<SettingsOutcome, 'settings' | 'verdict' | 'held' | 'podsHosted'>;

/** The plan under other settings: at rest, in its scenario, and without a zone. */
export interface TriedSettings<Outcome extends SettingsTold = SettingsOutcome> {
  readonly outcome: Outcome;
  /** They are the plan's own. */
  readonly isPlanned: boolean;
  /** Addresses that the nodes hold when all have started together; fewer than wanted in short subnets. */
  readonly held: number;
  /** Pods that wait for an address then. */
  readonly waiting: number;
  /** EC2 calls of the busiest minute of the scenario, with its own seed. */
  readonly callsInBusiestMinute: number;
  /** The longest that a pod waits in it which has a place or gets one, for whatever. Whole seconds. */
  readonly longestWaitSeconds: number;
  /** Pods still wait when it ends, or its upgrade has not ended: that wait may become longer. */
  readonly isWaitOpen: boolean;
  /** The verdict on the scenario, with all its seeds. */
  readonly run: RunVerdict;
  /** With the update strategy `minimal`; `undefined` where no managed node group is upgraded otherwise. */
  readonly minimal: RunVerdict | undefined;
  /** Without the zone that was asked for. */
  readonly zoneLoss: ZoneLoss | undefined;
  /** What is required of the plan, as it is judged under them; none where nothing is. */
  readonly required: readonly JudgedRequirement[];
}

/** Settings side by side. */
export interface ComparedSettings {
  /** The best first: those that have been tried. */
  readonly tried: readonly TriedSettings[];
  /** So many there are to try; equal ones are one. */
  readonly of: number;
  /** The zone that each is tried without. */
  readonly zone: ZoneId | undefined;
}

/**
 * The compared settings of a plan, each run; all that are known are given each time that one is. The
 * plan's own are run first. Of settings that come to the same one is tried.
 *
 * @param zone the one whose loss hurts the plan most
 * @throws Error as `simulate` does.
 */
export function* triedSettings(
  { plan, cluster }: Answered,
  zone: ZoneId | undefined,
  lookup: ClusterSources,
): Generator<ComparedSettings, ComparedSettings> {
  const outcomes = distinctSettings(compareSettings(cluster));
  let known: ComparedSettings = { tried: [], of: outcomes.length, zone };
  for (const outcome of outcomes) {
    const isPlanned = outcome.variant === 'as-planned';
    const next = tryOut(plan, { outcome, isPlanned, zone }, lookup);
    if (next === undefined) return known;
    known = { ...known, tried: [...known.tried, next].toSorted(byHeld) };
    yield known;
  }
  return known;
}

/** For `toSorted`: in the one order of settings, by addresses. */
export function byHeld(a: TriedSettings, b: TriedSettings): number {
  return byWorth(asRun(a), asRun(b), 'held');
}

/**
 * Of those that hold fewer addresses than the plan, host its pods, fit at rest and over time and hold what is
 * required, the best.
 */
export function holdingFewer(
  { totals }: Pick<PlanAnswer, 'totals'>,
  { tried }: Pick<ComparedSettings, 'tried'>,
): TriedSettings | undefined {
  return tried.find(
    ({ outcome, run, isPlanned, required }) =>
      !isPlanned &&
      isWell(outcome.verdict) &&
      outcome.podsHosted >= totals.podsHosted &&
      isWell(run) &&
      failing(required) === 0 &&
      outcome.held < totals.held,
  );
}

interface ToTry<Outcome> {
  readonly outcome: Outcome;
  readonly isPlanned: boolean;
  readonly zone: ZoneId | undefined;
}

/** `undefined` while the scenario is faulty. */
export function tryOut<Outcome extends SettingsTold>(
  plan: Plan,
  { outcome, isPlanned, zone }: ToTry<Outcome>,
  lookup: ClusterSources,
): TriedSettings<Outcome> | undefined {
  const changed = { ...plan, settings: outcome.settings };
  const toRun = runOf(changed, lookup);
  if (toRun === undefined) return undefined;
  const { scenario, seeds } = toRun;
  const { own, verdict } = simulateOver(scenario, seeds);
  const wait = longestWait(verdict);
  const hardestLoss = () => knownLoss(worstZoneLoss(scenario, seeds.seed));
  return {
    outcome,
    isPlanned,
    held: own.start.held,
    waiting: own.start.podsWaitingForSubnets,
    callsInBusiestMinute: own.figures.busiestMinute,
    longestWaitSeconds: wait.seconds,
    isWaitOpen: wait.isOpen,
    run: verdict,
    minimal: hasManagedUpgrade(scenario) ? verdictWithMinimal(changed, outcome, lookup) : undefined,
    zoneLoss: zone === undefined ? undefined : loseZone(scenario, zone, seeds.seed),
    required: requiredUnder(changed, verdict, hardestLoss, lookup),
  };
}

function requiredUnder(
  plan: Plan,
  run: RunVerdict,
  hardestLoss: () => Proof<ZoneLoss | undefined>,
  lookup: ClusterSources,
): readonly JudgedRequirement[] {
  if (requiredOf(plan.requirements).length === 0) return [];
  return requiredWithRun(answerPlan(plan, lookup), run, hardestLoss);
}

/** An upgrade of a managed node group that adds nodes before it drains others. */
function hasManagedUpgrade({ events }: Scenario): boolean {
  return events.some((event) => event.kind === 'upgrade' && event.strategy === 'default');
}

function verdictWithMinimal(
  plan: Plan,
  { verdict }: SettingsTold,
  lookup: ClusterSources,
): RunVerdict | undefined {
  const toRun = runOf(repairedPlan(plan, { kind: 'minimal-upgrade', verdict }), lookup);
  return toRun && verdictOver(toRun.scenario, toRun.seeds);
}

/** Settings with what the plan's own run under them asks for: calls of its busiest minute, its longest wait. */
export type RunSettings = SettingsTold & SettingsCost & SettingsFit;

export function asRun({ outcome, run, minimal, ...of }: TriedSettings<SettingsTold>): RunSettings {
  return {
    ...outcome,
    run,
    failing: failing(of.required),
    minimal,
    waiting: of.waiting,
    calls: of.callsInBusiestMinute,
    waitSeconds: of.longestWaitSeconds,
  };
}

/**
 * Addresses that nodes hold under settings; `undefined` while nobody knows: what they want tells it only where
 * each gets what it wants.
 */
export function heldUnder({
  outcome,
  tried,
}: {
  readonly outcome: Pick<SettingsTold, 'verdict' | 'held'>;
  readonly tried: Pick<TriedSettings<SettingsTold>, 'held'> | undefined;
}): number | undefined {
  return tried?.held ?? (outcome.verdict.kind === 'fits' ? outcome.held : undefined);
}

/** How many of the settings fit. */
export interface SettingsCount {
  /** All that were tried. */
  readonly tried: number;
  /** Every pod has its place and every node what it wants. */
  readonly atRest: number;
  /** Of these, in the scenario too. */
  readonly inScenario: number;
  /** Of those at rest, with all that is required of the plan; `undefined` where nothing is. */
  readonly holding: number | undefined;
  /** Of those in the scenario too, with all that is required, if anything is. */
  readonly inAll: number;
  /** So many more fit at rest, and leave pods without a place. */
  readonly unplaced: number;
  /** Of those at rest, in the scenario with `minimal`; `undefined` where that is not asked. */
  readonly withMinimal: number | undefined;
}

/** Whether a plan fits at rest with settings, and some pods have no place. */
export function leavesPods({ outcome: { verdict } }: Pick<TriedSettings<SettingsTold>, 'outcome'>) {
  return verdict.kind === 'fits' && verdict.podsPending > 0;
}

/** Of the settings that were tried, how many fit: at rest, and in the scenario too. */
export function countSettings({
  tried,
}: {
  readonly tried: readonly TriedSettings<SettingsTold>[];
}): SettingsCount {
  const atRest = tried.filter(({ outcome: { verdict } }) => isWell(verdict));
  const fitting = (run: (each: TriedSettings<SettingsTold>) => RunVerdict | undefined) =>
    atRest.filter((each) => {
      const verdict = run(each);
      return verdict !== undefined && isWell(verdict);
    }).length;
  return {
    tried: tried.length,
    atRest: atRest.length,
    inScenario: fitting(({ run }) => run),
    holding: tried.some(({ required }) => required.length > 0)
      ? atRest.filter(({ required }) => failing(required) === 0).length
      : undefined,
    inAll: fitting(({ run, required }) => (failing(required) === 0 ? run : undefined)),
    unplaced: tried.filter(leavesPods).length,
    withMinimal: tried.some(({ minimal }) => minimal !== undefined)
      ? fitting(({ minimal }) => minimal)
      : undefined,
  };
}
