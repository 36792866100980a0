import { describe, expect, it, test } from 'vitest';
import { answer, type ClusterPlan, growth, type NodeGroup, type NodeKindName } from '@/engine';
import { plainScenario, simulate } from '@/engine/over-time';
import { group, limits, M5_LARGE, plan, subnet, T3_MEDIUM } from '../../../support/builders';

const KINDS: readonly NodeKindName[] = ['linux', 'windows', 'auto-mode', 'fargate'];

function one(kind: NodeKindName, changed: Partial<NodeGroup> = {}): NodeGroup {
  const type = kind === 'fargate' ? limits(1, 2) : M5_LARGE;
  const maxPods = kind === 'windows' || kind === 'auto-mode' ? ({ kind } as const) : undefined;
  const policy = maxPods === undefined ? {} : { maxPods };
  return group(kind, type, 1, 0, { kind, zones: ['a'], ...policy, ...changed });
}

/** Pods that want an address on the one node of each group. */
function podsOn(parts: Partial<ClusterPlan>): readonly number[] {
  const { groups } = answer(plan({ subnets: [subnet('a', 20)], ...parts }));
  return groups.map(({ classes }) => classes[0]?.pods ?? 0);
}

describe('R23: pods for the whole cluster', () => {
  test('come to Linux and Auto Mode nodes, never to Windows nodes or Fargate', () => {
    const groups = KINDS.map((kind) => one(kind));
    expect(podsOn({ groups, clusterPods: 6 })).toEqual([3, 0, 3, 1]);
  });

  test('leave CoreDNS on the Linux node beside a Windows node that is less full', () => {
    const groups = [
      group('t3.medium', T3_MEDIUM, 1, 10, { zones: ['a'] }),
      one('windows', { podsPerNode: 4 }),
    ];
    const { totals } = answer(plan({ subnets: [subnet('a', 24)], groups, clusterPods: 2 }));
    expect(podsOn({ groups, clusterPods: 2 })).toEqual([12, 4]);
    expect(totals.clusterPodsUnplaced).toBe(0);
  });

  test('find no place in a plan of Windows nodes alone, and that is said', () => {
    const { totals, findings } = answer(
      plan({ subnets: [subnet('a', 24)], groups: [one('windows')], clusterPods: 2 }),
    );
    expect(totals.clusterPodsUnplaced).toBe(2);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'PODS_PENDING', group: undefined, pods: 2, maxPods: 0 }),
    );
  });

  test('stay away from a group that does not take them', () => {
    const groups = [one('linux'), one('linux', { label: 'gpu', takesClusterPods: false })];
    expect(podsOn({ groups, clusterPods: 6 })).toEqual([6, 0]);
  });

  it('says of each group whether it takes them', () => {
    const groups = [
      ...KINDS.map((kind) => one(kind)),
      one('linux', { label: 'gpu', takesClusterPods: false }),
    ];
    const { groups: told } = answer(plan({ subnets: [subnet('a', 20)], groups }));
    expect(told.map(({ takesReplicas }) => takesReplicas)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('R23: what is on every node', () => {
  test('is on Linux nodes, of Auto Mode without aws-node and kube-proxy, not on Windows or Fargate', () => {
    const groups = KINDS.map((kind) => one(kind, { podsPerNode: 200 }));
    const { groups: told } = answer(
      plan({ subnets: [subnet('a', 20)], groups, hostNetworkPodsPerNode: 2, systemPodsPerNode: 3 }),
    );
    expect(told.map(({ systemPodsAsked }) => systemPodsAsked)).toEqual([3, 0, 3, 0]);
    expect(told.map(({ classes }) => classes[0]?.pods)).toEqual([27, 110, 110, 1]);
  });

  test('of an add-on is on the kinds of node where it runs', () => {
    const groups = KINDS.map((kind) => one(kind));
    const daemonPods = [{ kinds: ['linux'] as const, pods: 1, takesAddress: true }];
    expect(podsOn({ groups, daemonPods })).toEqual([1, 0, 0, 1]);
  });

  test('takes places on the host’s network where it runs', () => {
    const groups = KINDS.map((kind) => one(kind, { podsPerNode: 200 }));
    const daemonPods = [{ kinds: ['linux', 'auto-mode'] as const, pods: 4, takesAddress: false }];
    expect(podsOn({ groups, daemonPods })).toEqual([23, 110, 106, 1]);
  });

  test('takes no place of a Windows node: 110 pods of 110 run', () => {
    const groups = [
      group('win', M5_LARGE, 1, 110, {
        kind: 'windows',
        maxPods: { kind: 'windows' },
        zones: ['a'],
      }),
    ];
    const windows = { ...plan().networking.windows, prefixDelegation: true };
    const networking = { ...plan().networking, windows };
    const { totals } = answer(plan({ subnets: [subnet('a', 20)], groups, networking }));
    expect(totals.podsHosted).toBe(110);
  });
});

test('R36: a Fargate pod counts as a node of its own, at rest, in growth and over time alike', () => {
  const groups = [one('linux', { nodes: 2 }), one('fargate', { nodes: 20 })];
  const of = plan({ subnets: [subnet('a', 24)], groups });
  expect(answer(of).totals.nodes).toBe(22);
  expect(growth(of).points.map(({ nodes }) => nodes)).toContain(22);
  const { timeline } = simulate(plainScenario(of), 1);
  expect(timeline.peaks.nodes.nodes).toBe(22);
});
