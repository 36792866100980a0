// The order of settings: what fits on the plan's subnets first, then what costs least; and which no other
// beats in both.
import { gravity, type RunVerdict, type Verdict } from '@/engine/model';
import type { ScenarioCost } from '@/engine/over-time/scenario-cost';

/**
 * What a person would have little of: addresses `held` at rest; `calls` to EC2 over the scenario; the
 * longest `wait` for an address in it.
 */
export const OBJECTIVES = ['held', 'calls', 'wait'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** What settings cost at rest and in a scenario. */
export interface SettingsCost extends ScenarioCost {
  /** Addresses that all nodes hold at rest, as if subnets had no end. */
  readonly held: number;
}

/** How the plan fits with settings, on its own subnets. */
export interface SettingsFit {
  /** At rest. */
  readonly verdict: Pick<Verdict, 'kind' | 'podsPending'>;
  /** Pods that wait for an address there, where nodes have been started. */
  readonly waiting?: number;
  /** In the scenario, and the pods that wait for an address in it; left out where that was not run. */
  readonly run?: (Pick<RunVerdict, 'kind'> & Partial<Pick<RunVerdict, 'waits'>>) | undefined;
  /** How many of the plan's requirements fail with them; left out where that was not judged. */
  readonly failing?: number | undefined;
  /** With the upgrades in it as `minimal`; left out where it has none that could be, or was not run. */
  readonly minimal?: Pick<RunVerdict, 'kind'> | undefined;
}

/**
 * For `toSorted`, those that fit best first: at rest, and there those that leave fewest pods without a
 * place; then in the scenario; then those that fail fewest requirements; then with `minimal`. What was not run comes behind what was.
 */
export function byFit(a: SettingsFit, b: SettingsFit): number {
  return firstDifference(fitOf(a), fitOf(b));
}

function fitOf({ verdict, run, minimal, failing = 0 }: SettingsFit): readonly number[] {
  return [gravity(verdict.kind), verdict.podsPending, ofRun(run), failing, ofRun(minimal)];
}

function ofRun(run: SettingsFit['run']): number {
  return run === undefined || run.kind === 'unknown' ? NOT_RUN : gravity(run.kind);
}

const NOT_RUN = Number.POSITIVE_INFINITY;

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] as number) < (b[at] as number) ? -1 : 1;
}

/**
 * For `toSorted`, as `byFit`; of those that fit alike the ones under which fewest pods do not run come first, at
 * rest and then in the scenario.
 */
export function byPodsWaiting(a: SettingsFit, b: SettingsFit): number {
  return firstDifference(podsWaitingUnder(a), podsWaitingUnder(b));
}

function podsWaitingUnder(of: SettingsFit): readonly number[] {
  const [atRest = 0, pending = 0, ...others] = fitOf(of);
  const [inScenario = NOT_RUN, ...beside] = others;
  return [atRest, pending + (of.waiting ?? 0), inScenario, waitingUnder(of), ...beside];
}

/**
 * Of all that were tried those that no other beats in fit, pods that wait, addresses, calls and waiting, that
 * is, which is no worse in any and better in one; those that fit best first, of these the best for the
 * objective.
 */
export function unbeaten<Tried extends SettingsCost & SettingsFit>(
  tried: readonly Tried[],
  objective: Objective,
  order: FitOrder = byFit,
): readonly Tried[] {
  return tried
    .filter((each) => !tried.some((other) => beats(other, each)))
    .toSorted((a, b) => byWorth(a, b, objective, order));
}

/**
 * Of all that were tried those that no other beats in what they cost, whatever comes of them on the
 * plan's subnets; the best for the objective first.
 */
export function leastCost<Tried extends SettingsCost>(
  tried: readonly Tried[],
  objective: Objective,
): readonly Tried[] {
  return tried
    .filter((each) => !tried.some((other) => costsLess(other, each)))
    .toSorted((a, b) => byCost(a, b, objective));
}

/** Settings among others, and why they stand where they stand. */
export interface RankedSettings<Tried> {
  readonly of: Tried;
  /** The first of the unbeaten ones that beats them; `undefined` where none does. */
  readonly beatenBy: Tried | undefined;
  /** What no other of all has less of. */
  readonly leastOf: readonly Objective[];
  /** How much more it has than the one in `beatenBy`, else than the first of all. */
  readonly more: Readonly<Record<Objective, number>>;
}

/**
 * All that were tried, the best first: those that fit best, in that `order`, of these the best for the objective, of these
 * what leaves fewest pods waiting. The first is one that no other beats.
 */
export function rankedSettings<Tried extends SettingsCost & SettingsFit>(
  tried: readonly Tried[],
  objective: Objective,
  order: FitOrder = byFit,
): readonly RankedSettings<Tried>[] {
  const kept = unbeaten(tried, objective, order);
  const [first] = kept;
  if (first === undefined) return [];
  return tried
    .toSorted((a, b) => byWorth(a, b, objective, order))
    .map((of) => {
      const beatenBy = kept.find((other) => beats(other, of));
      const isLeast = (each: Objective) =>
        kept.every((other) => figure(of, each) <= figure(other, each));
      return {
        of,
        beatenBy,
        leastOf: OBJECTIVES.filter(isLeast),
        more: differences(of, beatenBy ?? first),
      };
    });
}

/** Whether two cost the same, whatever comes of them on the plan's subnets. */
export function costTheSame(a: SettingsCost, b: SettingsCost): boolean {
  return OBJECTIVES.every((each) => figure(a, each) === figure(b, each));
}

function differences(of: SettingsCost, other: SettingsCost): Readonly<Record<Objective, number>> {
  const by = (each: Objective) => figure(of, each) - figure(other, each);
  return { held: by('held'), calls: by('calls'), wait: by('wait') };
}

function figure(settings: SettingsCost, objective: Objective): number {
  switch (objective) {
    case 'held':
      return settings.held;
    case 'calls':
      return settings.calls;
    case 'wait':
      return settings.waitSeconds;
  }
}

/** In one, and no more in the others. */
function costsLess(a: SettingsCost, b: SettingsCost): boolean {
  return OBJECTIVES.every((each) => figure(a, each) <= figure(b, each)) && !costTheSame(a, b);
}

/** No worse in how they fit and in pods that wait, and of each objective less. */
export function beatsInAll(a: SettingsCost & SettingsFit, b: SettingsCost & SettingsFit): boolean {
  return (
    isNoWorse(fitsBeside(a, b)) && OBJECTIVES.every((each) => figure(a, each) < figure(b, each))
  );
}

type Beside = readonly (readonly [number, number])[];

function isNoWorse(fits: Beside): boolean {
  return fits.every(([ofA, ofB]) => ofA <= ofB);
}

function fitsBeside(a: SettingsFit, b: SettingsFit): Beside {
  const comesTo = (of: SettingsFit) => [...fitOf(of), waitingUnder(of), of.waiting ?? 0];
  return comesTo(a).map((each, index) => [each, comesTo(b)[index] as number] as const);
}

function beats(a: SettingsCost & SettingsFit, b: SettingsCost & SettingsFit): boolean {
  const fits = fitsBeside(a, b);
  // Nothing is the better for having been run.
  const fitsBetter = fits.some(([ofA, ofB]) => ofA < ofB && ofB !== NOT_RUN);
  return isNoWorse(fits) && (costsLess(a, b) || (fitsBetter && costTheSame(a, b)));
}

/** For `toSorted`, the best first: the objectives decide between those that fit alike. */
export function byWorth(
  a: SettingsCost & SettingsFit,
  b: SettingsCost & SettingsFit,
  objective: Objective,
  order: FitOrder = byFit,
): number {
  return order(a, b) || byCost(a, b, objective);
}

type FitOrder = (a: SettingsFit, b: SettingsFit) => number;

type Cost = SettingsCost & Pick<SettingsFit, 'run'>;

/** The given objective first, then pods that wait, the other objectives in their order. */
function byCost(a: Cost, b: Cost, objective: Objective): number {
  const others = OBJECTIVES.filter((each) => each !== objective);
  const costs = (of: Cost) => [
    figure(of, objective),
    waitingUnder(of),
    ...others.map((each) => figure(of, each)),
  ];
  return firstDifference(costs(a), costs(b));
}

/** Pods that wait for an address in the scenario, most at a time. */
function waitingUnder({ run }: Pick<SettingsFit, 'run'>): number {
  return run === undefined || run.kind === 'unknown' ? NOT_RUN : (run.waits?.pods ?? 0);
}
