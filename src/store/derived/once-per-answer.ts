import type { Answered } from '@/plan';

/** Computed when it is asked for, once per cluster. */
export function oncePerAnswer<Result>(
  compute: (answered: Answered) => Result,
): (answered: Answered) => Result {
  const known = new WeakMap<object, Result>();
  return (answered) => {
    const before = known.get(answered.cluster);
    if (before !== undefined) return before;
    const result = compute(answered);
    known.set(answered.cluster, result);
    return result;
  };
}
