import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup } from '@/engine';
import { group, M5_LARGE, plan, settings, subnet } from '../../../../support/builders';

const told = (of: ClusterPlan) =>
  answer(of).findings.flatMap((each) => (each.code === 'KARPENTER_ZONES' ? [each] : []));

const zonesOf = (of: ClusterPlan) =>
  told(of).map(({ zone, nodes, most, kind }) => `${zone}: ${most} of ${nodes}, ${kind}`);

const KARPENTER = { maxPods: { kind: 'karpenter', reservedEnis: 0 } } as const;
/** Nodes that hold 30 addresses each. */
const nodes = (count: number, label = 'k', changed: Partial<NodeGroup> = KARPENTER) =>
  group(label, M5_LARGE, count, 20, changed);

describe('R22: the zones of Karpenter’s nodes', () => {
  test('are told with the most nodes of each, and the verdict with all in it', () => {
    const of = plan({ groups: [nodes(21)] });
    expect(told(of)[0]?.groups).toEqual(['k']);
    expect(zonesOf(of)).toEqual([
      'a: 8 of 21, does-not-fit',
      'b: 8 of 21, does-not-fit',
      'c: 8 of 21, does-not-fit',
    ]);
  });

  test('change no verdict', () => {
    expect(answer(plan({ groups: [nodes(21)] })).verdict.kind).toBe('fits');
  });

  test('are told of Auto Mode too, and not of Auto Scaling', () => {
    const auto = { kind: 'auto-mode', maxPods: { kind: 'auto-mode' } } as const;
    expect(told(plan({ groups: [nodes(3, 'auto', auto)] }))).toHaveLength(3);
    expect(told(plan({ groups: [nodes(21, 'asg', {})] }))).toEqual([]);
  });

  test('are no matter in one zone, or without a node', () => {
    expect(told(plan({ groups: [nodes(3, 'k', { ...KARPENTER, zones: ['a'] })] }))).toEqual([]);
    expect(told(plan({ groups: [nodes(0)] }))).toEqual([]);
  });

  test('are counted with what other nodes hold there', () => {
    const groups = [nodes(6, 'asg', {}), nodes(6)];
    expect(zonesOf(plan({ groups }))).toEqual(
      ['a', 'b', 'c'].map((zone) => `${zone}: 6 of 6, fits`),
    );
    const many = [nodes(12, 'asg', {}), nodes(6)];
    expect(zonesOf(plan({ groups: many }))[0]).toBe('a: 4 of 6, does-not-fit');
  });

  test('are judged apart: a zone that is short for other nodes says so of itself alone', () => {
    const asg = nodes(9, 'asg', { zones: ['a'] });
    expect(zonesOf(plan({ groups: [asg, nodes(3)] }))).toEqual([
      'a: 0 of 3, does-not-fit',
      'b: 3 of 3, does-not-fit',
      'c: 3 of 3, does-not-fit',
    ]);
  });

  test('take the nodes of all of Karpenter’s groups, those that hold most first', () => {
    const idle = group('idle', M5_LARGE, 3, 0, KARPENTER);
    const subnets = [subnet('a', 24, 251 - 95), subnet('b', 24), subnet('c', 24)];
    expect(zonesOf(plan({ subnets, groups: [idle, nodes(3)] }))[0]).toBe('a: 3 of 6, may-not-fit');
  });

  test('share the zone’s subnets, most free first', () => {
    const subnets = [
      subnet('a', 25, 0, { label: 'a-1' }),
      subnet('a', 24, 0, { label: 'a-2' }),
      subnet('b', 24),
    ];
    const groups = [nodes(14, 'k', { ...KARPENTER, zones: ['a', 'b'] })];
    expect(zonesOf(plan({ subnets, groups }))[0]).toBe('a: 12 of 14, does-not-fit');
  });

  test('R20: are counted in blocks too', () => {
    const of = plan({
      groups: [nodes(6)],
      settings: settings({ prefixDelegation: true }),
    });
    // Each wants 2 of the 14 blocks of a /24, and its primary ENI may spoil one.
    expect(zonesOf(of)[0]).toBe('a: 4 of 6, may-not-fit');
  });

  test('keep the pods that nodes have, replicas for the whole cluster too', () => {
    const of = plan({ groups: [group('k', M5_LARGE, 12, 0, KARPENTER)], clusterPods: 12 * 20 });
    expect(zonesOf(of)[0]).toBe('a: 8 of 12, does-not-fit');
  });
});
