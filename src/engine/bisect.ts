/**
 * The last of the whole numbers from `from` to `to` that is so. Of `from` that has to be known: it is not
 * tried. Right where one that is not so is followed by none that is; else one that is, and whose next is not.
 */
export function lastThat(from: number, to: number, isSo: (count: number) => boolean): number {
  let [last, beyond] = [from, to + 1];
  while (beyond - last > 1) {
    const middle = Math.floor((last + beyond) / 2);
    if (isSo(middle)) last = middle;
    else beyond = middle;
  }
  return last;
}

/** The first beyond `from`, which is not so, up to `to`, which is: neither is tried. */
export function firstThat(from: number, to: number, isSo: (count: number) => boolean): number {
  return Math.min(to, lastThat(from, to - 1, (count) => !isSo(count)) + 1);
}
