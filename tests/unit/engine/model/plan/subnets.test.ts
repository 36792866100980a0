import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  blockCapacity,
  type Cidr,
  cidrsOverlap,
  formatCidr,
  freeRange,
  subnetSize,
  usableAddresses,
} from '@/engine';
import { runs } from '../../../../support/runs';

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const subnetLength = fc.integer({ min: 16, max: 28 });

function aligned(base: number, prefixLength: number): Cidr {
  return { base: base - (base % subnetSize(prefixLength)), prefixLength };
}

function cidr(text: string): Cidr {
  const [octets = '', prefixLength] = text.split('/');
  const base = octets.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return { base, prefixLength: Number(prefixLength) };
}

function formatted(range: Cidr | undefined): string | undefined {
  return range && formatCidr(range);
}

function lastAddress({ base, prefixLength }: Cidr): number {
  return base + subnetSize(prefixLength) - 1;
}

const anyCidr = fc
  .tuple(address, fc.integer({ min: 0, max: 32 }))
  .map(([base, length]) => aligned(base, length));

describe('usable addresses', () => {
  // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
  test.each([
    [28, 11],
    [27, 27],
    [26, 59],
    [25, 123],
    [24, 251],
    [23, 507],
    [22, 1019],
    [21, 2043],
    [20, 4091],
    [19, 8187],
    [18, 16379],
    [17, 32763],
    [16, 65531],
  ])('R1: a /%i gives out %i', (prefixLength, usable) => {
    expect(usableAddresses(prefixLength)).toBe(usable);
  });

  it('halves the size with every bit of the prefix', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 31 }), (length) => {
        expect(subnetSize(length)).toBe(2 * subnetSize(length + 1));
      }),
      runs({ seed: 20261141 }),
    );
  });
});

describe('ranges', () => {
  test.each([
    ['10.0.0.0/24', '10.0.1.0/24', false],
    ['10.0.0.0/24', '10.0.0.0/24', true],
    ['10.0.0.0/23', '10.0.1.0/24', true],
    ['10.0.1.128/25', '10.0.0.0/16', true],
    ['10.0.0.0/28', '10.0.0.16/28', false],
    ['255.255.255.240/28', '255.255.0.0/16', true],
    ['127.255.255.0/24', '128.0.0.0/24', false],
  ])('%s and %s share an address: %s', (a, b, overlap) => {
    expect(cidrsOverlap(cidr(a), cidr(b))).toBe(overlap);
    expect(cidrsOverlap(cidr(b), cidr(a))).toBe(overlap);
  });

  it('of two that overlap, one holds the first address of the other', () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, (a, b) => {
        const holds = (range: Cidr, at: number) => at >= range.base && at <= lastAddress(range);
        expect(cidrsOverlap(a, b)).toBe(holds(a, b.base) || holds(b, a.base));
      }),
      runs({ seed: 20261142 }),
    );
  });

  it('reads back what it writes, also above 128.0.0.0', () => {
    expect(formatCidr({ base: 0xc0_a8_ff_f0, prefixLength: 28 })).toBe('192.168.255.240/28');
    expect(formatCidr({ base: 0, prefixLength: 16 })).toBe('0.0.0.0/16');
    fc.assert(
      fc.property(anyCidr, (range) => {
        expect(cidr(formatCidr(range))).toEqual(range);
      }),
      runs({ seed: 20261143 }),
    );
  });
});

describe('free /28 blocks', () => {
  test.each([
    [24, 0, 14, 14],
    [23, 0, 30, 30],
    [22, 0, 62, 62],
    [26, 0, 2, 2],
    [27, 0, 0, 0],
    [28, 0, 0, 0],
    [27, 5, 0, 0],
    [24, 1, 13, 14],
    [24, 14, 0, 14],
    [24, 27, 0, 14],
    [24, 28, 0, 13],
    [24, 43, 0, 13],
    [24, 44, 0, 12],
    [24, 251, 0, 0],
    [24, 400, 0, 0],
  ])(
    'R20: a /%i with %i single addresses has %i at worst, %i at best',
    (length, singles, worst, best) => {
      expect(blockCapacity(length, singles)).toEqual({ freeWorst: worst, freeBest: best });
    },
  );

  it('R20: never holds more than the subnet gives out, and worst is no better than best', () => {
    fc.assert(
      fc.property(subnetLength, fc.nat({ max: 70_000 }), (length, singles) => {
        const { freeWorst, freeBest } = blockCapacity(length, singles);
        expect(freeWorst).toBeGreaterThanOrEqual(0);
        expect(freeWorst).toBeLessThanOrEqual(freeBest);
        if (singles <= usableAddresses(length)) {
          expect(16 * freeBest + singles).toBeLessThanOrEqual(usableAddresses(length));
        }
      }),
      runs({ seed: 20261144 }),
    );
  });

  it('R20: a further single address never frees a block', () => {
    fc.assert(
      fc.property(subnetLength, fc.nat({ max: 70_000 }), (length, singles) => {
        const before = blockCapacity(length, singles);
        const after = blockCapacity(length, singles + 1);
        expect(after.freeWorst).toBeLessThanOrEqual(before.freeWorst);
        expect(after.freeBest).toBeLessThanOrEqual(before.freeBest);
      }),
      runs({ seed: 20261145 }),
    );
  });
});

describe('a further range', () => {
  test.each([
    ['after the highest', ['10.0.0.0/24', '10.0.1.0/24'], '10.0.0.0/24', 24, '10.0.2.0/24'],
    ['aligned', ['10.0.0.0/24', '10.0.2.0/24'], '10.0.0.0/24', 23, '10.0.4.0/23'],
    ['from the start when nothing is taken', [], '10.1.0.0/24', 24, '10.1.0.0/24'],
    [
      'in the lowest gap at the end',
      ['10.0.0.0/18', '10.0.128.0/17'],
      '10.0.0.0/18',
      24,
      '10.0.64.0/24',
    ],
    [
      'beside a gap too small',
      ['10.0.0.0/17', '10.0.128.0/18', '10.0.224.0/19'],
      '10.0.0.0/17',
      18,
      '10.1.0.0/18',
    ],
    [
      'in a gap, in whatever order the taken ones are listed',
      ['10.0.192.0/18', '10.0.0.0/18'],
      '10.0.0.0/18',
      18,
      '10.0.64.0/18',
    ],
    ['in the next /16', ['10.0.0.0/16'], '10.0.0.0/16', 20, '10.1.0.0/20'],
    [
      'behind what is taken there',
      ['10.0.0.0/16', '10.1.0.0/20'],
      '10.0.0.0/16',
      20,
      '10.1.16.0/20',
    ],
    ['not lower than its own /16', ['172.31.0.0/16'], '172.31.0.0/16', 24, undefined],
    [
      'not outside 192.168',
      ['192.168.0.0/17', '192.168.128.0/17'],
      '192.168.0.0/17',
      28,
      undefined,
    ],
    ['in 172.16.0.0/12', ['172.16.0.0/16'], '172.16.0.0/16', 24, '172.17.0.0/24'],
    ['in 100.64.0.0/10', ['100.64.0.0/16'], '100.64.0.0/16', 19, '100.65.0.0/19'],
    ['not outside 100.64.0.0/10', ['100.127.0.0/16'], '100.127.0.0/16', 19, undefined],
    ['in the /16 of a public range', ['52.10.0.0/24'], '52.10.0.0/24', 24, '52.10.1.0/24'],
    ['not outside the /16 of a public range', ['52.10.0.0/16'], '52.10.0.0/24', 24, undefined],
    ['whole', ['10.0.0.0/24'], '10.0.0.0/24', 16, '10.1.0.0/16'],
    ['never larger than a /16', [], '10.0.0.0/24', 15, undefined],
    ['past a taken range larger than a /16', ['10.0.0.0/14'], '10.1.0.0/24', 24, '10.4.0.0/24'],
    [
      'in the last /16 of 10.0.0.0/8',
      ['10.255.255.224/28'],
      '10.255.0.0/24',
      28,
      '10.255.255.240/28',
    ],
  ])('lies %s', (_where, taken, near, prefixLength, expected) => {
    expect(formatted(freeRange(taken.map(cidr), cidr(near), prefixLength))).toBe(expected);
  });

  const nears = [
    '10.250.0.0/24',
    '172.29.128.0/20',
    '192.168.7.0/24',
    '100.126.0.0/24',
    '8.8.0.0/24',
  ];
  const lastOf = {
    '10': '10.255.255.255',
    '172': '172.31.255.255',
    '192': '192.168.255.255',
    '100': '100.127.255.255',
    '8': '8.8.255.255',
  };
  const situation = fc
    .record({
      near: fc.constantFrom(...nears).map(cidr),
      prefixLength: fc.integer({ min: 16, max: 22 }),
      taken: fc.array(fc.tuple(fc.nat({ max: 2 ** 18 }), fc.integer({ min: 16, max: 22 })), {
        maxLength: 20,
      }),
    })
    .map(({ near, prefixLength, taken }) => ({
      near,
      prefixLength,
      taken: taken.map(([offset, length]) => aligned(near.base + offset, length)),
    }));

  it('is found exactly when a search step by step finds one, and in the same /16', () => {
    fc.assert(
      fc.property(situation, ({ near, prefixLength, taken }) => {
        const found = freeRange(taken, near, prefixLength);
        const bySteps = lowestFree(taken, near, prefixLength);
        expect(found === undefined).toBe(bySteps === undefined);
        if (found === undefined || bySteps === undefined) return;
        expect(aligned(found.base, 16)).toEqual(aligned(bySteps.base, 16));
        expect(found).toEqual(aligned(found.base, prefixLength));
        expect(taken.filter((range) => cidrsOverlap(range, found))).toEqual([]);
      }),
      runs({ seed: 20261146 }),
    );
  });

  function lowestFree(taken: readonly Cidr[], near: Cidr, prefixLength: number): Cidr | undefined {
    const family = formatCidr(near).split('.')[0] as keyof typeof lastOf;
    const last = cidr(`${lastOf[family]}/32`).base;
    let candidate = { base: aligned(near.base, 16).base, prefixLength };
    while (candidate.base < last) {
      const tried = candidate;
      if (!taken.some((range) => cidrsOverlap(range, tried))) return candidate;
      candidate = { base: candidate.base + subnetSize(prefixLength), prefixLength };
    }
    return undefined;
  }
});
