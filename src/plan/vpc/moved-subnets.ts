import { type Cidr, cidrsOverlap, formatCidr, subnetSize } from '@/engine';
import { parseAddress, parseCidr } from '@/plan/fields/cidr';
import { subnetLabels } from '@/plan/labels';
import type { SubnetText } from '@/plan/rows/subnet';

/** The subnets in another range of addresses, or why they can't go there. */
export type SubnetsMoved =
  | { readonly ok: true; readonly subnets: readonly SubnetText[] }
  /**
   * The new range is not one, such as `10.1.0.0/16`; a size alone is none.
   * `meant`: what may have been, such as the range around an address.
   */
  | {
      readonly ok: false;
      readonly problem: 'range-unreadable';
      readonly meant: string | undefined;
    }
  /** The ranges of these subnets can't be read. */
  | {
      readonly ok: false;
      readonly problem: 'subnets-unreadable';
      readonly subnets: readonly string[];
    }
  /** No subnet lies anywhere: sizes alone go with any range. */
  | { readonly ok: false; readonly problem: 'nothing-to-move' }
  /** These would lie outside of the new range. `size`: of the smallest that a VPC can have for all of them. */
  | {
      readonly ok: false;
      readonly problem: 'does-not-fit';
      readonly subnets: readonly string[];
      readonly size: number | undefined;
    }
  /** These stay where they are, and others would come to lie over them. */
  | { readonly ok: false; readonly problem: 'overlaps'; readonly subnets: readonly string[] };

interface Placed {
  readonly label: string;
  readonly cidr: Cidr;
}

const LARGEST_OF_VPC = 16;

/** The /16s that subnets lie in, in listed order: a VPC has each as a range of its own. */
export function blocksOf(subnets: readonly SubnetText[]): readonly string[] {
  return [...new Set(subnets.flatMap(({ range }) => blockOf(range) ?? []))];
}

function blockOf(range: string): string | undefined {
  const read = parseCidr(range);
  if (!read.ok || read.value.cidr === undefined) return undefined;
  const { base } = read.value.cidr;
  const size = subnetSize(LARGEST_OF_VPC);
  return formatCidr({ base: base - (base % size), prefixLength: LARGEST_OF_VPC });
}

/**
 * Moves all subnets to another range of a VPC; sizes, gaps and order stay, sizes alone stay as they
 * are. Each keeps its place in the block where all fit so; else the lowest goes to the start. Ranges
 * of reservations go along.
 * @param range the new range as typed, such as `10.1.0.0/16`
 * @param block one of `blocksOf`: the subnets that lie elsewhere stay
 */
export function movedSubnets(
  subnets: readonly SubnetText[],
  range: string,
  block?: string,
): SubnetsMoved {
  const target = parseCidr(range.normalize('NFKC').replace(/[\p{Cf}\s]/gu, ''));
  if (!target.ok || target.value.cidr === undefined) {
    const meant = target.ok ? undefined : target.fixes.find((fix) => !fix.startsWith('/'));
    return { ok: false, problem: 'range-unreadable', meant };
  }
  const labels = subnetLabels(subnets);
  const placed: Placed[] = [];
  const staying: Placed[] = [];
  const unreadable: string[] = [];
  for (const [index, { range: typed }] of subnets.entries()) {
    const label = labels[index] ?? '';
    const read = parseCidr(typed);
    if (!read.ok) unreadable.push(label);
    else if (read.value.cidr !== undefined) {
      const isMoving = block === undefined || blockOf(typed) === block;
      (isMoving ? placed : staying).push({ label, cidr: read.value.cidr });
    }
  }
  if (unreadable.length > 0) {
    return { ok: false, problem: 'subnets-unreadable', subnets: unreadable };
  }
  if (placed.length === 0) return { ok: false, problem: 'nothing-to-move' };
  const by = shiftInto(placed, target.value.cidr);
  if (typeof by !== 'number') return by;
  const covered = staying.filter(({ cidr }) =>
    placed.some((each) => cidrsOverlap(cidr, { ...each.cidr, base: each.cidr.base + by })),
  );
  if (covered.length > 0) {
    return { ok: false, problem: 'overlaps', subnets: covered.map(({ label }) => label) };
  }
  const goes = ({ range: typed }: SubnetText) => block === undefined || blockOf(typed) === block;
  return { ok: true, subnets: subnets.map((row) => (goes(row) ? movedRow(row, by) : row)) };
}

/** How far on all of them lie in the new range; or which do not. */
function shiftInto(placed: readonly Placed[], target: Cidr): number | SubnetsMoved {
  const tries = startsOf(placed, target).map((start) => ({
    by: target.base - start,
    outside: placed.filter(({ cidr }) => !liesIn(cidr, start, subnetSize(target.prefixLength))),
  }));
  const fit = tries.find(({ outside }) => outside.length === 0);
  if (fit !== undefined) return fit.by;
  const outside = tries.at(-1)?.outside ?? [];
  return {
    ok: false,
    problem: 'does-not-fit',
    subnets: outside.map(({ label }) => label),
    size: sizeFor(placed),
  };
}

/** The smallest range of a VPC that holds all of them with their gaps; `undefined`: none does. */
function sizeFor(placed: readonly Placed[]): number | undefined {
  const isEnough = (prefixLength: number) =>
    startsOf(placed, { base: 0, prefixLength }).some((start) =>
      placed.every(({ cidr }) => liesIn(cidr, start, subnetSize(prefixLength))),
    );
  let size: number | undefined;
  for (let length = LARGEST_OF_VPC; isEnough(length); length += 1) size = length;
  return size;
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
