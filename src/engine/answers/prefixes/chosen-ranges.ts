// Which ranges of a subnet to reserve for prefixes. Counted in /28 blocks from the subnet's start.
import { PREFIX_SIZE, subnetSize, usableAddresses } from '@/engine/model';
import { sumsOfPowers } from './sums-of-powers';

/** A range of the subnet: `size` blocks, a power of two, from a multiple of it on. */
export interface BlockRange {
  readonly at: number;
  readonly size: number;
}

export interface WantedRanges {
  readonly prefixLength: number;
  /** Whole blocks that the ranges are to hold, those reserved already among them. */
  readonly blocks: number;
  /** Single addresses that need a place outside of all ranges. */
  readonly singles: number;
  /** Reserved already. */
  readonly taken: BlockRange | undefined;
}

export interface ChosenRanges {
  /** To reserve beside what is reserved already; lowest first. */
  readonly ranges: readonly BlockRange[];
  /** Whole blocks in these and in what is reserved already. */
  readonly blocksInside: number;
}

/**
 * Ranges that hold so many whole blocks, with enough addresses outside for the single ones: the fewest
 * ranges, of these the fewest blocks covered, of these the highest addresses. A block at either end of
 * the subnet is covered, but never whole (R20, R31).
 *
 * @returns `undefined` where there is none
 */
export function chosenRanges(wanted: WantedRanges): ChosenRanges | undefined {
  const { prefixLength, blocks, taken } = wanted;
  const all = subnetSize(prefixLength) / PREFIX_SIZE;
  const already = taken === undefined ? 0 : wholeIn([taken], all);
  const missing = Math.max(0, blocks - already);
  const room = Math.max(0, all - 2 - already);
  const fitsAtAll = isRoomBeside(wanted, missing * PREFIX_SIZE);
  if (missing > room || !fitsAtAll) return undefined;
  if (missing === 0) return { ranges: [], blocksInside: already };
  for (let count = 1; count <= missing; count += 1) {
    const ranges = withFewestBlocks(wanted, missing, count);
    if (ranges !== undefined) {
      return { ranges, blocksInside: already + wholeIn(ranges, all) };
    }
  }
  return undefined;
}

/** So many ranges; the fewest blocks in all. An end block more than is needed stands at each end. */
function withFewestBlocks(
  wanted: WantedRanges,
  missing: number,
  count: number,
): readonly BlockRange[] | undefined {
  const all = subnetSize(wanted.prefixLength) / PREFIX_SIZE;
  for (let covered = missing; covered <= all; covered += 1) {
    // More blocks leave still less room outside.
    if (!isRoomBeside(wanted, covered * PREFIX_SIZE - placesReserved(true, true))) return undefined;
    const placed = sumsOfPowers(covered, count).flatMap((sizes) =>
      placements(sizes, wanted, missing),
    );
    const [best] = placed.toSorted((a, b) => heightOf(b) - heightOf(a));
    if (best !== undefined) return best.toSorted((a, b) => a.at - b.at);
  }
  return undefined;
}

const END_CHOICES = [
  { first: false, last: false },
  { first: false, last: true },
  { first: true, last: false },
  { first: true, last: true },
] as const;

/** Those that hold enough and leave enough, one for each choice of ends that may be covered. */
function placements(
  sizes: readonly number[],
  wanted: WantedRanges,
  missing: number,
): readonly (readonly BlockRange[])[] {
  const all = subnetSize(wanted.prefixLength) / PREFIX_SIZE;
  return END_CHOICES.flatMap(({ first, last }) => {
    const kept: BlockRange[] = [
      ...(first ? [] : [{ at: 0, size: 1 }]),
      ...(last ? [] : [{ at: all - 1, size: 1 }]),
      ...(wanted.taken === undefined ? [] : [wanted.taken]),
    ];
    const ranges = placedFromTheTop(sizes, all, kept);
    if (ranges === undefined || wholeIn(ranges, all) < missing) return [];
    const covered = ranges.reduce((sum, { size }) => sum + size * PREFIX_SIZE, 0);
    const within = covered - placesReserved(covers(ranges, 0), covers(ranges, all - 1));
    return isRoomBeside(wanted, within) ? [ranges] : [];
  });
}

/** The largest first, each as high as it finds room. */
function placedFromTheTop(
  sizes: readonly number[],
  all: number,
  kept: readonly BlockRange[],
): readonly BlockRange[] | undefined {
  const placed: BlockRange[] = [];
  for (const size of sizes) {
    const taken = [...kept, ...placed];
    let at = all - size;
    for (;;) {
      if (at < 0) return undefined;
      const range = { at, size };
      const other = taken.find((each) => overlap(each, range));
      if (other === undefined) break;
      // The next place below what is in the way.
      at = Math.min(at - size, Math.floor((other.at - size) / size) * size);
    }
    placed.push({ at, size });
  }
  return placed;
}

function overlap(a: BlockRange, b: BlockRange): boolean {
  return a.at < b.at + b.size && b.at < a.at + a.size;
}

function covers(ranges: readonly BlockRange[], block: number): boolean {
  return ranges.some((range) => overlap(range, { at: block, size: 1 }));
}

/** Blocks of the ranges that can be whole, in a subnet of so many. */
function wholeIn(ranges: readonly BlockRange[], all: number): number {
  const covered = ranges.reduce((sum, { size }) => sum + size, 0);
  const ends = all === 1 ? [0] : [0, all - 1];
  return covered - ends.filter((end) => covers(ranges, end)).length;
}

const RESERVED_FIRST = 4;
const RESERVED_LAST = 1;

/** Addresses of AWS's own in the end blocks. */
function placesReserved(first: boolean, last: boolean): number {
  return (first ? RESERVED_FIRST : 0) + (last ? RESERVED_LAST : 0);
}

/** Whether the single addresses find room outside, when ranges take so many that AWS gives out. */
function isRoomBeside({ prefixLength, singles, taken }: WantedRanges, within: number): boolean {
  const all = subnetSize(prefixLength) / PREFIX_SIZE;
  const ranges = taken === undefined ? [] : [taken];
  const already =
    ranges.reduce((sum, { size }) => sum + size * PREFIX_SIZE, 0) -
    placesReserved(covers(ranges, 0), covers(ranges, all - 1));
  return usableAddresses(prefixLength) - already - within >= singles;
}

/** Twice the sum of the places of all covered blocks. */
function heightOf(ranges: readonly BlockRange[]): number {
  return ranges.reduce((sum, { at, size }) => sum + size * (2 * at + size - 1), 0);
}
