import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan } from '@/engine';
import { placePods } from '@/engine/at-rest/placement/place-pods';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import { group, M5_LARGE, pending, plan, subnet, T3_MEDIUM } from '../../../../support/builders';

/** The kinds of node of the first group: subnet, how many, pods of each. */
function kinds(of: ClusterPlan): readonly string[] {
  const classes = answer(of).groups[0]?.classes ?? [];
  return classes.map(
    ({ subnet, nodes, footprint }) => `${subnet}: ${nodes} with ${footprint.assigned}`,
  );
}

const unlike = (label: string, maxPods: number) =>
  group(label, M5_LARGE, 1, 10, { maxPods: { kind: 'fixed', maxPods } });

describe('Kinds of node', () => {
  test('nodes with most pods come first, then zone by zone', () => {
    const groups = [group('m5.large', M5_LARGE, 5, 0)];
    expect(kinds(plan({ groups, clusterPods: 7 }))).toEqual([
      'a: 1 with 2',
      'b: 1 with 2',
      'a: 1 with 1',
      'b: 1 with 1',
      'c: 1 with 1',
    ]);
    expect(kinds(plan({ groups, clusterPods: 5 }))).toEqual([
      'a: 2 with 1',
      'b: 2 with 1',
      'c: 1 with 1',
    ]);
  });

  test('a subnet without a node of the group is not listed', () => {
    const subnets = [subnet('a', 24, 0, { label: 'a-1' }), subnet('a', 24, 9, { label: 'a-2' })];
    const groups = [group('m5.large', M5_LARGE, 1, 3, { zones: ['a'] })];
    expect(kinds(plan({ subnets, groups }))).toEqual(['a-1: 1 with 3']);
  });

  test('R8: the same type with the same pods holds less where max pods is lower', () => {
    const { groups } = answer(plan({ groups: [unlike('high', 29), unlike('low', 18)] }));
    expect(groups.map((each) => each.held)).toEqual([30, 20]);
  });

  test('a zone without a subnet is our mistake', () => {
    const groups = [group('m5.large', M5_LARGE, 1, 3, { zones: ['d'] })];
    expect(() => answer(plan({ groups }))).toThrow('no subnet for nodes in zone: d');
  });
});

describe('R23: replicas of the whole cluster', () => {
  test('that have a place and no address are pending in their group', () => {
    const groups = [
      group('m5.large', M5_LARGE, 2, 0, { maxPods: { kind: 'fixed', maxPods: 110 } }),
    ];
    const usage = answer(plan({ groups, clusterPods: 57 }));
    expect(usage.groups[0]).toMatchObject({ podsAsked: 57, podsHosted: 54 });
    expect(usage.totals.pending).toEqual(pending({ 'address-supply': 3 }));
  });

  test('that fill all nodes evenly leave none with one more', () => {
    const placed = (clusterPods: number) =>
      placePods([effectiveGroup(plan(), group('t3.medium', T3_MEDIUM, 3, 0))], clusterPods)
        .groups[0];
    expect(placed(42)).toMatchObject({ placedPerNode: 14, nodesWithOneMore: 0 });
    expect(placed(43)).toMatchObject({ placedPerNode: 14, nodesWithOneMore: 1 });
    expect(placed(45)).toMatchObject({ placedPerNode: 15, nodesWithOneMore: 0 });
  });
});
