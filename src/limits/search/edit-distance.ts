/**
 * How many single letters to insert, delete, replace or swap with their neighbour turn `a` into
 * `b` (optimal string alignment). Time: the product of the lengths.
 * @returns `undefined` when there are more than `most`
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (j > 1 && i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      }
      row.push(edits);
      least = Math.min(least, edits);
    }
    // A swap reaches over one row, at the cost of one edit.
    if (least > most && Math.min(...last) >= most) return undefined;
    beforeLast = last;
    last = row;
  }
  const edits = at(last, b.length);
  return edits > most ? undefined : edits;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
