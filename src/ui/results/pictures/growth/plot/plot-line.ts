// Where the lines of the growth picture run.
import { type GrowthPointView, isShortIn } from '@/ui/results/pictures/growth/growth-view';
import type { PlotScale } from './plot-scale';

/** Parts of a line: while the subnet has room, and while it is short. */
export interface PlotLine {
  readonly has: string;
  readonly lacks: string;
}

/**
 * The free addresses of one subnet: a level for each count, and an upright line to the next; nothing
 * where it is not known what is free.
 */
export function plotLine(
  points: readonly Pick<GrowthPointView, 'free' | 'missing'>[],
  subnet: number,
  { from, y }: Pick<PlotScale, 'from' | 'y'>,
): PlotLine {
  const paths = { has: '', lacks: '' };
  let before: string | undefined;
  points.forEach(({ free, missing }, place) => {
    const left = free[subnet];
    if (left === undefined) {
      before = undefined;
      return;
    }
    const level = y(left).toFixed(1);
    const part = isShortIn(missing, subnet) ? 'lacks' : 'has';
    const start = from(place).toFixed(1);
    paths[part] += `M${start} ${before ?? level}V${level}H${from(place + 1).toFixed(1)}`;
    before = level;
  });
  return paths;
}
