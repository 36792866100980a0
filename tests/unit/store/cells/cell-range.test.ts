import { describe, expect, test } from 'vitest';
import { type CellRange, cellsIn, copiedText, textsOf, tiled } from '@/store/cells/cell-range';
import { withCells } from '@/store/cells/cells';
import { readCells } from '@/store/cells/copied-cells';
import { groupText, planText, subnetText } from '../../../support/plan-texts';

const text = planText({
  subnets: [
    subnetText({ id: 'r1', zone: 'a', range: '10.0.0.0/24', used: '12' }),
    subnetText({ id: 'r2', zone: 'b', range: '10.0.1.0/24', used: '7' }),
    subnetText({ id: 'r3', zone: 'c', range: '10.0.2.0/24', used: '' }),
  ],
  groups: [groupText({ id: 'r1', instanceType: 'm5.large', nodes: '3', podsPerNode: '20' })],
});
const cell = (row: string, field: 'zone' | 'range' | 'used') =>
  ({ part: 'subnet', row, field }) as const;
const copied = (range: CellRange) => textsOf(text, cellsIn(text, range) ?? []);

describe('selected cells', () => {
  test('are a rectangle, whichever corner it began at', () => {
    const block = [
      ['10.0.1.0/24', '7'],
      ['10.0.2.0/24', ''],
    ];
    expect(copied({ from: cell('r2', 'range'), to: cell('r3', 'used') })).toEqual(block);
    expect(copied({ from: cell('r3', 'used'), to: cell('r2', 'range') })).toEqual(block);
    expect(copied({ from: cell('r3', 'range'), to: cell('r2', 'used') })).toEqual(block);
  });

  test('of whole rows, copied and pasted elsewhere, are the same rows', () => {
    const range = { from: cell('r1', 'zone'), to: cell('r3', 'used') };
    const pasted = readCells(copiedText(copied(range)));
    const other = planText({ subnets: [subnetText({ id: 'x' })] });
    const next = withCells(other, cell('x', 'zone'), pasted ?? []);
    expect(next.subnets.map(({ zone, range, used }) => [zone, range, used])).toEqual(
      text.subnets.map(({ zone, range, used }) => [zone, range, used]),
    );
  });

  test('are none once a corner is gone, or of two lists', () => {
    expect(cellsIn(text, { from: cell('r1', 'zone'), to: cell('gone', 'zone') })).toBeUndefined();
    const to = { part: 'group', row: 'r1', field: 'nodes' } as const;
    expect(cellsIn(text, { from: cell('r1', 'zone'), to })).toBeUndefined();
  });
});

describe('put over selected cells', () => {
  test('one copied cell fills them all', () => {
    expect(tiled([['7']], 2, 3)).toEqual([
      ['7', '7', '7'],
      ['7', '7', '7'],
    ]);
  });

  test('a block is repeated where it goes in whole, else it stands once', () => {
    expect(tiled([['1'], ['2']], 4, 1)).toEqual([['1'], ['2'], ['1'], ['2']]);
    expect(tiled([['1'], ['2']], 3, 1)).toEqual([['1'], ['2']]);
    expect(tiled([['1', '2'], ['3']], 2, 2)).toEqual([['1', '2'], ['3']]);
  });
});
