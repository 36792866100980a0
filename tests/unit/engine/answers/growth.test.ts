import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, gravity, growth, growthOfGroup } from '@/engine';
import { scaledPlan } from '@/engine/answers/scaled-plan';
import { anyPlan } from '../../../support/arbitraries/any-plan';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
  T3_MEDIUM,
} from '../../../support/builders';
import { runs } from '../../../support/runs';

const inOneZone = (changed: Partial<ClusterPlan>) =>
  plan({ subnets: [subnet('a', 18)], ...changed });
const one = (label: string, type: typeof M5_LARGE, nodes: number, pods: number) =>
  group(label, type, nodes, pods, { zones: ['a'] });
const held = (of: ClusterPlan) => growth(of).points.map((point) => point.held[0]);
const nodeCounts = (of: ClusterPlan, points?: number) =>
  growth(of, points).points.map((point) => point.nodes);

describe('All groups grow together', () => {
  test('in the mix of the plan', () => {
    // An idle m5.large holds 10, an idle t3.medium 6.
    const groups = [one('m5.large', M5_LARGE, 2, 0), one('t3.medium', T3_MEDIUM, 1, 0)];
    expect(held(inOneZone({ groups }))).toEqual([0, 10, 16, 26, 36, 42, 52]);
  });

  test('the first listed first among groups that are as many', () => {
    const groups = [one('t3.medium', T3_MEDIUM, 1, 0), one('m5.large', M5_LARGE, 1, 0)];
    expect(held(inOneZone({ groups }))).toEqual([0, 6, 16, 22, 32]);
  });

  test('replicas of the whole cluster grow in proportion', () => {
    const of = inOneZone({
      groups: [one('m5.large', M5_LARGE, 3, 0)],
      clusterPods: 5,
      settings: settings({ warmIpTarget: 1 }),
    });
    // A primary and a warm address per node, and 2, 3, 5, 7, 8, 10 pods.
    expect(held(of)).toEqual([0, 4, 7, 11, 15, 18, 22]);
  });
});

describe('One group grows alone', () => {
  const groups = [one('m5.large', M5_LARGE, 2, 0), one('t3.medium', T3_MEDIUM, 3, 0)];

  test('from none to twice its nodes, all others as planned', () => {
    const { points } = growthOfGroup(inOneZone({ groups }), 'm5.large');
    expect(points.map((point) => [point.nodes, point.held[0]])).toEqual([
      [0, 18],
      [1, 28],
      [2, 38],
      [3, 48],
      [4, 58],
    ]);
  });

  test('with the replicas of the whole cluster as planned', () => {
    const of = inOneZone({ groups, clusterPods: 5, settings: settings({ warmIpTarget: 1 }) });
    const held = growthOfGroup(of, 'm5.large').points.map((point) => point.held[0]);
    // A primary and a warm address a node, and 5 pods.
    expect(held).toEqual([11, 13, 15, 17, 19]);
  });

  test('and each count is judged as a plan of its own', () => {
    const of = plan({
      subnets: [subnet('a', 24, 150)],
      groups: [one('m5.large', M5_LARGE, 6, 20), one('t3.medium', T3_MEDIUM, 2, 5)],
    });
    const { points, firstShort, firstDoesNotFit } = growthOfGroup(of, 'm5.large');
    const kinds = points.map(({ nodes }) => {
      const grown = [{ ...(of.groups[0] as (typeof of.groups)[0]), nodes }, ...of.groups.slice(1)];
      return answer({ ...of, groups: grown }).verdict.kind;
    });
    expect(points.map(({ kind }) => kind)).toEqual(kinds);
    expect(firstShort?.nodes).toBe(kinds.findIndex((kind) => kind !== 'fits'));
    expect(firstDoesNotFit?.nodes).toBe(kinds.indexOf('does-not-fit'));
  });

  test('there is no growth of a group that the plan does not have', () => {
    expect(() => growthOfGroup(inOneZone({ groups }), 'web')).toThrow('no group web');
  });
});

test('R20: A mark says that it depends on where single addresses lie whether pods may wait', () => {
  const of = plan({
    settings: settings({ prefixDelegation: true }),
    subnets: [subnet('a', 23), subnet('b', 23)],
    groups: [group('m5.large', M5_LARGE, 14, 30, { zones: ['a', 'b'] })],
  });
  const { firstMayNotFit, firstDoesNotFit } = growth(of);
  expect(firstMayNotFit).toMatchObject({ kind: 'may-not-fit', isByLayout: true });
  expect(firstDoesNotFit?.isByLayout).toBeUndefined();
});

describe('R31: With reservations that leave 59 single addresses, the sixth idle m5.large is short', () => {
  test.each([
    ['12 blocks for prefixes', { prefixReservation: 12 }],
    ['192 addresses for those who name them', { explicitReservation: 192 }],
  ])('%s', (_, reserved) => {
    const of = plan({
      subnets: [subnet('a', 24, 0, reserved)],
      groups: [one('m5.large', M5_LARGE, 4, 0)],
    });
    expect(growth(of).firstShort).toEqual({ nodes: 6, kind: 'warm-short', subnet: 'a' });
  });
});

describe('What is missing at each count', () => {
  const twoSubnets = () =>
    plan({
      subnets: [subnet('a', 24, 251 - 45), subnet('b', 24)],
      groups: [one('m5.large', M5_LARGE, 3, 5)],
    });

  test('is what nodes want beyond what each subnet has, with the verdict of the count', () => {
    // 45 addresses in a: two nodes take 20 each with the spare ENI, the third lacks 15.
    const { points } = growth(twoSubnets());
    expect(points.map(({ missing }) => missing)).toEqual(
      points.map(({ free }) => free.map((left) => Math.max(0, -left))),
    );
    expect(points.map(({ missing }) => missing[0])).toEqual([0, 0, 0, 15, 35, 55, 75]);
    points.forEach(({ nodes, kind }) => {
      const of = { ...twoSubnets(), groups: [one('m5.large', M5_LARGE, nodes, 5)] };
      expect(kind).toBe(answer(of).verdict.kind);
    });
  });

  test('R20: is 16 for each whole block that single addresses can spoil', () => {
    const of = plan({
      subnets: [subnet('a', 24)],
      groups: [one('m5.large', M5_LARGE, 8, 0)],
      settings: settings({ prefixDelegation: true }),
    });
    const point = growth(of).points.find(({ nodes }) => nodes === 8);
    const { blocks } = answer(of).subnets[0] ?? {};
    expect(point?.free[0]).toBeGreaterThan(0);
    const lacking = (blocks?.wanted ?? 0) - (blocks?.freeWorst ?? 0);
    expect(point?.missing[0]).toBe(16 * lacking);
    expect(point?.missingBlocks).toEqual([lacking]);
  });
});

describe('The points of the curve', () => {
  const manyGroups = (count: number) =>
    inOneZone({
      groups: Array.from({ length: count }, (_, index) => one(`g${index}`, T3_MEDIUM, 2, 0)),
    });

  test('lie in even steps', () => {
    const counts = nodeCounts(inOneZone({ groups: [one('m5.large', M5_LARGE, 40, 0)] }));
    expect(counts.slice(0, 4)).toEqual([0, 1, 3, 4]);
    expect(counts).toHaveLength(61);
    expect(counts.at(-1)).toBe(80);
  });

  test('are fewer with more than 50 groups, and the plan is among them', () => {
    expect(nodeCounts(manyGroups(50))).toHaveLength(61);
    expect(nodeCounts(manyGroups(51))).toHaveLength(21);
    expect(nodeCounts(manyGroups(51))[10]).toBe(102);
  });

  test('are as many as asked for, and no more than there are node counts', () => {
    const of = inOneZone({ groups: [one('m5.large', M5_LARGE, 15, 0)] });
    expect(nodeCounts(of, 10)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30]);
    expect(nodeCounts(of, 100)).toHaveLength(31);
  });
});

describe('The first subnet that runs out', () => {
  test('holds as many nodes as it has addresses for, to the last one', () => {
    const of = (nodes: number) =>
      growth(
        plan({
          subnets: [subnet('a', 24, 251 - 200)],
          groups: [one('m5.large', M5_LARGE, nodes, 0)],
        }),
      ).firstShort;
    expect(of(10)).toBeUndefined();
    expect(of(11)).toEqual({ nodes: 21, kind: 'may-not-fit', subnet: 'a' });
  });

  test('R20: may run out of blocks while it has addresses, where the verdict says so', () => {
    const of = (nodes: number) =>
      plan({
        subnets: [subnet('a', 24)],
        groups: [one('m5.large', M5_LARGE, nodes, 0)],
        settings: settings({ prefixDelegation: true }),
      });
    expect(growth(of(15)).firstShort).toEqual({ nodes: 8, kind: 'warm-short', subnet: 'a' });
    expect(growth(of(3)).firstShort).toBeUndefined();
    expect([7, 8].map((nodes) => answer(of(nodes)).verdict.kind)).toEqual(['fits', 'warm-short']);
  });

  test('may have been short without a node, the one with the least left speaks', () => {
    const of = plan({
      subnets: [subnet('a', 24), subnet('b', 24, 252), subnet('c', 24, 260)],
      groups: [group('m5.large', limits(3, 10), 3, 1)],
    });
    expect(growth(of).firstShort).toEqual({ nodes: 0, kind: 'does-not-fit', subnet: 'c' });
  });

  test('marks the count from which the plan cannot work', () => {
    const of = plan({
      subnets: [
        subnet('a', 24),
        subnet('b', 24),
        subnet('a', 22, 0, { label: 'pods', use: 'pods' }),
      ],
      groups: [group('m5.large', M5_LARGE, 1, 5, { zones: ['a', 'b'] })],
      networking: networking({ customNetworking: true }),
    });
    expect(growth(of).firstShort).toEqual({ nodes: 2, kind: 'cannot-work', subnet: undefined });
  });
});

describe('V9: What a plan that grows has to keep free', () => {
  const of = (nodes: number) =>
    plan({ subnets: [subnet('a', 24)], groups: [one('m5.large', M5_LARGE, nodes, 10)] });

  test('ends what simply fits, before any address is short', () => {
    expect(growth(of(6)).firstShort).toMatchObject({ nodes: 9, subnet: 'a' });
    expect(growth(of(6), undefined, 80).firstShort).toEqual({
      nodes: 6,
      kind: 'fits',
      subnet: 'a',
      quota: undefined,
    });
    expect(growth(of(6), undefined, 80).firstDoesNotFit?.nodes).toBe(
      growth(of(6)).firstDoesNotFit?.nodes,
    );
    expect(growth(of(6), undefined, 71).firstShort?.nodes).toBe(7);
  });
});

describe('Counts at which a plan that grows is short although one node more fits', () => {
  test('are no matter of the mix: no group loses a node, and the first short count is 15', () => {
    const groups = [
      one('g0', limits(8, 30), 3, 6),
      one('g1', M5_LARGE, 8, 16),
      one('g2', limits(4, 15), 9, 9),
      one('g3', limits(3, 4), 11, 12),
    ];
    const of = plan({ subnets: [subnet('a', 23, 97)], groups });
    expect(growth(of, 4).firstShort?.nodes).toBe(15);
    expect(growth(of).firstShort?.nodes).toBe(15);
  });

  test('are looked for one by one where replicas may make them', () => {
    const groups = [one('m5.4xlarge', limits(8, 30), 9, 0), one('t3.small', limits(3, 4), 4, 3)];
    const of = plan({ subnets: [subnet('a', 23)], groups, clusterPods: 270 });
    const first = growth(of, 26).firstShort;
    expect(first).toBeDefined();
    for (const points of [1, 2, 8]) expect(growth(of, points).firstShort).toEqual(first);
  });
});

describe('The count from which growth is short', () => {
  test('is the first of which a plan of its own is, as every count tried alone says', () => {
    fc.assert(
      fc.property(
        anyPlan.filter(({ groups }) => {
          const nodes = groups.reduce((sum, each) => sum + each.nodes, 0);
          return nodes > 0 && nodes <= 30;
        }),
        (any) => {
          const planned = any.groups.reduce((sum, { nodes }) => sum + nodes, 0);
          const kinds = Array.from(
            { length: 2 * planned + 1 },
            (_, nodes) => answer(scaledPlan(any, nodes)).verdict.kind,
          );
          const first = (least: 'warm-short' | 'may-not-fit' | 'does-not-fit') => {
            const at = kinds.findIndex((kind) => gravity(kind) >= gravity(least));
            return at < 0 ? undefined : { nodes: at, kind: kinds[at] };
          };
          const { firstShort, firstMayNotFit, firstDoesNotFit } = growth(any);
          const told = (mark: typeof firstShort) => mark && { nodes: mark.nodes, kind: mark.kind };
          expect(told(firstShort)).toEqual(first('warm-short'));
          expect(told(firstMayNotFit)).toEqual(first('may-not-fit'));
          expect(told(firstDoesNotFit)).toEqual(first('does-not-fit'));
        },
      ),
      runs({ seed: 2117, numRuns: 14 }),
    );
  });
});
