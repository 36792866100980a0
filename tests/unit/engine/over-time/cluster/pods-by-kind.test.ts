import { describe, expect, test } from 'vitest';
import { plainScenario, type ScenarioEvent, simulate } from '@/engine/over-time';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { runScenario } from '@/engine/over-time/simulate';
import { group, M5_LARGE, plan, subnet } from '../../../../support/builders';

const LINUX = group('linux', M5_LARGE, 1, 0, { zones: ['a'] });
const WINDOWS = group('win', M5_LARGE, 1, 0, {
  kind: 'windows',
  maxPods: { kind: 'windows' },
  zones: ['a'],
});
const GPU = group('gpu', M5_LARGE, 1, 0, { takesClusterPods: false, zones: ['a'] });

function runFor(seconds: number, events: readonly ScenarioEvent[], groups = [LINUX, WINDOWS, GPU]) {
  const parts = { subnets: [subnet('a', 24)], groups, systemPodsPerNode: 1 };
  const scenario = plainScenario(plan(parts), { events, durationSeconds: seconds });
  return runScenario(scenario, 1, seconds);
}

function podsOf({ groups }: Cluster, of: 'cluster' | 'system') {
  return groups.map(({ nodes }) => nodes.map((node) => node[of]));
}

describe('Over time', () => {
  test('R23: new pods for the whole cluster come to no Windows node and to no group kept from them', () => {
    const more = { kind: 'scale-pods', at: 10, group: undefined, to: 12, overSeconds: 0 } as const;
    expect(podsOf(runFor(60, [more]), 'cluster')).toEqual([[12], [0], [0]]);
  });

  test('R23: a new Windows node has no pod of the system, a new Linux node has', () => {
    const events = ['linux', 'win'].map(
      (label) => ({ kind: 'scale-nodes', at: 10, group: label, to: 2, overSeconds: 0 }) as const,
    );
    expect(podsOf(runFor(120, events), 'system')).toEqual([[1, 1], [0, 0], [1]]);
  });

  test('R23: pods for the whole cluster do not wait for a Windows node that EC2 refuses', () => {
    const more = { kind: 'scale-pods', at: 10, group: undefined, to: 40, overSeconds: 0 } as const;
    const nodes = { kind: 'scale-nodes', at: 10, group: 'win', to: 2, overSeconds: 0 } as const;
    const full = plan({
      subnets: [subnet('a', 24), subnet('b', 28, 7)],
      groups: [LINUX, { ...WINDOWS, zones: ['b'] }],
    });
    const { findings } = simulate(
      plainScenario(full, { events: [more, nodes], durationSeconds: 300 }),
      1,
    );
    const waits = findings.flatMap((each) => (each.code === 'PODS_WAIT' ? [each.reason] : []));
    expect(waits).toEqual(['no-place']);
  });
});
