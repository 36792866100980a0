import { describe, expect, test } from 'vitest';
import { errorsOf, planOf, planText, subnetText } from '../../../support/plan-texts';

function rangeOf(range: string) {
  const [subnet] = planOf(planText({ subnets: [subnetText({ range })] })).subnets;
  return { cidr: subnet?.cidr, prefixLength: subnet?.prefixLength };
}

function errorOf(range: string) {
  const [error, ...others] = errorsOf(planText({ subnets: [subnetText({ range })] }));
  expect(others).toEqual([]);
  expect(error).toMatchObject({ field: { part: 'subnet', row: 's1', field: 'range' }, raw: range });
  return error;
}

describe('The range of a subnet', () => {
  test.each([
    ['10.0.0.0/24', 167772160, 24],
    [' 10.0.0.0/24 ', 167772160, 24],
    ['0.0.0.0/16', 0, 16],
    ['255.255.255.240/28', 4294967280, 28],
    ['192.168.128.0/17', 3232268288, 17],
    ['100.64.0.0/16', 1681915904, 16],
  ])('%s starts at %i and is a /%i', (text, base, prefixLength) => {
    expect(rangeOf(text)).toEqual({ cidr: { base, prefixLength }, prefixLength });
  });

  test.each([16, 23, 28])('may be a size alone: /%i', (prefixLength) => {
    expect(rangeOf(`/${prefixLength}`)).toEqual({ cidr: undefined, prefixLength });
  });

  test.each([
    ['', 'CIDR_EMPTY', []],
    ['x', 'CIDR_UNREADABLE', []],
    ['23', 'CIDR_UNREADABLE', ['/23']],
    ['29', 'CIDR_UNREADABLE', []],
    ['/', 'CIDR_UNREADABLE', []],
    ['/023', 'CIDR_UNREADABLE', []],
    ['/+23', 'CIDR_UNREADABLE', []],
    ['/2４', 'CIDR_UNREADABLE', ['/24']],
    ['10.0.0.0/', 'CIDR_UNREADABLE', []],
    ['10.0.0.0/24/24', 'CIDR_UNREADABLE', []],
    ['10.0.0.0 /24', 'CIDR_UNREADABLE', ['10.0.0.0/24']],
    ['10.0.0/24', 'CIDR_UNREADABLE', []],
    ['10.0.0.0.0/24', 'CIDR_UNREADABLE', []],
    ['10.0..0/24', 'CIDR_UNREADABLE', []],
    ['0x0a.0.0.0/24', 'CIDR_UNREADABLE', []],
    ['１０.0.0.0/24', 'CIDR_UNREADABLE', ['10.0.0.0/24']],
    ['10。0。0。0/24', 'CIDR_UNREADABLE', []],
    ['fd00::/64', 'CIDR_UNREADABLE', []],
    ['167772160/24', 'CIDR_UNREADABLE', []],
    ['-1.0.0.0/24', 'CIDR_UNREADABLE', []],
    ['10.0.0.0/255.255.255.0', 'CIDR_UNREADABLE', []],
    ['10.0.0.0/24\u0000', 'CIDR_UNREADABLE', []],
    ['10.0.0.0', 'CIDR_NO_SIZE', ['10.0.0.0/24']],
    ['10.0.0.64', 'CIDR_NO_SIZE', []],
    ['10.0.0.256/24', 'CIDR_PART_TOO_LARGE', []],
    ['1000.0.0.0/24', 'CIDR_PART_TOO_LARGE', []],
    ['/15', 'CIDR_SIZE', []],
    ['/29', 'CIDR_SIZE', []],
    ['/0', 'CIDR_SIZE', []],
    ['10.0.0.0/15', 'CIDR_SIZE', []],
    ['10.0.0.0/29', 'CIDR_SIZE', []],
    ['10.0.0.1/32', 'CIDR_SIZE', []],
    ['10.0.0.0/99', 'CIDR_SIZE', []],
    ['10.0.0.1/16', 'CIDR_HOST_BITS', ['10.0.0.0/16']],
    ['10.0.0.64/24', 'CIDR_HOST_BITS', ['10.0.0.0/24', '10.0.0.64/26']],
    ['10.0.1.0/16', 'CIDR_HOST_BITS', ['10.0.0.0/16', '10.0.1.0/24']],
    ['255.255.255.255/16', 'CIDR_HOST_BITS', ['255.255.0.0/16']],
    ['010.0.0.0/16', 'CIDR_LEADING_ZERO', ['10.0.0.0/16', '8.0.0.0/16']],
    ['10.00.0.0/16', 'CIDR_LEADING_ZERO', ['10.0.0.0/16']],
    ['09.0.0.0/16', 'CIDR_LEADING_ZERO', ['9.0.0.0/16']],
    ['0400.0.0.0/16', 'CIDR_LEADING_ZERO', []],
  ])('%j is refused: %s, repairs %j', (text, code, fixes) => {
    expect(errorOf(text)).toMatchObject({ code, fixes });
  });

  test('10.0.0.64/24 names the range that it is inside', () => {
    expect(errorOf('10.0.0.64/24')).toMatchObject({ address: '10.0.0.64', range: '10.0.0.0/24' });
  });

  test('010.0.0.0/16 names both readings', () => {
    expect(errorOf('010.0.0.0/16')).toMatchObject({ decimal: '10.0.0.0/16', octal: '8.0.0.0/16' });
  });

  test('each repair can be read', () => {
    for (const text of ['10.0.0.64/24', '10.0.1.0/16', '010.0.0.0/16', '10.0.0.0', '23']) {
      for (const fix of errorOf(text)?.fixes ?? []) {
        expect(errorsOf(planText({ subnets: [subnetText({ range: fix })] }))).toEqual([]);
      }
    }
  });

  test('a megabyte is refused', () => {
    for (const unit of ['1', '.', '1.', '/', '10.0.0.0/24']) {
      expect(errorOf(unit.repeat(100_000))?.code).toMatch(/^CIDR_/);
    }
  });
});

describe('Subnets that overlap', () => {
  test('name each other', () => {
    const subnets = [
      subnetText({ id: 'x', zone: 'a', range: '10.0.0.0/24' }),
      subnetText({ id: 'y', zone: 'b', range: '10.0.1.0/24' }),
      subnetText({ id: 'z', zone: 'c', range: '10.0.0.128/25' }),
    ];
    expect(errorsOf(planText({ subnets }))).toMatchObject([
      {
        code: 'CIDR_OVERLAP',
        field: { row: 'x' },
        range: '10.0.0.0/24',
        other: { position: 3, text: '10.0.0.128/25' },
      },
      {
        code: 'CIDR_OVERLAP',
        field: { row: 'z' },
        range: '10.0.0.128/25',
        other: { position: 1, text: '10.0.0.0/24' },
      },
    ]);
  });

  test('are none when they lie side by side, or when only sizes are given', () => {
    const side = ['10.0.0.0/25', '10.0.0.128/25', '/24', '/24'].map((range, index) =>
      subnetText({ id: `s${index}`, range }),
    );
    expect(errorsOf(planText({ subnets: side }))).toEqual([]);
  });
});
