import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

const CHOICES = ['lowest-first', 'random'] as const;

/** All that a subnet gives out one after the other, in order. */
function allOf(take: () => number): readonly number[] {
  const taken: number[] = [];
  for (let next = take(); next >= 0; next = take()) taken.push(next);
  return taken.sort((a, b) => a - b);
}

const from = (first: number, count: number, step = 1) =>
  Array.from({ length: count }, (_, index) => first + index * step);

describe.each(CHOICES)('T8: a subnet that gives out addresses %s', (choice) => {
  const space = (
    prefixLength: number,
    reservations: readonly { firstBlock: number; blocks: number }[] = [],
  ) => new SubnetSpace(prefixLength, { choice, random: seededRandom(1), reservations });

  test('R1: gives out all but the first four and the last', () => {
    const of = space(28);
    expect(allOf(() => of.takeAddress())).toEqual(from(4, 11));
  });

  test('R20: gives out every block but the first and the last as a prefix', () => {
    const of = space(25);
    expect(allOf(() => of.takeBlock())).toEqual(from(16, 6, 16));
  });

  test('R31: takes prefixes from a reservation first', () => {
    const of = space(24, [{ firstBlock: 9, blocks: 3 }]);
    expect([of.takeBlock(), of.takeBlock(), of.takeBlock()].sort((a, b) => a - b)).toEqual(
      from(144, 3, 16),
    );
    expect(of.takeBlock()).not.toBe(-1);
  });

  test('R31: keeps a reservation from single addresses', () => {
    const of = space(26, [{ firstBlock: 1, blocks: 2 }]);
    expect(allOf(() => of.takeAddress())).toEqual([...from(4, 12), ...from(48, 15)]);
    expect(allOf(() => of.takeBlock())).toEqual([16, 32]);
  });
});
