import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup } from '@/engine';
import { group, limits, M5_LARGE, plan, subnet } from '../../../../support/builders';

const M5_4XLARGE = limits(8, 30, { vcpus: 16 });

const told = (clusterPods: number, groups: readonly NodeGroup[], more: Partial<ClusterPlan> = {}) =>
  answer(plan({ subnets: [subnet('a', 20)], clusterPods, groups, ...more })).findings.flatMap(
    (each) => (each.code === 'PODS_IGNORE_SIZE' ? [`${each.held}, ${each.heldByVcpu}`] : []),
  );

const nodes = (
  label: string,
  type: typeof M5_LARGE,
  count: number,
  pods = 0,
  changed: Partial<NodeGroup> = {},
) => group(label, type, count, pods, { zones: ['a'], ...changed });

describe('R23: pods for the whole cluster on nodes of two sizes', () => {
  const both = [nodes('small', M5_LARGE, 4), nodes('large', M5_4XLARGE, 2)];

  test('hold 240 addresses by number of pods, 260 by vCPU', () => {
    expect(told(100, both)).toEqual(['240, 260']);
  });

  test('change no number of the plan', () => {
    const { totals } = answer(plan({ subnets: [subnet('a', 20)], clusterPods: 100, groups: both }));
    expect(totals.held).toBe(240);
  });

  test('are no matter where nodes are alike, or where there is no such pod', () => {
    expect(told(100, [nodes('x', M5_LARGE, 4), nodes('y', M5_LARGE, 2)])).toEqual([]);
    expect(told(0, both)).toEqual([]);
  });

  test('are not told where a size is unknown', () => {
    const unknown = limits(8, 30, { vcpus: undefined });
    expect(told(100, [nodes('x', M5_LARGE, 4), nodes('y', unknown, 2)])).toEqual([]);
  });

  test('are no matter of groups that take none', () => {
    const kept = nodes('large', M5_4XLARGE, 2, 0, { takesClusterPods: false });
    expect(told(100, [nodes('small', M5_LARGE, 4), kept])).toEqual([]);
    const unknown = limits(8, 30, { vcpus: undefined });
    const beside = nodes('unknown', unknown, 1, 0, { takesClusterPods: false });
    expect(told(100, [...both, beside])).toEqual(['270, 290']);
  });

  test('are as many: what small nodes have no place for goes to large ones', () => {
    // 27 places on each small node, 108 on each large one.
    const of = { subnets: [subnet('a', 20)], groups: both };
    expect(answer(plan({ ...of, clusterPods: 4 * 27 + 2 * 108 })).totals.clusterPodsUnplaced).toBe(
      0,
    );
    expect(told(4 * 27 + 2 * 108, both)).toEqual([]);
  });
});
