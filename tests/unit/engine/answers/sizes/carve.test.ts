import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cidr, cidrsOverlap, formatCidr, subnetSize } from '@/engine';
import { carve, type WantedSubnet } from '@/engine/answers/sizes/carve';
import { planInZones } from '@/engine/answers/sizes/plan-in-zones';
import { group, M5_LARGE, networking, plan, subnet } from '../../../../support/builders';
import { runs } from '../../../../support/runs';

const TEN = 10 * 2 ** 24;

const anyWanted: fc.Arbitrary<readonly WantedSubnet[]> = fc.array(
  fc.record({
    use: fc.constantFrom('nodes' as const, 'pods' as const, 'load-balancers' as const),
    zone: fc.constantFrom('a', 'b', 'c'),
    prefixLength: fc.integer({ min: 20, max: 28 }),
  }),
  { maxLength: 9 },
);

const anyTaken: fc.Arbitrary<readonly Cidr[]> = fc.array(
  fc.tuple(fc.integer({ min: 18, max: 28 }), fc.nat(2 ** 16 - 1)).map(([prefixLength, at]) => {
    const size = subnetSize(prefixLength);
    return { base: TEN + Math.floor(at / size) * size, prefixLength };
  }),
  { maxLength: 4 },
);

function isInside({ base, prefixLength }: Cidr, range: Cidr): boolean {
  const end = range.base + subnetSize(range.prefixLength);
  return base >= range.base && base + subnetSize(prefixLength) <= end;
}

describe('A range is split', () => {
  test('into aligned subnets inside it, of which none overlaps another or what is taken', () => {
    fc.assert(
      fc.property(
        anyWanted,
        anyTaken,
        fc.integer({ min: 16, max: 22 }),
        (wanted, taken, length) => {
          const range = { base: TEN, prefixLength: length };
          const carving = carve(range, wanted, taken);
          if (!carving.ok) return;
          const cidrs = carving.subnets.map(({ cidr }) => cidr);
          expect(cidrs.map(({ prefixLength }) => prefixLength)).toEqual(
            wanted.map(({ prefixLength }) => prefixLength).toSorted((a, b) => a - b),
          );
          cidrs.forEach((cidr, index) => {
            expect(cidr.base % subnetSize(cidr.prefixLength)).toBe(0);
            expect(isInside(cidr, range)).toBe(true);
            const others = [...taken, ...cidrs.filter((_, at) => at !== index)];
            expect(others.filter((other) => cidrsOverlap(other, cidr))).toEqual([]);
          });
        },
      ),
      runs({ seed: 2501 }),
    );
  });

  test('exactly where the sum is no more than the range, if nothing is taken', () => {
    fc.assert(
      fc.property(anyWanted, fc.integer({ min: 18, max: 24 }), (wanted, prefixLength) => {
        const sum = wanted.reduce((all, each) => all + subnetSize(each.prefixLength), 0);
        const carving = carve({ base: TEN, prefixLength }, wanted, []);
        expect(carving.ok).toBe(sum <= subnetSize(prefixLength));
        if (carving.ok) expect(carving.left).toBe(subnetSize(prefixLength) - sum);
        else expect([carving.needed, carving.has]).toEqual([sum, subnetSize(prefixLength)]);
      }),
      runs({ seed: 2502 }),
    );
  });

  test('clear of what is taken, each address of which counts once', () => {
    const range = { base: TEN, prefixLength: 24 };
    const taken = [
      { base: TEN + 64, prefixLength: 26 },
      { base: TEN + 96, prefixLength: 27 },
    ];
    const two = ['a', 'b'].map((zone) => ({ use: 'nodes' as const, zone, prefixLength: 26 }));
    const carving = carve(range, two, taken);
    expect(carving.ok && carving.subnets.map(({ cidr }) => formatCidr(cidr))).toEqual([
      '10.0.0.0/26',
      '10.0.0.128/26',
    ]);
    expect(carving.ok && carving.left).toBe(64);
    const half = [{ use: 'nodes' as const, zone: 'a', prefixLength: 24 }];
    expect(carve(range, half, taken)).toMatchObject({ ok: false, needed: 256, has: 192 });
  });
});

describe('A plan in other zones', () => {
  const small = plan({
    subnets: [
      subnet('a', 24, 7),
      subnet('b', 24),
      subnet('b', 26, 0, { label: 'x', use: 'other' }),
    ],
    groups: [
      group('all', M5_LARGE, 4, 5, { zones: ['a', 'b'] }),
      group('only-b', M5_LARGE, 1, 5, { zones: ['b'] }),
    ],
  });

  test('has a subnet for nodes in each, with what others have in those that it had', () => {
    const { subnets, groups } = planInZones(small, ['a', 'c']);
    expect(subnets.map(({ zone, use, usedByOthers }) => [zone, use, usedByOthers])).toEqual([
      ['a', 'nodes', 7],
      ['c', 'nodes', 0],
    ]);
    // In all zones before: in all now. In b alone before, which is gone: in all.
    expect(groups.map(({ zones }) => zones)).toEqual([
      ['a', 'c'],
      ['a', 'c'],
    ]);
    expect(planInZones(small, ['b', 'c']).groups.map(({ zones }) => zones)).toEqual([
      ['b', 'c'],
      ['b'],
    ]);
  });

  test('has one for pods too under custom networking', () => {
    const custom = { ...small, networking: networking({ customNetworking: true }) };
    const uses = planInZones(custom, ['a', 'b']).subnets.map(({ zone, use }) => `${use} ${zone}`);
    expect(uses).toEqual(['nodes a', 'pods a', 'nodes b', 'pods b']);
  });
});
