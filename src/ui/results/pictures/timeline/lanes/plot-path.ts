// Courses over time as paths: a plot is 1,000 wide whatever the window, and as high as is asked for.

/** The times that are shown, in seconds from the start of the run. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

export const PLOT_WIDTH = 1_000;

/** Where a time lies in the plot; outside it for what lies outside the stretch. */
export function xOf(seconds: number, { from, until }: Stretch): number {
  return ((seconds - from) / Math.max(1, until - from)) * PLOT_WIDTH;
}

/** The time at a share of the plot's width, on the grid of 5 s that runs are sampled on. */
export function timeAt(share: number, { from, until }: Stretch): number {
  const seconds = from + Math.min(1, Math.max(0, share)) * (until - from);
  return Math.min(until, Math.max(from, Math.round(seconds / 5) * 5));
}

export interface Course {
  /** Seconds; each value holds until the next. */
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/**
 * The steps of a course, from the left edge to the right. Of values that fall on one column the least
 * and the most are drawn, so that no trough and no peak is lost.
 *
 * @param height of the plot, for values from 0 to `most`
 */
export function stepLine(
  { at, values }: Course,
  shown: Stretch,
  { most, height }: { readonly most: number; readonly height: number },
): string {
  const yOf = (value: number) => round(height - (Math.max(0, value) / Math.max(1, most)) * height);
  let index = sampleAt(at, shown.from);
  let last = values[index] ?? 0;
  let path = `M0 ${yOf(last)}`;
  for (index += 1; index < at.length && (at[index] as number) <= shown.until; ) {
    const column = Math.round(xOf(at[index] as number, shown));
    let [low, high, value] = [last, last, last];
    for (; index < at.length && (at[index] as number) <= shown.until; index += 1) {
      if (Math.round(xOf(at[index] as number, shown)) !== column) break;
      value = values[index] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (low === last && high === last) continue;
    path += `H${column}`;
    if (low < Math.min(last, value)) path += `V${yOf(low)}`;
    if (high > Math.max(last, value)) path += `V${yOf(high)}`;
    path += `V${yOf(value)}`;
    last = value;
  }
  return `${path}H${PLOT_WIDTH}`;
}

/** The room between a line of `stepLine` and the floor. */
export function areaUnder(line: string, height: number): string {
  return `${line}V${height}H0Z`;
}

/** Bars over the minutes of a run, one for each value. */
export function minuteBars(
  values: readonly number[],
  shown: Stretch,
  { most, height }: { readonly most: number; readonly height: number },
): string {
  return values
    .map((value, minute) => {
      const left = Math.max(0, xOf(minute * 60, shown));
      const right = Math.min(PLOT_WIDTH, xOf(minute * 60 + 60, shown));
      if (value === 0 || right <= left) return '';
      const gap = (right - left) / 10;
      const top = round(height - (value / Math.max(1, most)) * height);
      return `M${round(left + gap)} ${height}V${top}H${round(right - gap)}V${height}Z`;
    })
    .join('');
}

/** Index of the sample that holds at a time. */
export function sampleAt(at: readonly number[], seconds: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] as number) <= seconds) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Round times of a stretch, in seconds, so many lengths between them at the most. */
export function timeTicks({ from, until }: Stretch, most = 9): readonly number[] {
  const steps = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600];
  const step = steps.find((each) => (until - from) / each <= Math.min(9, most)) ?? 43_200;
  const first = Math.ceil(from / step);
  const amount = Math.floor(until / step) - first + 1;
  return Array.from({ length: Math.max(0, amount) }, (_, index) => (first + index) * step);
}

/** The end of a scale that holds a number, at most a third above it: 5, 10, 12, 15, 20, 30, 40, 50, 60, 80, 100 … */
export function scaleTo(most: number): number {
  let power = 1;
  while (power * 10 < most) power *= 10;
  const found = [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8, 10]
    .map((each) => each * power)
    .find((each) => each >= most);
  return Math.max(5, found ?? most);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
