/**
 * The items and one more, in a list of just that size: one that grows in place keeps room for more, and
 * there is one for each of many nodes.
 */
export function withOneMore<T>(items: readonly T[], item: T): readonly T[] {
  const count = items.length;
  const all = new Array<T>(count + 1);
  for (let index = 0; index < count; index += 1) all[index] = items[index] as T;
  all[count] = item;
  return all;
}
