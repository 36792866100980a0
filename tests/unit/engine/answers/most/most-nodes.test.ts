import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClusterPlan,
  judge,
  MOST_NODES,
  type MostNodes,
  mostNodesOfGroup,
  mostNodesOfMix,
  type SubnetUsage,
} from '@/engine';
import { nextLimit, withNodesOf } from '@/engine/answers/most/most-nodes';
import { neverFalls } from '@/engine/answers/most/never-falls';
import { scaledPlan } from '@/engine/answers/scaled-plan';
import { anyPlan } from '../../../../support/arbitraries/any-plan';
import { group, limits, M5_LARGE, plan, subnet } from '../../../../support/builders';
import { runs } from '../../../../support/runs';

const fits = (of: ClusterPlan) => judge(of).verdict.kind === 'fits';
/** Counts that are tried one by one where an answer is held against them. */
const TRIED = 80;

/** Every subnet but those for others alone. */
function keepsFree(subnets: readonly SubnetUsage[], least: number): boolean {
  return subnets.every(({ use, free }) => use === 'other' || least === 0 || free >= least);
}

/** Each answer against every count up to `TRIED`, found without the search. */
function expectAsTried(
  most: MostNodes,
  planOf: (nodes: number) => ClusterPlan,
  keepFree = 0,
): void {
  const answers = Array.from({ length: TRIED }, (_, nodes) => judge(planOf(nodes)));
  const kinds = answers.map(({ verdict }) => verdict.kind);
  const found = answers.map(
    ({ verdict, subnets }) => verdict.kind === 'fits' && keepsFree(subnets, keepFree),
  );
  const firstShort = found.indexOf(false);
  const firstWait = kinds.findIndex((kind) => kind !== 'fits' && kind !== 'warm-short');
  if (firstWait >= 0) expect(most.runsUpTo).toBe(firstWait - 1);
  else expect(most.runsUpTo).toBeGreaterThanOrEqual(TRIED - 1);
  if (firstShort >= 0) {
    expect(most.safe).toBe(firstShort - 1);
    expect(most.next?.verdict).toBe(judge(planOf(firstShort)).verdict.kind);
    const again = found.flatMap((isFit, nodes) => (isFit && nodes > firstShort ? [nodes] : []));
    expect(most.fitsAgainAt.filter((nodes) => nodes < TRIED)).toEqual(again);
  } else expect(most.safe).toBeGreaterThanOrEqual(TRIED - 1);
}

describe('How many nodes of a group fit', () => {
  test('is the most for which the plan fits, as every count tried alone says', () => {
    fc.assert(
      fc.property(
        anyPlan.filter(({ groups }) => groups.length > 0),
        (any) => {
          const label = any.groups[0]?.label ?? '';
          expectAsTried(mostNodesOfGroup(any, label), (nodes) => withNodesOf(any, label, nodes));
        },
      ),
      runs({ seed: 2101, numRuns: 8 }),
    );
  });

  test('V9: is the most that keeps free what the plan requires, as every count tried alone says', () => {
    fc.assert(
      fc.property(
        anyPlan.filter(({ groups }) => groups.length > 0),
        fc.integer({ min: 1, max: 300 }),
        (any, keepFree) => {
          const label = any.groups[0]?.label ?? '';
          const most = mostNodesOfGroup(any, label, keepFree);
          expectAsTried(most, (nodes) => withNodesOf(any, label, nodes), keepFree);
        },
      ),
      runs({ seed: 2111, numRuns: 8 }),
    );
  });

  test('V9: says what is short of that which has to stay free, and that pods run nevertheless', () => {
    const of = plan({
      subnets: [subnet('a', 24)],
      groups: [group('m5.large', M5_LARGE, 6, 10, { zones: ['a'] })],
    });
    expect(mostNodesOfGroup(of, 'm5.large', 80)).toEqual({
      safe: 5,
      next: { subnet: 'a', constraint: 'addresses', left: -9, verdict: 'fits', podsWait: false },
      runsUpTo: 8,
      needed: 0,
      fitsAgainAt: [],
    });
    expect(mostNodesOfMix(of, 80)).toMatchObject({ safe: 5, groups: [5] });
    expect(mostNodesOfGroup(of, 'm5.large', 71).safe).toBe(6);
    expect(mostNodesOfGroup(of, 'm5.large', 252).safe).toBe(-1);
  });

  test('is found by bisection as by a scan where one node more never holds less', () => {
    fc.assert(
      fc.property(
        anyPlan.filter(({ groups }) => groups.length > 0),
        (any) => {
          const subnets = any.subnets.slice(0, 3);
          const bare = { ...any, subnets, consumers: [], clusterPods: 0 };
          fc.pre(neverFalls(bare));
          const label = bare.groups[0]?.label ?? '';
          expectAsTried(mostNodesOfGroup(bare, label), (nodes) => withNodesOf(bare, label, nodes));
        },
      ),
      runs({ seed: 2102, numRuns: 8 }),
    );
  });

  test('R21: is told with the counts that fit again where one node more moves another group’s', () => {
    const of = plan({
      subnets: [subnet('a', 24), subnet('b', 24, 251 - 160), subnet('c', 24)],
      groups: [
        group('large', limits(8, 30), 4, 3),
        group('middle', limits(4, 15), 4, 3),
        group('small', limits(3, 10), 1, 3),
      ],
    });
    // Of five large nodes zone b has two, and a remainder of middle’s; of six two, and that of small.
    expect(mostNodesOfGroup(of, 'large')).toMatchObject({ safe: 4, fitsAgainAt: [6] });
  });

  test('is −1 where the others alone are short', () => {
    const crowded = plan({
      subnets: [subnet('a', 27)],
      groups: [
        group('mine', M5_LARGE, 1, 1, { zones: ['a'] }),
        group('others', M5_LARGE, 9, 9, { zones: ['a'] }),
      ],
    });
    const { safe, next } = mostNodesOfGroup(crowded, 'mine');
    expect(safe).toBe(-1);
    expect(next).toMatchObject({ subnet: 'a', verdict: 'does-not-fit', podsWait: true });
  });

  test.each([
    ['pods of nodes find no address', { nodes: 40, pods: 9, others: 0 }, true],
    ['nodes without pods find none', { nodes: 40, pods: 0, others: 0 }, false],
    ['the others alone take too much', { nodes: 1, pods: 9, others: 30 }, false],
  ])('is told with whether pods wait: %s', (_, { nodes, pods, others }, podsWait) => {
    const crowded = plan({
      subnets: [subnet('a', 27), subnet('b', 28, others)],
      groups: [group('mine', M5_LARGE, nodes, pods, { zones: ['a'] })],
    });
    expect(nextLimit(judge(crowded))).toMatchObject({ verdict: 'does-not-fit', podsWait });
  });

  test('comes to an end at a quota above the subnets', () => {
    const large = plan({
      subnets: [subnet('a', 16)],
      groups: [group('m5.large', M5_LARGE, 1, 10, { zones: ['a'] })],
      quotas: { nau: 64_000, enis: 100 },
    });
    const { safe, next } = mostNodesOfGroup(large, 'm5.large');
    expect(next).toMatchObject({ subnet: undefined, constraint: 'enis' });
    expect(fits(withNodesOf(large, 'm5.large', safe))).toBe(true);
    expect(fits(withNodesOf(large, 'm5.large', safe + 1))).toBe(false);
  });

  test('is not looked for beyond what a plan can hold', () => {
    const pods = plan({
      subnets: [subnet('a', 16), subnet('b', 16), subnet('c', 16)],
      groups: [group('fargate', M5_LARGE, 1, 0, { kind: 'fargate' })],
      quotas: { nau: 1_000_000, enis: 1_000_000 },
    });
    expect(mostNodesOfGroup(pods, 'fargate').safe).toBe(MOST_NODES);
    expect(mostNodesOfGroup(pods, 'fargate').next).toBeUndefined();
  });

  test('no count is needed where pods stay pending on every one', () => {
    const beyond = plan({
      subnets: [subnet('a', 22)],
      groups: [group('m5.large', M5_LARGE, 3, 0, { zones: ['a'], takesClusterPods: false })],
      clusterPods: 5,
    });
    expect(mostNodesOfGroup(beyond, 'm5.large').needed).toBeUndefined();
  });
});

describe('How many nodes of the mix fit', () => {
  test('is the most for which the plan fits, as every count tried alone says', () => {
    fc.assert(
      fc.property(
        anyPlan.filter(({ groups }) => groups.some(({ nodes }) => nodes > 0)),
        (any) => {
          const most = mostNodesOfMix(any);
          expectAsTried(most, (nodes) => scaledPlan(any, nodes));
          const at = scaledPlan(any, Math.max(0, most.safe));
          expect(most.groups).toEqual(at.groups.map(({ nodes }) => nodes));
          expect(most.replicas).toBe(at.clusterPods);
        },
      ),
      runs({ seed: 2103, numRuns: 12 }),
    );
  });

  test('is nothing where the plan has no nodes', () => {
    const empty = plan({ groups: [group('m5.large', M5_LARGE, 0, 10)] });
    expect(mostNodesOfMix(empty)).toMatchObject({ safe: 0, groups: [0], next: undefined });
  });
});
