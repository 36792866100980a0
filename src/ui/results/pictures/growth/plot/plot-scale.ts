// Where what the growth picture draws lies, in px of a drawing of any size.
import type { GrowthView } from '@/ui/results/pictures/growth/growth-view';

/** Left of the plot: the title of an axis and its numbers. */
export const PLOT_LEFT = 56;
export const PLOT_RIGHT = 12;
/** A row of names above it, and the row of node counts below. */
export const NAMES_ROW = 16;
const ABOVE = 8;
const COUNTS_ROW = 24;
/** Above the highest line. */
const HEADROOM = 6;
/** The number of the longest bar, below it. */
const NUMBER_ROW = 16;

/** Of the height, what is short has so much below zero: more where nothing is free. */
const SHARE_BELOW = 0.42;
const SHARE_ALONE = 0.86;

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

export interface PlotScale extends PlotSize {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly zero: number;
  readonly floor: number;
  /** The width of one count. */
  readonly step: number;
  /** Where the count at a place begins, and its middle. */
  readonly from: (place: number) => number;
  readonly middle: (place: number) => number;
  /** Of so many free addresses. */
  readonly y: (free: number) => number;
  /** How long a bar below zero is. */
  readonly depth: (amount: number) => number;
}

/** @param names rows of names of marks */
export function plotScale(
  { points, mostFree, mostBelow, hasFree, hasBelow }: GrowthView,
  { width, height }: PlotSize,
  names: number,
): PlotScale {
  const [left, right] = [PLOT_LEFT, Math.max(PLOT_LEFT + 1, width - PLOT_RIGHT)];
  const top = ABOVE + NAMES_ROW * names;
  const floor = Math.max(top + 1, height - COUNTS_ROW);
  const below = hasFree ? SHARE_BELOW : SHARE_ALONE;
  const zero = hasBelow ? floor - (floor - top) * below : floor;
  const step = (right - left) / Math.max(1, points.length);
  const from = (place: number) => left + place * step;
  const longest = Math.max(0, floor - zero - NUMBER_ROW);
  return {
    ...{ width, height, left, right, top, zero, floor, step, from },
    middle: (place) => from(place) + step / 2,
    y: (free) => zero - (free / mostFree) * (zero - top - HEADROOM),
    depth: (amount) => (amount / mostBelow) * longest,
  };
}

/** Zero and up to three round numbers. */
export function roundTicks(most: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(most / 3, 1)));
  const step =
    [1, 2, 5, 10].map((unit) => unit * magnitude).find((unit) => unit * 3 >= most) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/** Below zero two at the most: there is less room, and the bars have numbers of their own. */
export function ticksBelow(most: number): readonly number[] {
  const [, ...ticks] = roundTicks(most);
  return ticks.length > 2 ? ticks.filter((_, at) => at % 2 === 1) : ticks;
}

interface Tick {
  readonly amount: number;
  readonly y: number;
}

/** So far apart two numbers of an axis stand one above the other. */
const LINE = 16;

/** The first of them and those with room beside it and each other: in a low drawing not all have. */
export function ticksApart(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    if (kept.every(({ y }) => Math.abs(y - tick.y) >= LINE)) kept.push(tick);
  }
  return kept;
}
