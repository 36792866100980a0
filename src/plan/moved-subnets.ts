import { type Cidr, formatCidr, subnetSize } from '@/engine';
import { parseAddress, parseCidr } from '@/plan/fields/cidr';
import type { SubnetText } from '@/plan/rows/subnet';
import { subnetLabels } from './labels';

/** The subnets in another range of addresses, or why they can't go there. */
export type SubnetsMoved =
  | { readonly ok: true; readonly subnets: readonly SubnetText[] }
  /** The new range is not one, such as `10.1.0.0/16`; a size alone is none. */
  | { readonly ok: false; readonly problem: 'range-unreadable' }
  /** The ranges of these subnets can't be read. */
  | {
      readonly ok: false;
      readonly problem: 'subnets-unreadable';
      readonly subnets: readonly string[];
    }
  /** No subnet lies anywhere: sizes alone go with any range. */
  | { readonly ok: false; readonly problem: 'nothing-to-move' }
  /** These would lie outside of the new range. */
  | { readonly ok: false; readonly problem: 'does-not-fit'; readonly subnets: readonly string[] };

interface Placed {
  readonly label: string;
  readonly cidr: Cidr;
}

/**
 * Moves all subnets to another range of a VPC; sizes, gaps and order stay, sizes alone stay as they
 * are. Each keeps its place in the block where all fit so; else the lowest goes to the start. Ranges
 * of reservations go along.
 * @param range the new range as typed, such as `10.1.0.0/16`
 */
export function movedSubnets(subnets: readonly SubnetText[], range: string): SubnetsMoved {
  const target = parseCidr(range);
  if (!target.ok || target.value.cidr === undefined)
    return { ok: false, problem: 'range-unreadable' };
  const labels = subnetLabels(subnets);
  const placed: Placed[] = [];
  const unreadable: string[] = [];
  for (const [index, { range: typed }] of subnets.entries()) {
    const label = labels[index] ?? '';
    const read = parseCidr(typed);
    if (!read.ok) unreadable.push(label);
    else if (read.value.cidr !== undefined) placed.push({ label, cidr: read.value.cidr });
  }
  if (unreadable.length > 0) {
    return { ok: false, problem: 'subnets-unreadable', subnets: unreadable };
  }
  if (placed.length === 0) return { ok: false, problem: 'nothing-to-move' };
  return moved(subnets, placed, target.value.cidr);
}

function moved(
  subnets: readonly SubnetText[],
  placed: readonly Placed[],
  target: Cidr,
): SubnetsMoved {
  const tries = startsOf(placed, target).map((start) => ({
    by: target.base - start,
    outside: placed.filter(({ cidr }) => !liesIn(cidr, start, subnetSize(target.prefixLength))),
  }));
  const fit = tries.find(({ outside }) => outside.length === 0);
  if (fit !== undefined) return { ok: true, subnets: subnets.map((row) => movedRow(row, fit.by)) };
  const outside = tries.at(-1)?.outside ?? [];
  return { ok: false, problem: 'does-not-fit', subnets: outside.map(({ label }) => label) };
}

/** Where the block that is moved may start: as the new one's size cuts the space, or at the lowest subnet. */
function startsOf(placed: readonly Placed[], target: Cidr): readonly number[] {
  const lowest = Math.min(...placed.map(({ cidr }) => cidr.base));
  const largest = Math.max(...placed.map(({ cidr }) => subnetSize(cidr.prefixLength)));
  return [subnetSize(target.prefixLength), largest].map((size) => Math.floor(lowest / size) * size);
}

function liesIn({ base, prefixLength }: Cidr, start: number, size: number): boolean {
  return base >= start && base + subnetSize(prefixLength) <= start + size;
}

function movedRow(row: SubnetText, by: number): SubnetText {
  return {
    ...row,
    range: movedAddresses(row.range, by),
    prefixReservation: movedAddresses(row.prefixReservation, by),
    explicitReservation: movedAddresses(row.explicitReservation, by),
    hostLocal: movedAddresses(row.hostLocal, by),
  };
}

/** Every address of a text, so much further on; what is none stays. */
function movedAddresses(text: string, by: number): string {
  return text.replaceAll(/\d{1,3}(?:\.\d{1,3}){3}/g, (typed) => {
    const address = parseAddress(typed);
    return address === undefined ? typed : formatAddress(address + by);
  });
}

function formatAddress(address: number): string {
  return formatCidr({ base: address, prefixLength: 32 }).replace('/32', '');
}
