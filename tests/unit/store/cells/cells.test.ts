import { describe, expect, test } from 'vitest';
import { filledDown, withCells } from '@/store/cells/cells';
import { areGroupRows, cellsOfRow, readCells } from '@/store/cells/copied-cells';
import { groupText, planText, subnetText } from '../../../support/plan-texts';

const subnets = [
  subnetText({ id: 'r1', zone: 'a', range: '10.0.0.0/24', used: '12' }),
  subnetText({ id: 'r2', zone: 'b', range: '10.0.1.0/24', used: '7' }),
];
const groups = [groupText({ id: 'r1', instanceType: 'm5.large', nodes: '3', podsPerNode: '20' })];
const text = planText({ subnets, groups });

describe('copied cells', () => {
  test.each([
    ['12', undefined],
    ['10.0.0.0/24\n', undefined],
    ['a\tb', [['a', 'b']]],
    ['1\r\n2\r\n', [['1'], ['2']]],
    [
      'a, 10.0.0.0/24, 5\nb,10.0.1.0/24,6',
      [
        ['a', '10.0.0.0/24', '5'],
        ['b', '10.0.1.0/24', '6'],
      ],
    ],
    ['1,000\n2,000', [['1,000'], ['2,000']]],
    ['\ufeff\u200ba\t10.0.0.0/24\u200b\t\u00a07', [['a', '10.0.0.0/24', '7']]],
    ['m5.large,"1,000",20', [['m5.large', '1,000', '20']]],
    ['"1,000"\n\n"2,000"', [['1,000'], [''], ['2,000']]],
    ['a,b\nc', [['a,b'], ['c']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'a\tb\r\n\t\r\n\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%j is read as %j', (pasted, cells) => {
    expect(readCells(pasted)).toEqual(cells);
  });
});

describe('rows of node groups as the form has them', () => {
  const isType = (cell: string) => cell === 'm5.large' || cell === 'c5.2xlarge';
  test.each([
    ['m5.large\t12\t22', true],
    ['m5.large\t1,200\t18-25\nc5.2xlarge\t6\t40', true],
    ['m5.large\t12\t\n\t6\t40', true],
    ['m5.large\nc5.2xlarge', true],
    ['m5.huge\t3\t9', false],
    ['Type\tNodes\tPods\nm5.large\t12\t22', false],
    ['12\tm5.large\t22', false],
    ['m5.large\t12\t22\tmine', false],
    ['m5.large\t1.000\t22', false],
    ['NAME   TYPE\nip-10-0-0-1   m5.large', false],
  ])('%j: %j', (pasted, areRows) => {
    expect(areGroupRows(readCells(pasted) ?? [], isType)).toBe(areRows);
  });
});

describe('pasted from a cell', () => {
  test('rows fill right and down, those that lack are added in the next zones, and what is past the last column is left out', () => {
    const cells = [
      ['10.1.0.0/24', '1', 'x'],
      ['10.1.1.0/24', '2'],
      ['10.1.2.0/24', '3'],
    ];
    const next = withCells(text, { part: 'subnet', row: 'r2', field: 'range' }, cells);
    expect(next.subnets.map(({ zone, range, used }) => [zone, range, used])).toEqual([
      ['a', '10.0.0.0/24', '12'],
      ['b', '10.1.0.0/24', '1'],
      ['c', '10.1.1.0/24', '2'],
      ['d', '10.1.2.0/24', '3'],
    ]);
    expect(new Set(next.subnets.map(({ id }) => id)).size).toBe(4);
    expect(next.groups).toBe(text.groups);
  });

  test('a column of numbers goes down the groups', () => {
    const next = withCells(text, { part: 'group', row: 'r1', field: 'nodes' }, [['5'], ['6']]);
    expect(next.groups.map(({ instanceType, nodes }) => [instanceType, nodes])).toEqual([
      ['m5.large', '5'],
      ['', '6'],
    ]);
  });

  test.each([
    ['Zone\tCIDR\tUsed', 'in-use'],
    ['가용 영역\tIPv4 CIDR\t사용 중', 'in-use'],
    ['Availability Zone\tIPv4 CIDR\tAvailable IPv4 addresses', 'available'],
  ])('under the headings %j each column goes where it belongs', (headings, usedAs) => {
    const cells = readCells(`${headings}\r\nc\t10.1.0.0/24\t5\r\nd\t10.1.1.0/24\tmany\r\n`);
    const next = withCells(text, { part: 'subnet', row: 'r2', field: 'zone' }, cells ?? []);
    const rows = next.subnets.map(({ zone, range, used, usedAs }) => [zone, range, used, usedAs]);
    expect(rows).toEqual([
      ['a', '10.0.0.0/24', '12', 'in-use'],
      ['c', '10.1.0.0/24', '5', usedAs],
      ['d', '10.1.1.0/24', 'many', usedAs],
    ]);
  });

  test('headings in another order, with columns that have no place here, from whichever cell', () => {
    const cells = [
      ['Name', 'Range', 'Owner', 'AZ'],
      ['web', '10.1.0.0/24', 'me', 'c'],
    ];
    for (const field of ['zone', 'range', 'used'] as const) {
      const next = withCells(text, { part: 'subnet', row: 'r2', field }, cells);
      expect(next.subnets[1]).toMatchObject({ zone: 'c', range: '10.1.0.0/24', used: '7' });
    }
    const next = withCells(text, { part: 'group', row: 'r1', field: 'nodes' }, [
      ['노드당 파드 수', '노드 수'],
      ['22', '12'],
    ]);
    expect(next.groups).toMatchObject([
      { instanceType: 'm5.large', nodes: '12', podsPerNode: '22' },
    ]);
  });

  test.each([
    ['Zone\tRange\tOthers use', ['a', '10.1.0.0/24', '3']],
    ['가용 영역\t대역\t다른 사용자', ['a', '10.1.0.0/24', '3']],
    ['Availability Zone\tCIDR\tIPs used', ['a', '10.1.0.0/24', '3']],
    ['AZ\tRange\tUsed by others', ['a', '10.1.0.0/24', '3']],
    ['Zone\tRange\tUsed for', ['a', '10.1.0.0/24', '12']],
  ])('under %j the last column is what others use, or has no place', (heads, row) => {
    const cells = readCells(`${heads}\r\na\t10.1.0.0/24\t3\r\n`) ?? [];
    const next = withCells(text, { part: 'subnet', row: 'r1', field: 'zone' }, cells);
    const first = next.subnets[0];
    expect([first?.zone, first?.range, first?.used]).toEqual(row);
  });

  test('lines of which none is a heading all go in, whatever they are called', () => {
    for (const zones of [
      ['az-a', 'az-b'],
      ['zone', 'zone'],
      ['available', 'used'],
    ]) {
      const cells = zones.map((zone) => [zone]);
      const next = withCells(text, { part: 'subnet', row: 'r1', field: 'zone' }, cells);
      expect(next.subnets.map(({ zone }) => zone)).toEqual(zones);
    }
  });

  test('added subnets say their last column as the others do', () => {
    const live = planText({ subnets: [subnetText({ id: 'r1', usedAs: 'available', used: '9' })] });
    const next = withCells(live, { part: 'subnet', row: 'r1', field: 'used' }, [['1'], ['2']]);
    expect(next.subnets.map(({ usedAs }) => usedAs)).toEqual(['available', 'available']);
  });
});

describe('filled down', () => {
  test('a cell takes what stands above it, and nothing else changes', () => {
    const next = filledDown(text, { part: 'subnet', row: 'r2', field: 'used' });
    expect(next.subnets).toEqual([subnets[0], { ...subnets[1], used: '12' }]);
  });

  test('in the first row there is nothing above', () => {
    expect(filledDown(text, { part: 'group', row: 'r1', field: 'nodes' })).toEqual(text);
  });
});

test('the cells of a row stand in the order of its fields', () => {
  expect(cellsOfRow('groups', 'r1').map(({ field }) => field)).toEqual([
    'instanceType',
    'nodes',
    'podsPerNode',
  ]);
});
