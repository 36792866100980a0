import { describe, expect, test } from 'vitest';
import { EniMap } from '@/engine/over-time/node/eni-map';
import {
  addPods,
  addressOf,
  addSlots,
  anySlot,
  newEni,
  removeSlot,
} from '@/engine/over-time/node/eni-slots';
import {
  cellOf,
  clearCells,
  entriesBefore,
  groupsFor,
  leaveCell,
  noCells,
  takeCell,
} from '@/engine/over-time/node/go-map';
import { seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

const DRAWS = 8_000;
/** More than five standard deviations of a share of so many draws. */
const NEAR = 0.03;

/** Empty ones. */
function cellsOf(groups: number) {
  const cells = noCells();
  clearCells(cells, groups);
  return cells;
}

/** How often each name comes first, in shares. */
function shares(first: () => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const name = first();
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / DRAWS]));
}

describe('T7: a map of up to 8 entries', () => {
  test('is one group, whose first empty cell a new entry gets', () => {
    const random = seededRandom(1);
    const cells = cellsOf(groupsFor(3, 1));
    expect([1, 2, 3].map(() => takeCell(cells, random))).toEqual([0, 1, 2]);
    leaveCell(cells, 1);
    expect(takeCell(cells, random)).toBe(1);
    expect(takeCell(cells, random)).toBe(3);
    expect(groupsFor(8, 1)).toBe(1);
  });

  test.each([
    [2, { first: 7 / 8, second: 1 / 8 }],
    [3, { first: 6 / 8, second: 1 / 8, third: 1 / 8 }],
  ])(
    'of %i ENIs is walked from the first one unless the walk begins at another',
    (count, expected) => {
      const map = new EniMap(seededRandom(7));
      const enis = ['first', 'second', 'third'].slice(0, count).map((name) => ({ name, cell: 0 }));
      for (const [index, eni] of enis.entries()) map.add(eni, enis.slice(0, index + 1));
      const met = shares(() => map.walk(enis)[0]?.name ?? '');
      for (const [name, share] of Object.entries(expected)) {
        expect(Math.abs((met[name] ?? 0) - share)).toBeLessThan(NEAR);
      }
    },
  );

  test('gives the cell of an ENI that went to the next one', () => {
    const map = new EniMap(seededRandom(7));
    const [primary, gone, stays, comes] = [0, 0, 0, 0].map((cell) => ({ cell }));
    if (!primary || !gone || !stays || !comes) throw new Error('four ENIs');
    map.add(primary, [primary]);
    map.add(gone, [primary, gone]);
    map.add(stays, [primary, gone, stays]);
    map.add(comes, [primary, stays, comes]);
    expect([primary, stays, comes].map(({ cell }) => cell)).toEqual([0, 2, 1]);
  });

  test('has the trunk in it: an ENI behind it is met first a time in eight more', () => {
    const map = new EniMap(seededRandom(7));
    const enis = ['first', 'second'].map((name) => ({ name, cell: 0 }));
    const [first, second] = enis;
    if (!first || !second) throw new Error('two ENIs');
    map.add(first, [first]);
    map.addWithoutPods([first]);
    map.add(second, enis);
    const met = shares(() => map.walk(enis)[0]?.name ?? '');
    expect(Math.abs((met.second ?? 0) - 2 / 8)).toBeLessThan(NEAR);
  });

  test('that is copied before it is walked has its entries in the order of a walk', () => {
    const map = new EniMap(seededRandom(7));
    const enis = ['first', 'second'].map((name) => ({ name, cell: 0 }));
    for (const [index, eni] of enis.entries()) map.add(eni, enis.slice(0, index + 1));
    const met = shares(() => map.walkCopy(enis, enis)[0]?.name ?? '');
    // Second in the copy and met first, or first in it: 7/8 × 1/8 + 1/8 × 7/8.
    expect(Math.abs((met.second ?? 0) - 14 / 64)).toBeLessThan(NEAR);
  });
});

describe('T7: a larger map', () => {
  test('is a table that doubles when more than 7 of 8 cells would be full, and never shrinks', () => {
    expect([9, 14, 15, 28, 29, 56, 57].map((entries) => groupsFor(entries, 1))).toEqual([
      2, 2, 4, 4, 8, 8, 16,
    ]);
    expect(groupsFor(3, 4)).toBe(4);
  });

  test('puts an entry into the first empty cell of a drawn group, or of those after it', () => {
    const random = seededRandom(3);
    const cells = cellsOf(2);
    const taken = Array.from({ length: 14 }, () => takeCell(cells, random));
    expect(new Set(taken).size).toBe(14);
    for (const cell of taken) {
      const before = taken.slice(0, taken.indexOf(cell));
      const group = Math.floor(cell / 8);
      for (let other = group * 8; other < cell; other += 1) expect(before).toContain(other);
    }
    expect(taken.map((cell) => Math.floor(cell / 8))).toContain(0);
    expect(taken.map((cell) => Math.floor(cell / 8))).toContain(1);
  });

  test('counts the entries before a cell, and finds the cell of the n-th', () => {
    const random = seededRandom(5);
    const cells = cellsOf(4);
    const taken = Array.from({ length: 20 }, () => takeCell(cells, random)).sort((a, b) => a - b);
    taken.forEach((cell, entry) => {
      expect(entriesBefore(cells, cell)).toBe(entry);
      expect(cellOf(cells, entry)).toBe(cell);
    });
  });
});

describe('T7: the slots of an ENI', () => {
  const space = new SubnetSpace(20, { choice: 'lowest-first', random: seededRandom(1) });
  const eniOf = (slots: number, seed: number) => {
    const eni = newEni(space, 5, true, 0);
    let next = 100;
    addSlots(eni, slots, () => next++, seededRandom(seed));
    return eni;
  };

  test('up to 8 are in the order in which they came, and one that comes fills a gap', () => {
    const eni = eniOf(3, 1);
    removeSlot(eni, 1);
    addSlots(eni, 2, () => 200, seededRandom(1));
    expect(eni.slots.map((_, slot) => addressOf(eni, slot))).toEqual([100, 200, 102, 200]);
  });

  test('the first prefix of two is met first 7 times in 8', () => {
    const eni = eniOf(2, 1);
    const random = seededRandom(9);
    const met = shares(() => String(anySlot(eni, random)));
    expect(Math.abs((met[0] ?? 0) - 7 / 8)).toBeLessThan(NEAR);
  });

  test('of more than 8 each can be met first, none is lost, and pods stay where they are', () => {
    const eni = eniOf(8, 1);
    addPods(eni, 2, 1);
    const address = addressOf(eni, 2);
    addSlots(eni, 6, () => 300, seededRandom(4));
    const random = seededRandom(9);
    expect(new Set(Array.from({ length: 500 }, () => anySlot(eni, random))).size).toBe(14);
    const withPod = eni.slots.findIndex((_, slot) => addressOf(eni, slot) === address);
    addPods(eni, withPod, 0);
    expect(eni.podCount).toBe(1);
    expect(eni.slots).toHaveLength(14);
    expect(eni.freeSlots).toBe(13);
  });
});
