// Which bars below zero have their number, and where it has room.
import { depthOf, type GrowthPointView, spread } from '@/ui/results/pictures/growth/growth-view';

/** So many bars have their number below them. */
const NUMBERS = 6;
/** Of 12 px: the width of a figure, and what stands free beside them. */
const FIGURE = 7.5;
const BESIDE = 4;

/** The counts at which a number stands at the bars: the last one and the plan's own among them. */
export function numbersTold(
  points: readonly GrowthPointView[],
  planned: number,
): ReadonlySet<number> {
  const missing = points.filter((point) => depthOf(point) > 0).map(({ nodes }) => nodes);
  const even = spread(missing, NUMBERS);
  if (!missing.includes(planned)) return new Set(even);
  // Beside the plan's own there is no room for another.
  const least = missing.length / NUMBERS / 2;
  const far = (nodes: number) =>
    Math.abs(missing.indexOf(nodes) - missing.indexOf(planned)) > least;
  return new Set([planned, ...even.filter(far)]);
}

/**
 * The longest of the bars that a number reaches under, on their scale: below it the number is free.
 *
 * @param place of the number's own bar
 * @param step from one bar to the next, in px
 */
export function mostMissingUnder(
  points: readonly GrowthPointView[],
  place: number,
  number: string,
  step: number,
): number {
  const half = (number.length * FIGURE + BESIDE) / 2;
  const reach = Math.max(0, Math.ceil((half - step / 2) / Math.max(1, step)));
  return points
    .slice(Math.max(0, place - reach), place + reach + 1)
    .reduce((most, point) => Math.max(most, depthOf(point)), 0);
}
