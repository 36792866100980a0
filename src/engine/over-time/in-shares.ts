/** A whole number shared out in proportion, largest remainders first; none where nobody has a share. */
export function inShares(whole: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) return parts;
  const exact = parts.map((part) => (whole * part) / sum);
  const left = whole - exact.reduce((total, each) => total + Math.floor(each), 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each % 1 }))
    .toSorted((a, b) => b.remainder - a.remainder)
    .slice(0, left);
  const more = new Set(byRemainder.map(({ index }) => index));
  return exact.map((each, index) => Math.floor(each) + (more.has(index) ? 1 : 0));
}
