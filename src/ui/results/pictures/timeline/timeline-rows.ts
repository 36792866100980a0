// The course of a run as rows of a table, thinned.
import type { Timeline } from '@/engine/over-time';
import { momentTold } from './lanes/run-lanes';

/** All samples of a short run, else so many that can be read. */
const MOST_ROWS = 200;

export interface TimelineRow {
  /** Seconds from the start. */
  readonly at: number;
  /** In each subnet, in the order of the timeline. */
  readonly free: readonly number[];
  /** Whole /28 in each subnet; `undefined` where no prefix is asked for. */
  readonly blocks: readonly (number | undefined)[];
  readonly waiting: number;
  /** Of them those that a subnet has refused. */
  readonly forAddress: number;
  /** And those whose ENI or address is on its way. */
  readonly onTheWay: number;
  readonly nodes: number;
  /** To EC2, in the minute. */
  readonly calls: number;
}

/**
 * Rows over the whole length, the numbers of each holding until the next. Where there are more
 * samples than rows, each stretch keeps its lowest and its last one, so that no trough is lost.
 */
export function timelineRows(
  timeline: Timeline,
  seconds: number,
  most = MOST_ROWS,
): readonly TimelineRow[] {
  const times = new Set(keptSamples(timeline, most).map((index) => timeline.at[index] as number));
  times.add(seconds);
  return [...times].sort((a, b) => a - b).map((at) => rowAt(timeline, at));
}

const STRETCHES = 4;
const MINUTE = 60;

interface PaperRow extends TimelineRow {
  /** Never do more pods wait. */
  readonly isPeak: boolean;
}

/** A few rows that follow a run on paper: whole minutes, as far apart as each other, its end and its peak. */
export function momentRows(timeline: Timeline, seconds: number): readonly PaperRow[] {
  const step = Math.max(1, Math.ceil(seconds / STRETCHES / MINUTE)) * MINUTE;
  const even = Array.from({ length: Math.ceil(seconds / step) }, (_, place) => place * step);
  const { pods, at: peak } = timeline.peaks.waiting;
  const times = new Set([...even, seconds, ...(pods > 0 ? [peak] : [])]);
  const inOrder = [...times].sort((a, b) => a - b);
  return inOrder.map((at) => ({ ...rowAt(timeline, at), isPeak: pods > 0 && at === peak }));
}

function rowAt(timeline: Timeline, at: number): TimelineRow {
  const { subnets, waiting, nodes, calls } = momentTold(timeline, at);
  return {
    at,
    free: subnets.map(({ free }) => free),
    blocks: subnets.map(({ blocks }) => blocks),
    waiting: waiting.pods,
    forAddress: waiting.forAddress,
    onTheWay: waiting.onTheWay,
    nodes,
    calls,
  };
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
