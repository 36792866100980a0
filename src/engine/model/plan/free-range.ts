// Where a subnet finds a range that is free.
import type { Cidr } from './plan';
import { cidrsOverlap, subnetSize } from './subnets';

const BLOCK_16 = subnetSize(16);

/** Ranges that a search may walk through: the private ones (RFC 1918) and the shared one (RFC 6598). */
const SEARCH_RANGES: readonly Cidr[] = [
  { base: 10 * 2 ** 24, prefixLength: 8 },
  { base: 172 * 2 ** 24 + 16 * 2 ** 16, prefixLength: 12 },
  { base: 192 * 2 ** 24 + 168 * 2 ** 16, prefixLength: 16 },
  { base: 100 * 2 ** 24 + 64 * 2 ** 16, prefixLength: 10 },
];

/**
 * The next aligned range of the given prefix length that overlaps none of the taken ones: in the
 * /16 of `near`, after the highest taken range there, then in the lowest gap; then the same in the
 * /16s that follow in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10. A public `near`
 * stays in its own /16.
 *
 * @param prefixLength 16 to 28.
 * @returns `undefined` when there is no room; a range larger than a /16 finds none.
 */
export function freeRange(
  taken: readonly Cidr[],
  near: Cidr,
  prefixLength: number,
): Cidr | undefined {
  const first = near.base - (near.base % BLOCK_16);
  const end = endOf(SEARCH_RANGES.find((range) => cidrsOverlap(range, near)) ?? block16(first));
  for (let base = first; base < end; base += BLOCK_16) {
    const found = freeIn(block16(base), taken, prefixLength);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A range of the given prefix length in place of `own`: the aligned one around it where that
 * overlaps none of the others, else the next free one near it.
 *
 * @param others ranges that are taken, `own` not among them
 * @param prefixLength 16 to that of `own`
 * @returns as `freeRange`
 */
export function rangeInPlaceOf(
  own: Cidr,
  others: readonly Cidr[],
  prefixLength: number,
): Cidr | undefined {
  const around = { base: own.base - (own.base % subnetSize(prefixLength)), prefixLength };
  const isFree = !others.some((other) => cidrsOverlap(other, around));
  return isFree ? around : freeRange(others, own, prefixLength);
}

function freeIn(within: Cidr, taken: readonly Cidr[], prefixLength: number): Cidr | undefined {
  const size = subnetSize(prefixLength);
  const inside = taken
    .filter((range) => cidrsOverlap(range, within))
    .sort((a, b) => a.base - b.base);
  const gaps: { readonly from: number; readonly to: number }[] = [];
  let from = within.base;
  for (const range of inside) {
    gaps.push({ from, to: range.base });
    from = Math.max(from, endOf(range));
  }
  for (const gap of [{ from, to: endOf(within) }, ...gaps]) {
    const base = Math.ceil(gap.from / size) * size;
    if (base + size <= gap.to) return { base, prefixLength };
  }
  return undefined;
}

function block16(base: number): Cidr {
  return { base, prefixLength: 16 };
}

function endOf({ base, prefixLength }: Cidr): number {
  return base + subnetSize(prefixLength);
}
