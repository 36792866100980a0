// A recorded course over time against the engine's, over several seeds.
import type { RecordedTrace } from './recordings/recorded-trace';
import { type Run, replayTrace } from './replay-trace';

/** The recordings' rule is one for so many runs; further ones serve the means over time. */
const SEEDS = 20;
const SEED_STEP = 7919;
/** Of the values that never varied in the recordings, so many may differ in a file: rare chance. */
const RARE_IN = 10_000;
/** Of the values that varied, so many percent may lie outside in a trace, and in a file. */
const OUTSIDE_PERCENT_OF_TRACE = 5;
const OUTSIDE_PERCENT_OF_FILE = 1;

/** How the values of a trace, or of a file, compare. */
export interface TraceCount {
  steady: number;
  steadyWrong: number;
  varied: number;
  variedOutside: number;
}

export interface TraceResult {
  readonly trace: RecordedTrace;
  readonly runs: readonly Run[];
  readonly count: TraceCount;
  /** The first value that is not as recorded. */
  readonly example: string | undefined;
}

export function verifyTrace(trace: RecordedTrace, seeds = SEEDS): TraceResult {
  const runs = Array.from({ length: seeds }, (_, seed) =>
    replayTrace(trace, (seed + 1) * SEED_STEP),
  );
  const count: TraceCount = { steady: 0, steadyWrong: 0, varied: 0, variedOutside: 0 };
  let example: string | undefined;
  for (const metric of trace.metrics) {
    forEachIndex(trace, metric, (index, low, high) => {
      if (low !== high && metric.endsWith('Calls')) return;
      runs.slice(0, SEEDS).forEach((run, seed) => {
        const value = run[metric]?.[index] as number;
        const isWrong = value < low || value > high;
        if (low === high) {
          count.steady += 1;
          if (isWrong) count.steadyWrong += 1;
        } else {
          count.varied += 1;
          if (isWrong) count.variedOutside += 1;
        }
        if (isWrong && example === undefined) {
          example = `seed ${seed + 1}, ${metric} at ${index}: ${value}, recorded ${low} to ${high}`;
        }
      });
    });
  }
  return { trace, runs, count, example };
}

function forEachIndex(
  { at, low, high, periods }: RecordedTrace,
  metric: string,
  tell: (index: number, low: number, high: number) => void,
): void {
  let change = 0;
  for (let index = 0; index <= periods; index += 1) {
    while ((at[change + 1] ?? Number.POSITIVE_INFINITY) <= index) change += 1;
    const least = low[metric]?.[change] as number;
    tell(index, least, high?.[metric]?.[change] ?? least);
  }
}

/** The traces of a file that do not agree, by the rule of the recordings. */
export function differingTraces(results: readonly TraceResult[]): readonly TraceResult[] {
  const file: TraceCount = { steady: 0, steadyWrong: 0, varied: 0, variedOutside: 0 };
  for (const { count } of results) {
    file.steady += count.steady;
    file.steadyWrong += count.steadyWrong;
    file.varied += count.varied;
    file.variedOutside += count.variedOutside;
  }
  const tooManyWrong = file.steadyWrong * RARE_IN > file.steady;
  const tooManyOutside = file.variedOutside * 100 > file.varied * OUTSIDE_PERCENT_OF_FILE;
  return results.filter(({ trace, count }) => {
    if (trace.high === undefined && count.steadyWrong > 0) return true;
    if (count.variedOutside * 100 > count.varied * OUTSIDE_PERCENT_OF_TRACE) return true;
    return (tooManyWrong && count.steadyWrong > 0) || (tooManyOutside && count.variedOutside > 0);
  });
}

/** Least and greatest values over the seeds, in the form of a recording: only where they change. */
export function traceAnswer({ trace, runs }: TraceResult): object {
  const { id, mode, metrics, periods } = trace;
  const bound = (metric: string, index: number, of: (...values: number[]) => number) =>
    of(...runs.map((run) => run[metric]?.[index] as number));
  const indexes = Array.from({ length: periods + 1 }, (_, index) => index);
  const rows = indexes.map((index) =>
    metrics.map((metric) => [bound(metric, index, Math.min), bound(metric, index, Math.max)]),
  );
  const at = indexes.filter(
    (index) => index === 0 || JSON.stringify(rows[index]) !== JSON.stringify(rows[index - 1]),
  );
  const series = (side: 0 | 1) =>
    Object.fromEntries(
      metrics.map((metric, column) => [metric, at.map((index) => rows[index]?.[column]?.[side])]),
    );
  return { id, mode, runs: runs.length, metrics, at, low: series(0), high: series(1) };
}
