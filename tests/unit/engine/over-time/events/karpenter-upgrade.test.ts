import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '@/engine';
import {
  DEFAULT_PARAMETERS,
  plainScenario,
  type ScenarioEvent,
  simulate,
} from '@/engine/over-time';
import { runScenario } from '@/engine/over-time/simulate';
import { group, M5_LARGE, plan, settings, subnet } from '../../../../support/builders';
import { upgradeOf } from '../../../../support/upgrades';

const UPGRADE: ScenarioEvent = upgradeOf('g', { strategy: 'karpenter' });

function upgraded(
  nodes: number,
  pods: number,
  podTermination = 3_000,
  changed: Partial<ClusterPlan> = {},
) {
  const of = plan({
    subnets: [subnet('a', 19)],
    groups: [
      group('g', M5_LARGE, nodes, pods, {
        zones: ['a'],
        maxPods: { kind: 'karpenter', reservedEnis: 0 },
      }),
    ],
    ...changed,
  });
  return plainScenario(of, {
    events: [UPGRADE],
    durationSeconds: 2_400,
    parameters: { ...DEFAULT_PARAMETERS, podTermination },
  });
}

describe('T12: the budget of Karpenter', () => {
  test.each([
    [10, 12],
    [20, 23],
    [100, 112],
  ])('of 10 %% lets %i nodes come to %i while drains last: replacements count', (nodes, most) => {
    const { timeline } = simulate(upgraded(nodes, 5), 1);
    expect(timeline.peaks.nodes.nodes).toBe(most);
  });
});

describe('T12: the zone of a replacement', () => {
  const zones = ['a', 'b', 'c'];
  const spread = upgraded(9, 5, 30, {
    subnets: zones.map((zone) => subnet(zone, 20, 0, { zone })),
    groups: [
      group('g', M5_LARGE, 9, 5, { zones, maxPods: { kind: 'karpenter', reservedEnis: 0 } }),
    ],
  });
  const endsIn = (seed: number) => {
    const nodes = runScenario(spread, seed, 2_400).groups[0]?.nodes ?? [];
    return zones.map((zone) => nodes.filter((node) => node.subnet.zone === zone).length);
  };

  test('is any of the group, not that of the old node: EC2 Fleet chooses it', () => {
    const ends = Array.from({ length: 20 }, (_, seed) => endsIn(seed));
    for (const end of ends) expect(end.reduce((sum, nodes) => sum + nodes, 0)).toBe(9);
    expect(ends.some((end) => Math.max(...end) > 3)).toBe(true);
    for (const zone of zones.keys()) {
      const nodes = ends.reduce((sum, end) => sum + (end[zone] ?? 0), 0);
      expect(nodes).toBeGreaterThan(40);
      expect(nodes).toBeLessThan(80);
    }
  });
});

describe('T12: nodes without pods', () => {
  test('go without a replacement, and stay away', () => {
    const { timeline } = simulate(upgraded(10, 0, 30), 1);
    expect(timeline.peaks.nodes.nodes).toBe(10);
    expect(timeline.nodes.at(-1)).toBe(0);
  });

  test('go first, pods of the system aside', () => {
    const of = upgraded(10, 0, 30, { clusterPods: 4, systemPodsPerNode: 1 });
    const { timeline } = simulate(of, 1);
    expect(timeline.nodes.at(-1)).toBe(4);
    expect(timeline.podsRunning.at(-1)).toBe(8);
    const soon = runScenario(of, 1, 65);
    expect(soon.groups[0]?.nodes.map((node) => node.cluster + node.own).sort()).toEqual([
      0, 0, 0, 0, 0, 0, 1, 1, 1, 1,
    ]);
    expect(soon.groups[0]?.nodes.filter(({ phase }) => phase === 'leaving')).toHaveLength(1);
  });
});

describe('T6: an old node of Karpenter', () => {
  const warm = { settings: settings({ warmIpTarget: 5 }) };

  test('gets addresses still: ipamd does not look for its taint', () => {
    const of = upgraded(1, 5, 600, warm);
    const cluster = runScenario(of, 1, 100);
    const [old] = cluster.groups[0]?.nodes ?? [];
    expect(old?.phase).toBe('tainted');
    old?.ipamd.expect(4);
    old?.ipamd.assign(cluster.now);
    old?.ipamd.check(cluster.now);
    expect(old?.ipamd.pool.size).toBe(14);
  });

  test('takes no new pods while it waits for its replacement', () => {
    const more: ScenarioEvent = { kind: 'scale-pods', at: 70, group: 'g', to: 30, overSeconds: 0 };
    const of = { ...upgraded(2, 5, 600), events: [UPGRADE, more] };
    const nodes = runScenario(of, 1, 80).groups[0]?.nodes ?? [];
    expect(nodes.map(({ phase, own }) => `${phase} ${own}`).sort()).toEqual([
      'booting 0',
      'ready 25',
      'tainted 5',
    ]);
  });
});
