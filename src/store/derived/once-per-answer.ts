import type { Answered } from '@/plan';

export interface OncePerAnswer<Result> {
  (answered: Answered): Result;
  /** It has been worked out elsewhere. */
  readonly know: (answered: Answered, result: Result) => void;
}

/** Computed when it is asked for, once per cluster. */
export function oncePerAnswer<Result>(
  compute: (answered: Answered) => Result,
): OncePerAnswer<Result> {
  const known = new WeakMap<object, Result>();
  const know = ({ cluster }: Answered, result: Result) => void known.set(cluster, result);
  const result = (answered: Answered) => {
    const before = known.get(answered.cluster);
    if (before !== undefined) return before;
    const found = compute(answered);
    know(answered, found);
    return found;
  };
  return Object.assign(result, { know });
}
