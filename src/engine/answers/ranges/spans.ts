// Where, from one end of a range to the other, something holds.
import { lastThat } from '@/engine/bisect';

/** Both ends count. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

export type Judge<Judged> = (value: number) => Judged;

/** What is known of the values of a range. */
export interface Tried<Judged> {
  /** By value, the lowest first; both ends of the range are among them. */
  readonly judged: ReadonlyMap<number, Judged>;
  /** Each value was judged; else so many of them at equal distances. */
  readonly isEachTried: boolean;
}

/** @param most values that are judged; the two ends in any case */
export function tryValues<Judged>(
  { low, high }: Ends,
  most: number,
  judge: Judge<Judged>,
): Tried<Judged> {
  const width = high - low;
  const steps = Math.max(1, Math.min(width, Math.floor(most) - 1));
  const values = Array.from(
    { length: steps + 1 },
    (_, step) => low + Math.floor((width * step) / steps),
  );
  return {
    judged: new Map(values.map((value) => [value, judge(value)])),
    isEachTried: steps === width,
  };
}

/**
 * The values in a row for which it holds. Where not each value was tried, the last that holds is searched
 * between two that were and differ; two that are alike are taken to have none between that differs.
 */
export function spansWhere<Judged>(
  { judged }: Tried<Judged>,
  holds: (judged: Judged) => boolean,
  judge: Judge<Judged>,
): readonly Ends[] {
  const spans: Ends[] = [];
  let before: { readonly value: number; readonly isHeld: boolean } | undefined;
  let start = 0;
  for (const [value, each] of judged) {
    const isHeld = holds(each);
    if (before === undefined) start = value;
    else if (isHeld !== before.isHeld) {
      const last = lastThat(before.value, value - 1, (at) => holds(judge(at)) === before?.isHeld);
      if (before.isHeld) spans.push({ low: start, high: last });
      start = last + 1;
    }
    before = { value, isHeld };
  }
  return before?.isHeld ? [...spans, { low: start, high: before.value }] : spans;
}
