/**
 * All ways to write a number as the sum of so many powers of two, the largest first.
 *
 * @param count parts, at least 1
 */
export function sumsOfPowers(sum: number, count: number): readonly (readonly number[])[] {
  return sumsUpTo(sum, count, largestWithin(sum));
}

function sumsUpTo(sum: number, count: number, largest: number): readonly (readonly number[])[] {
  if (count === 0) return sum === 0 ? [[]] : [];
  // Each part is 1 at least, and none larger than the largest.
  if (sum < count || sum > count * largest) return [];
  const found: (readonly number[])[] = [];
  for (let part = Math.min(largest, largestWithin(sum)); part >= 1; part /= 2) {
    if (part * count < sum) break;
    for (const rest of sumsUpTo(sum - part, count - 1, part)) found.push([part, ...rest]);
  }
  return found;
}

/** The largest power of two that is no larger. */
function largestWithin(value: number): number {
  let power = 1;
  while (power * 2 <= value) power *= 2;
  return power;
}
