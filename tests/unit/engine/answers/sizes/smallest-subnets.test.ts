import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterPlan, judge, plainSubnet } from '@/engine';
import { grownPlan } from '@/engine/answers/sizes/grown-plan';
import { oneOfEachUse } from '@/engine/answers/sizes/one-of-each-use';
import { smallestSubnets, withSizes } from '@/engine/answers/sizes/smallest-subnets';
import { anyPlan } from '../../../../support/arbitraries/any-plan';
import { group, M5_LARGE, plan, settings, subnet, T3_MEDIUM } from '../../../../support/builders';
import { runs } from '../../../../support/runs';

const fits = (of: ClusterPlan) => judge(of).verdict.kind === 'fits';

describe('The smallest subnets', () => {
  test('fit, and none of them fits one size smaller', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const merged = oneOfEachUse({ ...any, consumers: [] });
        fc.pre(!merged.networking.subnetDiscovery || merged.networking.customNetworking);
        const sizes = smallestSubnets([merged], 0);
        fc.pre(sizes.every(({ prefixLength }) => prefixLength !== undefined));
        const sized = withSizes(merged, sizes);
        fc.pre(judge(sized).verdict.constraint !== 'nau');
        fc.pre(judge(sized).verdict.constraint !== 'enis');
        fc.pre(judge(sized).verdict.kind !== 'cannot-work');
        expect(fits(sized)).toBe(true);
        sizes.forEach(({ prefixLength = 16 }, index) => {
          const { use, prefixReservation, explicitReservation, hostLocal } =
            merged.subnets[index] ?? plainSubnet('a', 24);
          const isReserved = prefixReservation + explicitReservation > 0 || hostLocal !== undefined;
          if (prefixLength === 28 || use === 'other' || isReserved) return;
          const smaller = sizes.map((size, at) =>
            at === index ? { ...size, prefixLength: prefixLength + 1 } : size,
          );
          expect(fits(withSizes(merged, smaller))).toBe(false);
        });
      }),
      runs({ seed: 2401, numRuns: 30 }),
    );
  });

  test('say what the next smaller size lacks', () => {
    const nodes = plan({
      subnets: [subnet('a', 24)],
      groups: [group('m5.large', M5_LARGE, 12, 22, { zones: ['a'] })],
    });
    expect(smallestSubnets([nodes], 0)).toEqual([
      { subnet: 'a', prefixLength: 23, smaller: { constraint: 'addresses', left: -109 } },
    ]);
  });

  test('are larger where addresses are to stay free', () => {
    const nodes = plan({
      subnets: [subnet('a', 24)],
      groups: [group('m5.large', M5_LARGE, 8, 10, { zones: ['a'] })],
    });
    const lengths = (keepFree: number) =>
      smallestSubnets([nodes], keepFree).map(({ prefixLength }) => prefixLength);
    expect(lengths(0)).toEqual([24]);
    expect(lengths(11)).toEqual([24]);
    expect(lengths(12)).toEqual([23]);
  });

  test('hold every plan that is given', () => {
    const nodes = (count: number) =>
      plan({
        subnets: [subnet('a', 24)],
        groups: [group('m5.large', M5_LARGE, count, 10, { zones: ['a'] })],
      });
    const [size] = smallestSubnets([nodes(4), nodes(9), nodes(2)], 0);
    expect(size?.prefixLength).toBe(23);
  });

  test('of prefixes are no /27 and no /28, which have no whole block', () => {
    const one = plan({
      subnets: [subnet('a', 24)],
      groups: [group('m5.large', M5_LARGE, 1, 1, { zones: ['a'] })],
      settings: settings({ prefixDelegation: true, warmPrefixTarget: 1 }),
    });
    expect(smallestSubnets([one], 0)[0]?.prefixLength).toBeLessThanOrEqual(26);
  });

  test('are none where more than a /16 is needed', () => {
    const huge = plan({
      subnets: [subnet('a', 24)],
      groups: [group('m5.large', M5_LARGE, 3_000, 22, { zones: ['a'] })],
      quotas: { nau: 1_000_000, enis: 1_000_000 },
    });
    expect(smallestSubnets([huge], 0)[0]?.prefixLength).toBeUndefined();
  });
});

describe('Several subnets of a zone', () => {
  test('are asked for as one, with what others have in all of them', () => {
    const two = plan({
      subnets: [
        subnet('a', 24, 12, { label: 'a-1' }),
        subnet('a', 25, 8, { label: 'a-2' }),
        subnet('a', 26, 0, { label: 'a-3', use: 'pods' }),
      ],
    });
    const { subnets } = oneOfEachUse(two);
    expect(subnets.map(({ label, usedByOthers }) => [label, usedByOthers])).toEqual([
      ['a-1 + a-2', 20],
      ['a-3', 0],
    ]);
  });
});

test('A plan grows by whole nodes and replicas, rounded up', () => {
  const grown = grownPlan(
    plan({ groups: [group('t3.medium', T3_MEDIUM, 7, 3)], clusterPods: 10 }),
    33,
  );
  expect(grown.groups[0]?.nodes).toBe(10);
  expect(grown.clusterPods).toBe(14);
  expect(grownPlan(plan({ groups: [group('x', T3_MEDIUM, 20, 3)] }), 10).groups[0]?.nodes).toBe(22);
});

test('V9: A plan of many small groups grows by so much in all, not by a node in each', () => {
  const grownTo = (nodes: readonly number[], percent: number) => {
    const groups = nodes.map((count, index) => group(`g${index}`, T3_MEDIUM, count, 3));
    return grownPlan(plan({ groups, clusterPods: 5 }), percent);
  };
  const nodesOf = ({ groups }: ReturnType<typeof plan>) => groups.map(({ nodes }) => nodes);
  const forty = nodesOf(
    grownTo(
      Array.from({ length: 40 }, () => 1),
      10,
    ),
  );
  expect(forty.reduce((sum, nodes) => sum + nodes, 0)).toBe(44);
  expect(Math.min(...forty)).toBe(1);
  expect(nodesOf(grownTo([6, 6, 6], 10))).toEqual([7, 7, 6]);
  expect(nodesOf(grownTo([30, 3, 0], 10))).toEqual([34, 3, 0]);
  expect(grownTo([0], 10).clusterPods).toBe(6);
});
