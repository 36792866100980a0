// The mean of a metric over a whole course: which of ipamd's random choices is taken how often shows
// here and in no bound.
import type { RecordedTrace } from './recordings/recorded-trace';
import type { Run } from './replay-trace';

/** A mean is off when it is both further away than chance explains, and far enough to matter. */
const STANDARD_ERRORS = 4;
const SHARE = 0.02;
/** Recorded means have three decimals. */
const ROUNDING = 0.0005;

interface MeanOff {
  readonly id: string;
  readonly metric: string;
  readonly recorded: number;
  readonly mean: number;
  /** How far away, in standard errors of the difference of both means; infinite where ours never varies. */
  readonly errors: number;
}

/** In words, one line. */
export function meanOffText({ id, metric, recorded, mean, errors }: MeanOff): string {
  const away = Number.isFinite(errors)
    ? `${errors.toFixed(1)} standard errors away`
    : 'the same with every seed';
  return `  ${id}, mean ${metric}: recorded ${recorded}, ours ${mean.toFixed(3)}, ${away}`;
}

/** The recorded means of a trace that ours, over several seeds, don't meet. */
export function meansOff(trace: RecordedTrace, runs: readonly Run[]): readonly MeanOff[] {
  return Object.entries(trace.meanOverTime).flatMap(([metric, recorded]) => {
    const means = runs.map((run) => meanOf(run[metric], metric));
    const mean = average(means);
    const distance = Math.max(0, Math.abs(mean - recorded) - ROUNDING);
    const error = standardError(means, mean, trace.runs);
    if (distance <= STANDARD_ERRORS * error || distance <= SHARE * Math.abs(recorded)) return [];
    return [{ id: trace.id, metric, recorded, mean, errors: distance / error }];
  });
}

function meanOf(values: Int32Array | undefined, metric: string): number {
  if (values === undefined) throw new Error(`meanOverTime.${metric} is no metric of the trace`);
  return average(values);
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number;
  return sum / values.length;
}

/** Of the difference of our mean and the recorded one, whose runs scatter as ours do. */
function standardError(means: readonly number[], mean: number, recordedRuns: number): number {
  if (means.length < 2) return Number.POSITIVE_INFINITY;
  // Adding up what is always the same would leave a spread of rounding.
  if (means.every((each) => each === means[0])) return 0;
  let squares = 0;
  for (const each of means) squares += (each - mean) ** 2;
  const variance = squares / (means.length - 1);
  return Math.sqrt(variance / means.length + variance / recordedRuns);
}
