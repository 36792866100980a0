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
