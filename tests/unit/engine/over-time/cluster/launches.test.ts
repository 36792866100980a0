import { describe, expect, test, vi } from 'vitest';
import type { ClusterPlan, NodeGroup } from '@/engine';
import {
  DEFAULT_PARAMETERS,
  plainScenario,
  type ScenarioEvent,
  simulate,
} from '@/engine/over-time';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { startEvent } from '@/engine/over-time/events/scenario-events';
import { group, M5_LARGE, plan, subnet } from '../../../../support/builders';

/** Labels of the subnets in which the nodes lie after so many seconds, in the order of their launch. */
function subnetsOfNodes(
  changed: Partial<ClusterPlan>,
  events: readonly ScenarioEvent[],
  seconds: number,
  seed = 1,
): readonly string[] {
  const cluster = startCluster(
    {
      plan: plan(changed),
      events,
      durationSeconds: seconds,
      parameters: DEFAULT_PARAMETERS,
      addressChoice: 'lowest-first',
      othersLie: 'packed',
    },
    seed,
  );
  for (const event of events) {
    cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
  }
  cluster.runUntil(seconds * 1000, () => {});
  return cluster.groups.flatMap(({ nodes }) => nodes.map(({ subnet }) => subnet.label));
}

const toNodes = (at: number, to: number): ScenarioEvent => ({
  kind: 'scale-nodes',
  at,
  group: 'g',
  to,
  overSeconds: 0,
});

describe('Launches that EC2 refused', () => {
  /** A /28 with room for one m5.large and its 9 addresses. */
  const one = {
    subnets: [subnet('a', 28, 1)],
    groups: [group('g', M5_LARGE, 1, 1, { zones: ['a'] })],
  };
  const endOf = (events: readonly ScenarioEvent[]) => {
    const { timeline, figures } = simulate(
      plainScenario(plan(one), { events, durationSeconds: 600 }),
      1,
    );
    return { nodes: timeline.nodes, refused: figures.refusedLaunches };
  };

  test('T13: are withdrawn before a scale-in ends a node that runs', () => {
    const { nodes, refused } = endOf([toNodes(60, 20), toNodes(90, 1)]);
    expect(new Set(nodes)).toEqual(new Set([1]));
    // 19 at 60 s, and none of them again at 120 s.
    expect(refused).toBe(19);
  });

  test('T13: and nodes that run are ended for the rest', () => {
    const { nodes } = endOf([toNodes(60, 20), toNodes(90, 0)]);
    expect(nodes.at(-1)).toBe(0);
  });

  test('T13: are counted among those that a group has', () => {
    expect(endOf([toNodes(60, 20), toNodes(90, 20)]).refused).toBe(19 * 10);
  });

  test('T10: are tried again together: 10,000 of them are asked for in as few steps as one', () => {
    const asked = (nodes: number) => {
      const parameters = { ...DEFAULT_PARAMETERS, launchRetry: 0 };
      const cluster = startCluster(plainScenario(plan(one), { parameters }), 1);
      const push = vi.spyOn(cluster.queue, 'push');
      cluster.queue.push(60_000, () => startEvent(cluster, toNodes(60, nodes)));
      cluster.runUntil(105_000, () => {});
      return { steps: push.mock.calls.length, refused: cluster.tally.failedLaunches };
    };
    expect(asked(10_001)).toEqual({ steps: asked(2).steps, refused: 10_000 * 10 });
  });
});

test('T13: a node whose only zone is lost is still wanted, and none is launched for it elsewhere', () => {
  const cluster = startCluster(
    plainScenario(
      plan({
        subnets: [subnet('a', 24), subnet('b', 24)],
        groups: [group('g', M5_LARGE, 3, 1, { zones: ['a'] })],
      }),
    ),
    1,
  );
  cluster.queue.push(60_000, () => startEvent(cluster, { kind: 'lose-zone', at: 60, zone: 'a' }));
  cluster.queue.push(200_000, () => startEvent(cluster, toNodes(200, 2)));
  cluster.runUntil(150_000, () => {});
  expect(cluster.groups[0]?.missing.launches).toBe(3);
  cluster.runUntil(300_000, () => {});
  expect(cluster.groups[0]?.missing.launches).toBe(2);
  expect(cluster.tally.nodes.all.now).toBe(0);
});

describe('T10: a new m5.large, which may have 29 pods, in a zone with two subnets', () => {
  const karpenter = { maxPods: { kind: 'karpenter', reservedEnis: 0 } } as const;
  const of = (
    first: number,
    second: number,
    changed: Partial<NodeGroup> = karpenter,
  ): Partial<ClusterPlan> => ({
    subnets: [
      subnet('a', 24, 251 - first, { label: 'first' }),
      subnet('a', 24, 251 - second, { label: 'second' }),
    ],
    groups: [group('g', M5_LARGE, 0, 0, { zones: ['a'], ...changed })],
  });

  test('takes the one with most free where Karpenter launches it, and where nodes on their way count with their max pods', () => {
    expect(subnetsOfNodes(of(100, 95), [toNodes(1, 4)], 10)).toEqual([
      'first',
      'second',
      'first',
      'second',
    ]);
  });

  test('R21: takes any of them where Auto Scaling launches it, whatever is free, by the seed', () => {
    const drawn = [1, 2, 3].map((seed) =>
      subnetsOfNodes(of(60, 251, {}), [toNodes(1, 40)], 1_200, seed).filter(
        (label) => label === 'first',
      ),
    );
    const counts = drawn.map((labels) => labels.length);
    expect(new Set(counts).size).toBeGreaterThan(1);
    for (const count of counts) expect(count).toBeGreaterThan(10);
    const again = subnetsOfNodes(of(60, 251, {}), [toNodes(1, 40)], 1_200, 1);
    expect(again.filter((label) => label === 'first')).toHaveLength(counts[0] ?? 0);
  });

  test('and those that are there with what they hold', () => {
    const oneByOne = [toNodes(1, 1), toNodes(900, 2)];
    expect(subnetsOfNodes(of(100, 75), oneByOne, 1_000)).toEqual(['first', 'first']);
  });
});

describe('T13: when a zone is lost', () => {
  const inTwoZones = (freeInB: number): Partial<ClusterPlan> => ({
    subnets: [subnet('a', 24), subnet('b', 24, 251 - freeInB)],
    groups: [group('g', M5_LARGE, 0, 0, { zones: ['a', 'b'] })],
  });
  const lost: ScenarioEvent = { kind: 'lose-zone', at: 1_000, zone: 'b' };

  test('as many nodes are launched in the zones that are left, and later ones too', () => {
    const events = [toNodes(1, 4), lost, toNodes(2_000, 6)];
    expect(subnetsOfNodes(inTwoZones(100), events, 1_500)).toEqual(['a', 'a', 'a', 'a']);
    expect(subnetsOfNodes(inTwoZones(100), events, 3_000)).toEqual(['a', 'a', 'a', 'a', 'a', 'a']);
  });

  test('a launch that was refused there does not go back to it, though it has addresses again', () => {
    const full = { ...inTwoZones(2), subnets: [subnet('a', 24, 251), subnet('b', 24, 249)] };
    expect(subnetsOfNodes(full, [toNodes(1, 4)], 990)).toEqual(['b', 'b']);
    expect(subnetsOfNodes(full, [toNodes(1, 4), lost], 3_000)).toEqual([]);
  });
});
