// Where the lines of the growth picture run on paper: nothing can be measured before it is printed.
import type { GrowthPointView } from '@/ui/results/pictures/growth/growth-view';

/** Parts of a line: while the subnet has room, and while it is short. */
export interface GrowthLine {
  readonly has: string;
  readonly lacks: string;
}

export interface GrowthScale {
  /** Where the count at a place begins, and where it ends. */
  readonly left: (place: number) => number;
  /** Of so many free addresses. */
  readonly top: (free: number) => number;
}

/** The free addresses of one subnet: a level for each count, and an upright line to the next. */
export function growthLine(
  points: readonly GrowthPointView[],
  subnet: number,
  { left, top }: GrowthScale,
): GrowthLine {
  const paths = { has: '', lacks: '' };
  let before: string | undefined;
  points.forEach(({ free, missing }, place) => {
    const level = top(free[subnet] ?? 0).toFixed(1);
    const part = (missing[subnet] ?? 0) > 0 ? 'lacks' : 'has';
    const start = left(place).toFixed(1);
    paths[part] += `M${start} ${before ?? level}V${level}H${left(place + 1).toFixed(1)}`;
    before = level;
  });
  return paths;
}
