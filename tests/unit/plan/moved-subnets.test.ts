import { describe, expect, test } from 'vitest';
import { movedSubnets } from '@/plan';
import { subnetText } from '../../support/plan-texts';

const at = (zone: string, range: string) => subnetText({ id: zone, zone, range });
const moved = (ranges: readonly string[], to: string) => {
  const result = movedSubnets(
    ranges.map((range, index) => at('abcdef'.charAt(index), range)),
    to,
  );
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
    [['10.0.0.0/24'], '10.9.0.0', { ok: false, problem: 'range-unreadable' }],
    [['10.0.0.0/24'], '/16', { ok: false, problem: 'range-unreadable' }],
    [['/24'], '10.9.0.0/16', { ok: false, problem: 'nothing-to-move' }],
    [
      ['10.0.0.0/24', '10.0.0/24'],
      '10.9.0.0/16',
      { ok: false, problem: 'subnets-unreadable', subnets: ['b'] },
    ],
    [
      ['10.0.0.0/24', '10.0.8.0/24'],
      '10.9.0.0/22',
      { ok: false, problem: 'does-not-fit', subnets: ['b'] },
    ],
    [
      ['10.0.0.0/24', '100.64.0.0/24'],
      '10.9.0.0/16',
      { ok: false, problem: 'does-not-fit', subnets: ['b'] },
    ],
  ])('%j to %s', (ranges, to, why) => {
    expect(moved(ranges, to)).toEqual(why);
  });
});
