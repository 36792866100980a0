/**
 * The first of `count` that is wanted, from one on and round once.
 *
 * @throws Error where none is wanted: our mistake, a count says that there is one.
 */
export function firstFrom(
  from: number,
  count: number,
  isWanted: (index: number) => boolean,
): number {
  for (let step = 0; step < count; step += 1) {
    const index = (from + step) % count;
    if (isWanted(index)) return index;
  }
  throw new Error('a count says that there is one, and none is found');
}
