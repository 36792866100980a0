import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BlockRange,
  chosenRanges,
  type WantedRanges,
} from '@/engine/answers/prefixes/chosen-ranges';
import { runs } from '../../../../support/runs';

const MOST_RANGES = 3;

/** All sets of aligned ranges, by trying each. */
function* allSets(all: number, from = 0, count = 0): Generator<readonly BlockRange[]> {
  yield [];
  if (count === MOST_RANGES) return;
  for (let at = from; at < all; at += 1) {
    for (let size = 1; size <= all && at % size === 0 && at + size <= all; size *= 2) {
      for (const rest of allSets(all, at + size, count + 1)) yield [{ at, size }, ...rest];
    }
  }
}

/** Few ranges, then few blocks, then high addresses: the less the better, part by part. */
function rankOf(ranges: readonly BlockRange[]): readonly number[] {
  const covered = ranges.reduce((sum, { size }) => sum + size, 0);
  const height = ranges.reduce((sum, { at, size }) => sum + size * (2 * at + size - 1), 0);
  return [ranges.length, covered, -height];
}

function isEnough(
  ranges: readonly BlockRange[],
  { prefixLength, blocks, singles, taken }: WantedRanges,
) {
  const all = 2 ** (28 - prefixLength);
  const inAny = (block: number, of: readonly BlockRange[]) =>
    of.some(({ at, size }) => block >= at && block < at + size);
  if (taken && ranges.some(({ at, size }) => at < taken.at + taken.size && taken.at < at + size)) {
    return false;
  }
  const kept = taken === undefined ? ranges : [...ranges, taken];
  let whole = 0;
  let outside = 0;
  for (let block = 0; block < all; block += 1) {
    const usable = 16 - (block === 0 ? 4 : 0) - (block === all - 1 ? 1 : 0);
    if (!inAny(block, kept)) outside += usable;
    else if (usable === 16) whole += 1;
  }
  return whole >= blocks && outside >= singles;
}

function byTryingAll(wanted: WantedRanges): readonly BlockRange[] | undefined {
  let best: readonly BlockRange[] | undefined;
  for (const ranges of allSets(2 ** (28 - wanted.prefixLength))) {
    if (!isEnough(ranges, wanted)) continue;
    const isBetter = best === undefined || isLess(rankOf(ranges), rankOf(best));
    if (isBetter) best = ranges;
  }
  return best;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const difference = a.map((value, index) => value - (b[index] ?? 0)).find((by) => by !== 0);
  return (difference ?? 0) < 0;
}

const anyWanted: fc.Arbitrary<WantedRanges> = fc
  .integer({ min: 24, max: 28 })
  .chain((prefixLength) => {
    const all = 2 ** (28 - prefixLength);
    const anyTaken = fc
      .record({ power: fc.nat(Math.log2(all)), place: fc.nat(15) })
      .map(({ power, place }): BlockRange => {
        const size = 2 ** power;
        return { at: (place % (all / size)) * size, size };
      });
    return fc.record({
      prefixLength: fc.constant(prefixLength),
      blocks: fc.nat(all),
      singles: fc.nat(all * 12),
      taken: fc.option(anyTaken, { nil: undefined, freq: 2 }),
    });
  });

describe('Ranges to reserve', () => {
  test('are the fewest, with the fewest blocks, the highest: no set of ranges does better', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyWanted, (wanted) => {
        const chosen = chosenRanges(wanted);
        const best = byTryingAll(wanted);
        if (chosen !== undefined && chosen.ranges.length > MOST_RANGES) return;
        compared += Number(best !== undefined && best.length > 0);
        expect(chosen && rankOf(chosen.ranges)).toEqual(best && rankOf(best));
        if (chosen) expect(isEnough(chosen.ranges, wanted)).toBe(true);
      }),
      runs({ seed: 20261129, numRuns: 300 }),
    );
    expect(compared).toBeGreaterThan(50);
  });

  test('leave the end block out where not one more can be had', () => {
    const wanted = { prefixLength: 24, blocks: 14, singles: 27, taken: undefined };
    expect(chosenRanges(wanted)?.blocksInside).toBe(14);
    expect(chosenRanges({ ...wanted, singles: 28 })).toBeUndefined();
    expect(chosenRanges({ ...wanted, blocks: 15, singles: 0 })).toBeUndefined();
  });

  test('none are needed where enough is reserved', () => {
    const taken = { at: 8, size: 8 };
    const wanted = { prefixLength: 24, blocks: 7, singles: 10, taken };
    expect(chosenRanges(wanted)).toEqual({ ranges: [], blocksInside: 7 });
  });
});
