// Which settings no other beats in what they cost.
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

/**
 * Of all that were tried those that no other beats in addresses, calls and waiting, that is, which is
 * no worse in any and better in one; the best for the objective first.
 */
export function unbeaten<Tried extends SettingsCost>(
  tried: readonly Tried[],
  objective: Objective,
): readonly Tried[] {
  return tried
    .filter((each) => !tried.some((other) => beats(other, each)))
    .toSorted((a, b) => byObjective(a, b, objective));
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

/** All that were tried: those that no other beats as `unbeaten` has them, then the others alike. */
export function rankedSettings<Tried extends SettingsCost>(
  tried: readonly Tried[],
  objective: Objective,
): readonly RankedSettings<Tried>[] {
  const kept = unbeaten(tried, objective);
  const [first] = kept;
  if (first === undefined) return [];
  const beaten = tried
    .filter((each) => !kept.includes(each))
    .toSorted((a, b) => byObjective(a, b, objective));
  return [...kept, ...beaten].map((of) => {
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

/** Whether two cost the same. */
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

function beats(a: SettingsCost, b: SettingsCost): boolean {
  const by = OBJECTIVES.map((each) => figure(a, each) - figure(b, each));
  return by.every((each) => each <= 0) && by.some((each) => each < 0);
}

/** The others decide between equals, in their listed order. */
function byObjective(a: SettingsCost, b: SettingsCost, objective: Objective): number {
  const order = [objective, ...OBJECTIVES.filter((each) => each !== objective)];
  const difference = order.map((each) => figure(a, each) - figure(b, each)).find((by) => by !== 0);
  return difference ?? 0;
}
