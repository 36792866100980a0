import { describe, expect, test } from 'vitest';
import type { ClusterPlan, NodeGroup } from '@/engine';
import { plainScenario, type ScenarioEvent, simulate } from '@/engine/over-time';
import { runScenario } from '@/engine/over-time/simulate';
import { group, M5_LARGE, plan, subnet } from '../../../../support/builders';

const KARPENTER = { maxPods: { kind: 'karpenter', reservedEnis: 0 } } as const;

const toNodes = (at: number, to: number): ScenarioEvent => ({
  kind: 'scale-nodes',
  at,
  group: 'g',
  to,
  overSeconds: 0,
});

/** Idle m5.large hold 10 addresses each; one address more launches another. */
const free = (zone: string, addresses: number, label = zone) =>
  subnet(zone, 24, 251 - addresses, { label });

function scenario(
  subnets: ClusterPlan['subnets'],
  nodes: number,
  events: readonly ScenarioEvent[],
  changed: Partial<NodeGroup> = {},
) {
  const zones = [...new Set(subnets.map(({ zone }) => zone))];
  const groups = [group('g', M5_LARGE, nodes, 0, { zones, ...changed })];
  return plainScenario(plan({ subnets, groups }), { events, durationSeconds: 1_200 });
}

function nodesBySubnet(of: ReturnType<typeof scenario>, seconds: number) {
  const cluster = runScenario(of, 1, seconds);
  const nodes = cluster.groups.flatMap((each) => each.nodes);
  return {
    nodes: cluster.subnets.map(
      ({ label }) => nodes.filter((node) => node.subnet.label === label).length,
    ),
    refused: cluster.tally.failedLaunches,
  };
}

describe('T10: a launch that EC2 refuses', () => {
  test('goes to the zone with the fewest nodes of its group at once', () => {
    const of = scenario([free('a', 10), free('b', 251), free('c', 251)], 3, [toNodes(1, 4)]);
    expect(nodesBySubnet(of, 2)).toEqual({ nodes: [1, 2, 1], refused: 1 });
    const more = scenario([free('a', 10), free('b', 251), free('c', 251)], 3, [toNodes(1, 6)]);
    expect(nodesBySubnet(more, 2)).toEqual({ nodes: [1, 3, 2], refused: 1 });
  });

  test('does not go to the zone that is listed first where that has more nodes', () => {
    const subnets = [free('a', 251), free('b', 251), free('c', 10)];
    const of = scenario(subnets, 5, [toNodes(1, 6), toNodes(2, 7)]);
    expect(nodesBySubnet(of, 3)).toEqual({ nodes: [3, 3, 1], refused: 2 });
  });

  test('is refused once in twenty minutes, not again each minute', () => {
    const of = scenario([free('a', 10), free('b', 251)], 2, [toNodes(1, 3)]);
    const { verdict, figures } = simulate(of, 1);
    expect(figures.refusedLaunches).toBe(1);
    expect(verdict).toMatchObject({ kind: 'warm-short', subnet: 'a' });
  });

  test('is lost only where no zone has an address, and tried again then', () => {
    const of = scenario([free('a', 10), free('b', 10)], 2, [toNodes(1, 3)]);
    const { verdict, figures } = simulate(of, 1);
    expect(verdict.kind).toBe('does-not-fit');
    expect(figures.refusedLaunches).toBe(2 * 20);
  });

  test('of many at once is refused in each zone', () => {
    const of = scenario([free('a', 10), free('b', 10)], 2, [toNodes(1, 5)]);
    expect(nodesBySubnet(of, 2)).toEqual({ nodes: [1, 1], refused: 6 });
  });

  test('stays in the zones of its group', () => {
    const of = scenario([free('a', 10), free('b', 251)], 1, [toNodes(1, 3)], { zones: ['a'] });
    expect(nodesBySubnet(of, 2).nodes).toEqual([1, 0]);
  });

  test('of a node that the plan puts into a full subnet is tried elsewhere a minute later', () => {
    const of = scenario([free('a', 0), free('b', 251)], 2, []);
    expect(nodesBySubnet(of, 1)).toEqual({ nodes: [0, 1], refused: 1 });
    expect(nodesBySubnet(of, 61)).toEqual({ nodes: [0, 2], refused: 2 });
  });
});

describe('T10: the nodes of a group in a zone', () => {
  test.each([
    ['come', [toNodes(1, 9)], [3, 3, 3]],
    ['come and end', [toNodes(1, 9), toNodes(300, 2)], [0, 1, 1]],
    ['are lost', [toNodes(1, 9), { kind: 'lose-zone', at: 300, zone: 'b' } as const], [6, 0, 3]],
  ])('are those that are there when some %s', (_, events, there) => {
    const of = scenario([free('a', 251), free('b', 251), free('c', 20)], 3, events);
    const [nodes] = runScenario(of, 1, 1_000).groups;
    const zones = ['a', 'b', 'c'];
    expect(zones.map((zone) => nodes?.nodesIn(zone))).toEqual(there);
    expect(
      zones.map((zone) => nodes?.nodes.filter(({ subnet }) => subnet.zone === zone).length),
    ).toEqual(there);
  });
});

describe('R21, T10: the nodes of many small groups', () => {
  const zones = ['a', 'b', 'c'];
  const inZones = (groups: number, nodes: number, events: readonly ScenarioEvent[]) => {
    const of = plan({
      subnets: zones.map((zone) => subnet(zone, 22)),
      groups: Array.from({ length: groups }, (_, index) =>
        group(`g${index}`, M5_LARGE, nodes, 0, { zones }),
      ),
    });
    const { groups: running } = runScenario(
      plainScenario(of, { events, durationSeconds: 600 }),
      1,
      600,
    );
    return zones.map((zone) => running.reduce((sum, each) => sum + each.nodesIn(zone), 0));
  };
  const scaled = (groups: number) =>
    Array.from({ length: groups }, (_, index): ScenarioEvent => {
      return { kind: 'scale-nodes', at: 60, group: `g${index}`, to: 4, overSeconds: 0 };
    });

  test('that lose a zone do not all come to the first of the others', () => {
    expect(inZones(12, 3, [{ kind: 'lose-zone', at: 60, zone: 'a' }])).toEqual([0, 19, 17]);
  });

  test('that come one to a group do not all come to the first zone', () => {
    expect(inZones(2, 3, scaled(2))).toEqual([4, 2, 2]);
    expect(inZones(12, 3, scaled(12))).toEqual([17, 16, 15]);
  });
});

describe('T10: Karpenter', () => {
  const subnets = [free('a', 10, 'a-1'), free('a', 100, 'a-2'), free('b', 251)];

  test('tries the zone’s other subnets before another zone', () => {
    const full = [free('a', 0, 'a-1'), free('a', 0, 'a-2'), free('b', 251)];
    const of = scenario(full, 0, [toNodes(1, 1)], KARPENTER);
    expect(nodesBySubnet(of, 2)).toEqual({ nodes: [0, 0, 1], refused: 2 });
    const room = scenario(subnets, 0, [toNodes(1, 1)], KARPENTER);
    expect(nodesBySubnet(room, 2)).toEqual({ nodes: [0, 1, 0], refused: 0 });
  });

  test('leaves a subnet that refused out for three minutes', () => {
    const full = [free('a', 0), free('b', 251)];
    const events = [toNodes(1, 1), toNodes(170, 2), toNodes(179, 3), toNodes(182, 4)];
    const of = scenario(full, 0, events, KARPENTER);
    expect(nodesBySubnet(of, 2).refused).toBe(1);
    expect(nodesBySubnet(of, 180).refused).toBe(1);
    expect(nodesBySubnet(of, 183)).toEqual({ nodes: [0, 4], refused: 2 });
  });

  test('tries again when the first subnet is looked at again, where all are left out', () => {
    const of = scenario([free('a', 0)], 0, [toNodes(1, 2)], KARPENTER);
    expect(nodesBySubnet(of, 180).refused).toBe(1);
    expect(nodesBySubnet(of, 182).refused).toBe(2);
  });
});
