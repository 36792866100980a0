import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, judge, type NodeGroup, type PlanAnswer } from '@/engine';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  subnet,
  T3_MEDIUM,
} from '../../../support/builders';
import { runs } from '../../../support/runs';

const SIX_ZONES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Subnets for nodes, in the zones in turn. */
const subnetsIn = (zones: readonly string[], count: number, prefixLength: number) =>
  Array.from({ length: count }, (_, index) =>
    subnet(zones[index % zones.length] ?? '', prefixLength, 0, { label: `subnet ${index}` }),
  );

/** Groups whose nodes are alike. */
const alikeGroups = (nodes: readonly number[], zones: readonly string[], pods = 10) =>
  nodes.map((count, index) => group(`g${index}`, M5_LARGE, count, pods, { zones }));

const nodesIn = ({ subnets }: Pick<PlanAnswer, 'subnets'>, zone: string) =>
  subnets.filter((each) => each.zone === zone).map(({ nodes }) => nodes);

const difference = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('R21: remainders of many groups', () => {
  const small = Array.from({ length: 40 }, (_, index) => 3 + (index % 4));

  test('leave no subnet empty beside one that is short: 180 nodes of 40 groups in 64 subnets', () => {
    const subnets = subnetsIn(SIX_ZONES, 64, 26);
    const usage = answer(plan({ subnets, groups: alikeGroups(small, SIX_ZONES) }));
    const counts = usage.subnets.map(({ nodes }) => nodes);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([2, 3]);
    expect(
      answer(plan({ subnets, groups: alikeGroups(small, SIX_ZONES, 5) })).verdict,
    ).toMatchObject({ kind: 'warm-short', podsPending: 0 });
  });

  test('of two groups come to the zones listed first, of a third to the next', () => {
    const counts = (groups: number) =>
      ['a', 'b', 'c'].map((zone) =>
        sum(
          nodesIn(
            answer(plan({ groups: alikeGroups(Array(groups).fill(4), ['a', 'b', 'c']) })),
            zone,
          ),
        ),
      );
    expect(counts(1)).toEqual([2, 1, 1]);
    expect(counts(2)).toEqual([4, 2, 2]);
    expect(counts(3)).toEqual([5, 4, 3]);
    expect(counts(9)).toEqual([13, 12, 11]);
  });

  const anyZones = fc.integer({ min: 1, max: 6 }).map((count) => SIX_ZONES.slice(0, count));
  const anyCounts = fc.array(fc.nat(12), { minLength: 1, maxLength: 30 });

  test('keep every node, and make no zone have more than two more than another', () => {
    fc.assert(
      fc.property(anyZones, anyCounts, fc.integer({ min: 1, max: 4 }), (zones, nodes, each) => {
        const subnets = subnetsIn(zones, zones.length * each, 20);
        const usage = answer(plan({ subnets, groups: alikeGroups(nodes, zones) }));
        const perZone = zones.map((zone) => nodesIn(usage, zone));
        expect(sum(perZone.flat())).toBe(sum(nodes));
        expect(difference(perZone.map(sum))).toBeLessThanOrEqual(2);
        for (const counts of perZone) expect(difference(counts)).toBeLessThanOrEqual(1);
      }),
      runs({ seed: 2101, numRuns: 100 }),
    );
  });

  const LARGE = limits(8, 30);
  const anyGroup = fc.record({
    type: fc.constantFrom(T3_MEDIUM, M5_LARGE, LARGE),
    nodes: fc.nat(7),
    pods: fc.integer({ min: 0, max: 30 }),
    zones: fc.constantFrom(['a', 'b', 'c'], ['a', 'b', 'c'], ['b', 'c']),
  });

  test('do not change the kind of a plan when its groups are listed in another order', () => {
    fc.assert(
      fc.property(
        fc.array(anyGroup, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 3, max: 9 }),
        fc.integer({ min: 22, max: 26 }),
        fc.infiniteStream(fc.nat(1000)),
        (drawn, count, prefixLength, order) => {
          const groups = drawn.map(
            ({ type, nodes, pods, zones }, index): NodeGroup =>
              group(`g${index}`, type, nodes, pods, { zones }),
          );
          const listed = groups
            .map((each) => ({ each, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each);
          const of = {
            subnets: subnetsIn(['a', 'b', 'c'], count, prefixLength),
            networking: networking({ subnetDiscovery: false }),
          };
          const kinds = [groups, listed].map(
            (each) => judge(plan({ ...of, groups: each })).verdict.kind,
          );
          expect(kinds[1]).toBe(kinds[0]);
        },
      ),
      runs({ seed: 2103, numRuns: 150 }),
    );
  });

  test('give none of several subnets all large nodes', () => {
    const subnets = subnetsIn(['a'], 2, 24);
    const groups = [LARGE, T3_MEDIUM, LARGE, T3_MEDIUM].map((type, index) =>
      group(`g${index}`, type, 1, 20, { zones: ['a'] }),
    );
    const held = answer(plan({ subnets, groups })).subnets.map((each) => each.held);
    expect(held[0]).toBe(held[1]);
  });
});
