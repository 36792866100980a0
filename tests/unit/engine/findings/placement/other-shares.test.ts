import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup } from '@/engine';
import { group, M5_LARGE, networking, plan, settings, subnet } from '../../../../support/builders';

const told = (of: ClusterPlan) =>
  answer(of).findings.flatMap((each) =>
    each.code === 'SUBNET_SHARE'
      ? [`${each.groups.join(' ')}: ${each.subnet} ${each.nodes}, ${each.most} of ${each.ofZone}`]
      : [],
  );

/** Nodes in zone a that hold 30 addresses each. */
const nodes = (count: number, label = 'm5.large', changed: Partial<NodeGroup> = {}) =>
  group(label, M5_LARGE, count, 20, { zones: ['a'], ...changed });

const free = (addresses: number, label: string) => subnet('a', 24, 251 - addresses, { label });

describe('R21: another share of a zone’s nodes that a subnet could not hold', () => {
  test('is told with the most that it holds', () => {
    const of = plan({ subnets: [free(119, 'a-1'), free(120, 'a-2')], groups: [nodes(4)] });
    expect(told(of)).toEqual(['m5.large: a-1 2, 3 of 4']);
  });

  test('is none where the zone has one subnet for nodes', () => {
    const pods = subnet('a', 26, 0, { label: 'pods', use: 'pods' });
    expect(told(plan({ subnets: [free(120, 'a-1'), pods], groups: [nodes(4)] }))).toEqual([]);
  });

  test('is no matter of a subnet that is short by its equal share', () => {
    const of = plan({ subnets: [free(11, 'a-1'), free(251, 'a-2')], groups: [nodes(4)] });
    expect(answer(of).verdict.kind).toBe('does-not-fit');
    expect(told(of)).toEqual([]);
  });

  test('is no matter of Karpenter, whose nodes take the freest, and leave what they hold', () => {
    const karpenter = { maxPods: { kind: 'karpenter', reservedEnis: 0 } } as const;
    const subnets = [free(100, 'a-1'), free(251, 'a-2')];
    expect(told(plan({ subnets, groups: [nodes(4, 'k', karpenter)] }))).toEqual([]);
    const both = [nodes(4, 'k', karpenter), nodes(5, 'asg')];
    expect(told(plan({ subnets, groups: both }))).toEqual([
      'asg: a-1 3, 3 of 5',
      'asg: a-2 2, 4 of 5',
    ]);
  });

  test('is of the nodes of all groups, those that hold most first', () => {
    const idle = group('idle', M5_LARGE, 2, 0, { zones: ['a'] });
    const of = plan({ subnets: [free(70, 'a-1'), free(80, 'a-2')], groups: [nodes(2), idle] });
    expect(told(of)).toEqual(['m5.large idle: a-1 2, 3 of 4']);
  });

  test('R20: counts whole blocks too', () => {
    const of = plan({
      subnets: [subnet('a', 24, 0, { label: 'a-1' }), subnet('a', 24, 0, { label: 'a-2' })],
      groups: [nodes(4)],
      settings: settings({ prefixDelegation: true }),
    });
    expect(told(of)).toEqual(['m5.large: a-1 2, 3 of 4', 'm5.large: a-2 2, 3 of 4']);
  });

  test('R25: counts what of a node lies in its own subnet', () => {
    const pods = subnet('a', 22, 0, { label: 'pods', use: 'pods' });
    const of = plan({
      subnets: [free(3, 'a-1'), free(4, 'a-2'), pods],
      groups: [nodes(4)],
      networking: networking({ customNetworking: true }),
    });
    expect(told(of)).toEqual(['m5.large: a-1 2, 3 of 4']);
  });

  test('changes no verdict', () => {
    const of = plan({ subnets: [free(119, 'a-1'), free(120, 'a-2')], groups: [nodes(4)] });
    expect(answer(of).verdict.kind).toBe('fits');
  });
});
