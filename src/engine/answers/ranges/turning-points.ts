import { GRADES, type Grade, type Graded, rankOf } from './grade';
import { type Ends, spansWhere, tryValues } from './spans';

/** Inputs that nobody knows, and what a plan comes to between their ends. */
export interface TurningPoints {
  /** With all inputs at their low ends, and at their high ends. */
  readonly low: Graded;
  readonly high: Graded;
  /** The best that was met with any of the numbers that were tried. */
  readonly best: Grade;
  /** In the order of the inputs. */
  readonly inputs: readonly TurningInput[];
  /** Which inputs make the difference; `undefined`: the two ends are both as good as `best`, or neither is. */
  readonly decides: Deciding | undefined;
}

/** One input, the others at one end. */
export interface TurningInput {
  readonly othersLow: Turning;
  /** The same as `othersLow` where there are no others. */
  readonly othersHigh: Turning;
}

/** Where one input is as good as `best` while the others stay. */
export interface Turning {
  /** From the lowest; none: nowhere. */
  readonly spans: readonly Ends[];
  /** What is just beyond the first span: above it, else below; `undefined`: nothing, or no span. */
  readonly next: { readonly value: number; readonly graded: Graded } | undefined;
  /** False: values at equal distances were tried, and both beside each turn. */
  readonly isEachTried: boolean;
}

/** Inputs by their places: each is moved alone, the others stay. */
export interface Deciding {
  /** The end that is as good as `best`. */
  readonly from: 'low' | 'high';
  /** Each of them alone, moved to the other end, makes it graver. */
  readonly turning: readonly number[];
  /** Each of them alone, moved from the graver end, makes that as good. */
  readonly mending: readonly number[];
}

/** @param values a number for each input, in their order */
export type JudgeWith = (values: readonly number[]) => Graded;

/**
 * Where the verdict turns between the ends of inputs that nobody knows, one input moved at a time with the
 * others at their low ends, then at their high ends. More is not always graver: a value beyond the first
 * that is may be as good again, so values are tried one by one.
 *
 * @param most values of an input that are tried each; of a wider range as many at equal distances, and
 *   what lies between two that differ is bisected
 */
export function turningPoints(
  inputs: readonly Ends[],
  judgeWith: JudgeWith,
  most: number,
): TurningPoints {
  const judge = remembered(judgeWith);
  const corner = (end: keyof Ends) => inputs.map((input) => input[end]);
  const low = judge(corner('low'));
  const high = judge(corner('high'));
  const along = (index: number, others: keyof Ends) => (value: number) =>
    judge(corner(others).with(index, value));
  const tried = inputs.map((input, index) => ({
    low: tryValues(input, most, along(index, 'low')),
    high: tryValues(input, most, along(index, 'high')),
  }));
  const all = tried.flatMap((each) => [...each.low.judged.values(), ...each.high.judged.values()]);
  const rank = Math.min(...[low, high, ...all].map(rankOf));
  const holds = (graded: Graded) => rankOf(graded) <= rank;
  const turningOf = (index: number, others: keyof Ends): Turning => {
    const [known, input] = [tried[index]?.[others], inputs[index]];
    if (known === undefined || input === undefined) throw new Error('an input without an end');
    const spans = spansWhere(known, holds, along(index, others));
    const value = beyond(spans[0], input);
    return {
      spans,
      next: value === undefined ? undefined : { value, graded: along(index, others)(value) },
      isEachTried: known.isEachTried,
    };
  };
  return {
    low,
    high,
    best: GRADES[rank] ?? 'cannot-work',
    inputs: inputs.map((_, index) => ({
      othersLow: turningOf(index, 'low'),
      othersHigh: turningOf(index, 'high'),
    })),
    decides: decidingOf(inputs, judge, holds),
  };
}

function beyond(span: Ends | undefined, { low, high }: Ends): number | undefined {
  if (span === undefined) return undefined;
  if (span.high < high) return span.high + 1;
  return span.low > low ? span.low - 1 : undefined;
}

function decidingOf(
  inputs: readonly Ends[],
  judge: JudgeWith,
  holds: (graded: Graded) => boolean,
): Deciding | undefined {
  const corner = (end: keyof Ends) => inputs.map((input) => input[end]);
  const isLow = holds(judge(corner('low')));
  if (isLow === holds(judge(corner('high')))) return undefined;
  const [from, to] = isLow ? (['low', 'high'] as const) : (['high', 'low'] as const);
  const indices = inputs.map((_, index) => index);
  const moved = (index: number, start: keyof Ends, end: keyof Ends) =>
    judge(corner(start).with(index, inputs[index]?.[end] ?? 0));
  return {
    from,
    turning: indices.filter((index) => !holds(moved(index, from, to))),
    mending: indices.filter((index) => holds(moved(index, to, from))),
  };
}

function remembered(judge: JudgeWith): JudgeWith {
  const known = new Map<string, Graded>();
  return (values) => {
    const key = values.join();
    const graded = known.get(key) ?? judge(values);
    known.set(key, graded);
    return graded;
  };
}
