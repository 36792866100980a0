import { rulingSettings } from '@/engine/answers/ruling-settings';
import type { PlanAnswer, SettingsOutcome } from '@/engine/model';

/** A subnet this full would not stay enough for long: settings that leave less are a last resort. */
const COMFORTABLE_PERCENT = 5;

/**
 * The compared settings that fit, the best first: those that leave fewest pods pending; of these, in
 * the listed order, which goes from the least change to the most, those that leave room to spare; then
 * the others, the one that leaves most first. Those that host fewer pods than the plan come last.
 */
export function settingsByWorth(
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
): readonly SettingsOutcome[] {
  const rank = (outcome: SettingsOutcome): readonly number[] => {
    const { podsHosted, leastFreePercent } = outcome;
    const isComfortable = leastFreePercent >= COMFORTABLE_PERCENT;
    return [
      Math.max(0, usage.totals.podsHosted - podsHosted),
      outcome.verdict.podsPending,
      isComfortable ? 0 : 1,
      isComfortable ? 0 : -leastFreePercent,
    ];
  };
  return otherSettings(compared)
    .filter(({ verdict }) => verdict.kind === 'fits')
    .toSorted((a, b) => compareRanks(rank(a), rank(b)));
}

/** Those that come to something else than the plan's own, each once. */
export function otherSettings(compared: readonly SettingsOutcome[]): readonly SettingsOutcome[] {
  const known = new Set<string>();
  return compared.filter(({ variant, settings }) => {
    const ruling = rulingSettings(settings);
    const isNew = variant !== 'as-planned' && !known.has(ruling);
    known.add(ruling);
    return isNew;
  });
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const difference = a.map((value, index) => value - (b[index] ?? 0)).find((by) => by !== 0);
  return difference ?? 0;
}
