// The course of a run as rows for a chart, thinned.
import type { Timeline } from '@/engine/over-time';

/** Rows of a chart: enough for every pixel that matters, few enough to draw at once. */
const MOST_ROWS = 400;

export type FreeKey = `free${number}`;
export type TimelineRow = {
  /** Seconds from the start. */
  readonly at: number;
  readonly waiting: number;
  readonly nodes: number;
} & { readonly [key in FreeKey]: number };

/**
 * Rows over the whole length, the numbers of each holding until the next. Where there are more
 * samples than rows, each stretch keeps its lowest and its last one, so that no trough is lost.
 */
export function timelineRows(
  timeline: Timeline,
  seconds: number,
  most = MOST_ROWS,
): readonly TimelineRow[] {
  const kept = keptSamples(timeline, most);
  const times = new Set(kept.map((index) => timeline.at[index] as number));
  times.add(seconds);
  let sample = 0;
  return [...times]
    .sort((a, b) => a - b)
    .map((at) => {
      while ((timeline.at[sample + 1] ?? Number.POSITIVE_INFINITY) <= at) sample += 1;
      return rowAt(timeline, at, sample);
    });
}

function rowAt({ subnets, podsWaiting, nodes }: Timeline, at: number, sample: number): TimelineRow {
  const free = subnets.map((subnet, index) => [`free${index}`, subnet.free[sample] ?? 0]);
  const waiting = Object.values(podsWaiting).reduce(
    (sum, series) => sum + (series[sample] ?? 0),
    0,
  );
  const values = { at, waiting, nodes: nodes[sample] ?? 0 };
  return { ...values, ...Object.fromEntries(free) };
}

/** Indexes of the samples that are drawn, in order. */
function keptSamples({ at, subnets }: Timeline, most: number): readonly number[] {
  const all = at.map((_, index) => index);
  if (all.length <= most) return all;
  const lowestAt = (index: number) =>
    subnets.reduce(
      (least, { free }) => Math.min(least, free[index] ?? 0),
      Number.POSITIVE_INFINITY,
    );
  const size = Math.ceil(all.length / (most / 2));
  const kept = new Set<number>([0]);
  for (let start = 0; start < all.length; start += size) {
    const stretch = all.slice(start, start + size);
    kept.add(stretch.reduce((least, next) => (lowestAt(next) < lowestAt(least) ? next : least)));
    kept.add(stretch[stretch.length - 1] as number);
  }
  return [...kept].sort((a, b) => a - b);
}

/** Index of the sample that holds at a time. */
export function sampleAt(at: readonly number[], seconds: number): number {
  return Math.max(
    0,
    at.findLastIndex((time) => time <= seconds),
  );
}

/** About eight round times, in seconds. */
export function timeTicks(seconds: number): number[] {
  const steps = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600];
  const step = steps.find((each) => seconds / each <= 8) ?? 43_200;
  return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
}
