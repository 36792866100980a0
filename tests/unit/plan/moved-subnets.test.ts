import { describe, expect, test } from 'vitest';
import { blocksOf, movedSubnets } from '@/plan';
import { subnetText } from '../../support/plan-texts';

const at = (zone: string, range: string) => subnetText({ id: zone, zone, range });
const rowsOf = (ranges: readonly string[]) =>
  ranges.map((range, index) => at('abcdef'.charAt(index), range));
const moved = (ranges: readonly string[], to: string, block?: string) => {
  const result = movedSubnets(rowsOf(ranges), to, block);
  return result.ok ? result.subnets.map(({ range }) => range) : result;
};

describe('a plan moved to another range', () => {
  test('keeps sizes, gaps and each place in the block', () => {
    expect(moved(['10.0.4.0/22', '10.0.16.0/24', '10.0.255.0/28'], '172.16.0.0/16')).toEqual([
      '172.16.4.0/22',
      '172.16.16.0/24',
      '172.16.255.0/28',
    ]);
  });

  test('starts at the lowest subnet where its places lie over the edge of the smaller block', () => {
    expect(moved(['10.0.3.0/24', '10.0.4.0/24'], '10.9.0.0/22')).toEqual([
      '10.9.0.0/24',
      '10.9.1.0/24',
    ]);
  });

  test('keeps each range whole: the lowest goes no lower than the largest allows', () => {
    expect(moved(['10.0.7.0/24', '10.0.8.0/22'], '10.9.0.0/20')).toEqual([
      '10.9.7.0/24',
      '10.9.8.0/22',
    ]);
  });

  test('leaves sizes alone as they are', () => {
    expect(moved(['10.0.0.0/24', '/22'], '10.9.0.0/16')).toEqual(['10.9.0.0/24', '/22']);
  });

  test('takes a wide sign, a space and what nobody sees for what was meant', () => {
    expect(moved(['10.0.0.0/24'], '１０.9.0.0 / 16\u200b')).toEqual(['10.9.0.0/24']);
  });

  test('a range of its own can go alone: what lies in another /16 stays', () => {
    const ranges = ['10.11.0.0/19', '100.64.0.0/19', '10.11.32.0/19', '/24'];
    expect(blocksOf(rowsOf(ranges))).toEqual(['10.11.0.0/16', '100.64.0.0/16']);
    expect(moved(ranges, '10.20.0.0/16', '10.11.0.0/16')).toEqual([
      '10.20.0.0/19',
      '100.64.0.0/19',
      '10.20.32.0/19',
      '/24',
    ]);
    expect(moved(ranges, '100.65.0.0/16', '100.64.0.0/16')).toMatchObject([
      '10.11.0.0/19',
      '100.65.0.0/19',
      '10.11.32.0/19',
      '/24',
    ]);
    expect(moved(ranges, '100.64.0.0/16', '10.11.0.0/16')).toEqual({
      ok: false,
      problem: 'overlaps',
      subnets: ['b'],
    });
  });

  test('takes reservations along', () => {
    const row = subnetText({
      range: '10.0.4.0/24',
      prefixReservation: '10.0.4.64/26',
      hostLocal: '10.0.4.200-10.0.4.210',
      explicitReservation: '3',
    });
    expect(movedSubnets([row], '100.64.0.0/16')).toEqual({
      ok: true,
      subnets: [
        {
          ...row,
          range: '100.64.4.0/24',
          prefixReservation: '100.64.4.64/26',
          hostLocal: '100.64.4.200-100.64.4.210',
        },
      ],
    });
  });
});

describe('a plan that can’t be moved names why', () => {
  test.each([
    [['10.0.0.0/24'], '10.9.0.0', { ok: false, problem: 'range-unreadable', meant: '10.9.0.0/24' }],
    [
      ['10.0.0.0/24'],
      '10.9.5.0/16',
      { ok: false, problem: 'range-unreadable', meant: '10.9.0.0/16' },
    ],
    [['10.0.0.0/24'], '/16', { ok: false, problem: 'range-unreadable', meant: undefined }],
    [['10.0.0.0/24'], '16', { ok: false, problem: 'range-unreadable', meant: undefined }],
    [['/24'], '10.9.0.0/16', { ok: false, problem: 'nothing-to-move' }],
    [
      ['10.0.0.0/24', '10.0.0/24'],
      '10.9.0.0/16',
      { ok: false, problem: 'subnets-unreadable', subnets: ['b'] },
    ],
    [
      ['10.0.0.0/24', '10.0.8.0/24'],
      '10.9.0.0/22',
      { ok: false, problem: 'does-not-fit', subnets: ['b'], size: 20 },
    ],
    [
      ['10.0.0.0/24', '100.64.0.0/24'],
      '10.9.0.0/16',
      { ok: false, problem: 'does-not-fit', subnets: ['b'], size: undefined },
    ],
    [
      ['10.0.3.0/24', '10.0.4.0/24'],
      '10.9.0.0/28',
      { ok: false, problem: 'does-not-fit', subnets: ['a', 'b'], size: 23 },
    ],
  ])('%j to %s', (ranges, to, why) => {
    expect(moved(ranges, to)).toEqual(why);
  });
});
