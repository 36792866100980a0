// Which bars below zero have their number, and where it has room.
import {
  type Below,
  belowOf,
  type GrowthPointView,
  spread,
} from '@/ui/results/pictures/growth/growth-view';
import { textWidth } from './text-width';

/** So many bars have their number below them, beside those that a stage begins with and the plan's own. */
const NUMBERS = 6;
/** What stands free beside a number. */
const BESIDE = 5;

export interface NumberBelow {
  readonly nodes: number;
  /** The place of its bar. */
  readonly place: number;
  /** The longest of the bars that it reaches under, on their scale: below it the number is free. */
  readonly under: number;
}

/**
 * The counts at which a number stands at the bar: the plan's own, the first at which pods wait, the last,
 * then others evenly, as far as they have room beside each other.
 *
 * @param step from one bar to the next, in px
 */
export function numbersBelow(
  points: readonly GrowthPointView[],
  planned: number,
  step: number,
  textOf: (below: Below) => string,
): readonly NumberBelow[] {
  const told = points.filter((point) => belowOf(point) !== undefined).map(({ nodes }) => nodes);
  const firstWaits = points.find((point) => belowOf(point)?.tone === 'bad')?.nodes;
  const placed: (NumberBelow & { readonly half: number })[] = [];
  for (const nodes of [planned, firstWaits, told.at(-1), ...spread(told, NUMBERS)]) {
    const place = points.findIndex((point) => point.nodes === nodes);
    const below = points[place] && belowOf(points[place]);
    if (nodes === undefined || below === undefined) continue;
    const half = (textWidth(textOf(below)) + BESIDE) / 2;
    const hasRoom = placed.every((each) => Math.abs(each.place - place) * step >= each.half + half);
    if (hasRoom)
      placed.push({ nodes, place, half, under: longestUnder(points, place, half, step) });
  }
  return placed;
}

function longestUnder(
  points: readonly GrowthPointView[],
  place: number,
  half: number,
  step: number,
): number {
  const reach = Math.max(0, Math.ceil((half - step / 2) / Math.max(1, step)));
  return points
    .slice(Math.max(0, place - reach), place + reach + 1)
    .reduce((most, point) => Math.max(most, belowOf(point)?.amount ?? 0), 0);
}
