import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstThat, lastThat } from '@/engine/bisect';

const ends = fc
  .tuple(fc.nat(200), fc.nat(200), fc.nat(200))
  .map((all) => all.toSorted((a, b) => a - b));

test('The last count that holds is found, wherever it lies, from the first on', () => {
  fc.assert(
    fc.property(ends, ([from = 0, last = 0, to = 0]) => {
      expect(lastThat(from, to, (count) => count <= last)).toBe(last);
    }),
  );
});

test('The first count that is so is found, up to one that is known to be', () => {
  fc.assert(
    fc.property(ends, ([from = 0, last = 0, to = 0]) => {
      const first = Math.min(to, last + 1);
      expect(firstThat(from, to, (count) => count > last)).toBe(first);
    }),
  );
});

test('Neither end is tried, nor more counts than it takes to halve what is between', () => {
  const tried: number[] = [];
  const isSmall = (count: number) => {
    tried.push(count);
    return count < 700;
  };
  expect(lastThat(0, 1023, isSmall)).toBe(699);
  expect(tried.length).toBe(10);
  expect(Math.min(...tried)).toBeGreaterThan(0);
  expect(firstThat(699, 700, () => expect.unreachable())).toBe(700);
  expect(firstThat(700, 700, () => expect.unreachable())).toBe(700);
});
