// Counts of something that is tried one by one, or bisected where that is safe.
import { firstThat } from '@/engine/bisect';

/** Whether a count has what is looked for. */
export type Test = (count: number) => boolean;

/** The first count from `from` up to `to` that has it, each tried; `undefined`: none has. */
export function firstByScan(test: Test, from: number, to: number): number | undefined {
  for (let count = from; count <= to; count += 1) if (test(count)) return count;
  return undefined;
}

/**
 * The same where a count that has it is followed by none that has not. Goes up in doubling steps, so
 * that a small answer costs little however large `to` is.
 */
export function firstByBisection(test: Test, from: number, to: number): number | undefined {
  if (from > to) return undefined;
  let low = from - 1;
  let high = from;
  while (!test(high)) {
    if (high === to) return undefined;
    low = high;
    high = Math.min(to, from + 2 * (high - from) + 1);
  }
  return firstThat(low, high, test);
}

/** So far below what bisection finds counts are tried too. */
const TRIED_BELOW = 3;

/**
 * The first count that has it, down from one that has: in doubling steps, so that one nearby costs little.
 * Counts just below are tried as well.
 */
export function firstDownFrom(test: Test, found: number): number {
  let step = 1;
  let high = found;
  let low = found - 1;
  while (low >= 0 && test(low)) {
    high = low;
    step *= 2;
    low = Math.max(-1, low - step);
  }
  const first = firstThat(low, high, test);
  return firstFurtherBelow(test, 0, first);
}

/** The same where one or the other count that has it may be followed by one that has not. */
export function firstNearBisection(test: Test, from: number, to: number): number | undefined {
  const found = firstByBisection(test, from, to);
  if (found === undefined) return undefined;
  return firstFurtherBelow(test, from, found);
}

/** The one just below has been tried. */
function firstFurtherBelow(test: Test, from: number, found: number): number {
  return firstByScan(test, Math.max(from, found - TRIED_BELOW), found - 2) ?? found;
}
