/** Each value as another; what comes last is returned as it is. */
export function* eachAs<Each, As, Last>(
  values: Generator<Each, Last>,
  as: (each: Each) => As,
): Generator<As, Last> {
  for (;;) {
    const next = values.next();
    if (next.done) return next.value;
    yield as(next.value);
  }
}
