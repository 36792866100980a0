// The course of a run as rows of a table: a row for each moment at which something in it changes.

import type { Counted } from '@/engine';
import type { Timeline } from '@/engine/over-time';
import { momentTold } from './lanes/run-lanes';

/** All of a run as it mostly is, else so many that a browser lays out at once. */
const MOST_ROWS = 1_000;
/** Samples that are looked at for a row. */
const SAMPLES_A_ROW = 4;

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
  readonly fargatePods: number;
  /** To EC2, in the minute. */
  readonly calls: number;
}

/**
 * Rows over the whole length, the numbers of each holding until the next; none but the end repeats the one
 * before. Of more than so many each stretch keeps its lowest and its last one, so that no trough is lost.
 */
export function timelineRows(
  timeline: Timeline,
  seconds: number,
  most = MOST_ROWS,
): readonly TimelineRow[] {
  const samples = timeline.at.map((at, index) => ({
    at,
    free: timeline.subnets.map(({ free }) => free[index] ?? 0),
  }));
  // The calls are those of a minute.
  const minutes = timeline.callsPerMinute.map((_, minute) => minute * MINUTE);
  const times = new Set([
    ...kept(samples, SAMPLES_A_ROW * most).map(({ at }) => at),
    ...minutes,
    // After the last with calls there are none.
    minutes.length * MINUTE,
  ]);
  const within = [...times].filter((at) => at < seconds).sort((a, b) => a - b);
  const rows = within.map((at) => rowAt(timeline, at));
  const changing = rows.filter((row, index) => !isSame(row, rows[index - 1]));
  return [...kept(changing, most), rowAt(timeline, seconds)];
}

/** Nodes, Fargate pods, or both apart: what the run has. */
export function thereInRow(
  { nodes, fargatePods }: Pick<TimelineRow, 'nodes' | 'fargatePods'>,
  counted: Counted,
): readonly number[] {
  return { nodes: [nodes], pods: [fargatePods], both: [nodes, fargatePods] }[counted];
}

function isSame(row: TimelineRow, before: TimelineRow | undefined): boolean {
  return before !== undefined && JSON.stringify({ ...before, at: row.at }) === JSON.stringify(row);
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
  const { subnets, waiting, nodes, fargatePods, calls } = momentTold(timeline, at);
  return {
    at,
    free: subnets.map(({ free }) => free),
    blocks: subnets.map(({ blocks }) => blocks),
    waiting: waiting.pods,
    forAddress: waiting.forAddress,
    onTheWay: waiting.onTheWay,
    nodes,
    fargatePods,
    calls,
  };
}

/** So many of them, in order: of each stretch its lowest and its last. */
function kept<T extends Pick<TimelineRow, 'free'>>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  const size = Math.ceil(all.length / (most / 2));
  const places = new Set<number>([0]);
  const lowest = all.map(({ free }) => Math.min(...free));
  for (let start = 0; start < all.length; start += size) {
    const end = Math.min(all.length, start + size);
    let least = start;
    for (let place = start; place < end; place += 1) {
      if ((lowest[place] as number) < (lowest[least] as number)) least = place;
    }
    places.add(least).add(end - 1);
  }
  return all.filter((_, place) => places.has(place));
}
