import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup } from '@/engine';
import { plainScenario, type ScenarioEvent, simulate, snapshotAt } from '@/engine/over-time';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { startEvent } from '@/engine/over-time/events/scenario-events';
import { group, M5_LARGE, plan, subnet } from '../../../../support/builders';
import { auditCluster } from '../../../../support/cluster-audit';
import { upgradeOf } from '../../../../support/upgrades';

const AUTO_MODE = { kind: 'auto-mode', maxPods: { kind: 'auto-mode' }, zones: ['a'] } as const;

const auto = (nodes: number, pods: number, changed: Partial<NodeGroup> = {}) =>
  group('it', M5_LARGE, nodes, pods, { ...AUTO_MODE, ...changed });

/** A /27 has no whole block: AWS's reserved addresses spoil both. */
const inSmall = (pods: number, usedByOthers = 0): ClusterPlan =>
  plan({ subnets: [subnet('a', 27, usedByOthers)], groups: [auto(1, pods)] });

const run = (of: ClusterPlan, events: readonly ScenarioEvent[] = []) =>
  simulate(plainScenario(of, { events }), 1);

const restart: ScenarioEvent = { kind: 'restart-pods', at: 60 };
const scalePods = (at: number, to: number): ScenarioEvent => ({
  kind: 'scale-pods',
  at,
  group: 'it',
  to,
  overSeconds: 0,
});

describe('R34: what an Auto Mode node holds at the start is what it holds at rest', () => {
  const pods = subnet('a', 24, 0, { label: 'pods', use: 'pods' });

  test.each<[string, ClusterPlan]>([
    ['prefixes', plan({ subnets: [subnet('a', 24)], groups: [auto(2, 20)] })],
    [
      'single addresses',
      plan({ subnets: [subnet('a', 24)], groups: [auto(2, 20, { ipv4PrefixSize: '32' })] }),
    ],
    ['prefixes in a pod subnet', plan({ subnets: [subnet('a', 24), pods], groups: [auto(2, 20)] })],
    [
      'single addresses in a pod subnet',
      plan({ subnets: [subnet('a', 24), pods], groups: [auto(2, 20, { ipv4PrefixSize: '32' })] }),
    ],
  ])('%s', (_, of) => {
    const { timeline } = run(of);
    expect(timeline.subnets.map(({ held }) => held[0])).toEqual(
      answer(of).subnets.map(({ held }) => held),
    );
  });
});

describe('R34: an Auto Mode node that finds no whole block gives its pods single addresses', () => {
  test('and all of them run from the start', () => {
    const { verdict, figures, start, timeline } = run(inSmall(12));
    expect(answer(inSmall(12)).verdict.kind).toBe('warm-short');
    expect(verdict).toMatchObject({ kind: 'warm-short', subnet: 'a', pods: 0 });
    expect(start).toMatchObject({ podsRunning: 12, podsWaitingForSubnets: 0 });
    expect(figures.podsWaiting).toMatchObject({ peak: 0, longestSeconds: 0, reason: undefined });
    expect(timeline.subnets[0]?.lowest.free).toBe(27 - 1 - 12);
    expect(new Set(timeline.subnets[0]?.assigned)).toEqual(new Set([12]));
    expect(new Set(timeline.subnets[0]?.warm)).toEqual(new Set([0]));
  });

  test('as many as the subnet has, and the others wait for it', () => {
    const { verdict, figures, start } = run(inSmall(12, 16));
    expect(start).toMatchObject({ podsRunning: 10, podsWaitingForSubnets: 2 });
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a', pods: 2 });
    expect(figures.podsWaiting).toMatchObject({
      peak: 2,
      longestSeconds: 1_800,
      reason: 'subnet-short',
    });
  });

  test('only for those that its blocks have no address for', () => {
    // Three whole blocks of a /26: two are free beside 14 of others.
    const of = plan({ subnets: [subnet('a', 26, 14)], groups: [auto(1, 40)] });
    const { start, timeline } = run(of);
    expect(start).toMatchObject({ podsRunning: 40, podsWaitingForSubnets: 0 });
    expect(timeline.subnets[0]?.lowest.free).toBe(59 - 14 - 1 - 32 - 8);
  });

  test('to pods that come later within seconds, though it asked for a block just now', () => {
    const { verdict, figures } = run(inSmall(2), [scalePods(61, 9)]);
    expect(figures.podsWaiting.longestSeconds).toBeLessThanOrEqual(11);
    expect(figures.podsWaiting.reason).toBe('growing');
    expect(verdict.kind).toBe('warm-short');
  });

  test('and takes them back when their pods have ended and they have cooled down', () => {
    const { timeline } = run(inSmall(12), [scalePods(60, 3)]);
    const [at] = timeline.subnets;
    expect(at?.free.at(-1)).toBe(27 - 1 - 3);
    expect(Math.max(...(at?.cooling ?? []))).toBe(9);
  });

  describe('in a pod subnet', () => {
    /** No whole block: a /27 for pods, in which others leave so many. */
    const besidePods = (pods: number, left: number): ClusterPlan =>
      plan({
        subnets: [subnet('a', 24), subnet('a', 27, 27 - left, { label: 'pods', use: 'pods' })],
        groups: [auto(1, pods)],
      });

    test('beside the address of the ENI that carries them', () => {
      const of = besidePods(12, 13);
      expect(answer(of).verdict.kind).toBe('warm-short');
      const { start, verdict, timeline } = run(of);
      expect(start).toMatchObject({ podsRunning: 12, podsWaitingForSubnets: 0 });
      expect(verdict.kind).toBe('warm-short');
      expect(timeline.subnets.map(({ held }) => held.at(-1))).toEqual([1, 13]);
    });

    test('one pod waits where that address is the one too many, at rest and over time', () => {
      const of = besidePods(12, 12);
      expect(answer(of).verdict.kind).toBe('does-not-fit');
      const { start, verdict } = run(of);
      expect(start).toMatchObject({ podsRunning: 11, podsWaitingForSubnets: 1 });
      expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'pods', pods: 1 });
    });

    test('and a node without pods needs nothing there', () => {
      const of = besidePods(0, 0);
      expect(answer(of).verdict.kind).toBe('warm-short');
      expect(run(of).verdict.kind).toBe('warm-short');
    });

    test('and none is lost when pods come and go', () => {
      const events = [scalePods(30, 0), scalePods(90, 12)];
      const cluster = startCluster(plainScenario(besidePods(12, 13), { events }), 1);
      for (const event of events) {
        cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
      }
      cluster.runUntil(400_000, () => expect(auditCluster(cluster)).toEqual([]));
      expect(cluster.tally.running.pods).toBe(12);
    });
  });

  test('and takes a block again as soon as one is whole', () => {
    // 20 of others spoil one of two blocks; the node that leaves has the other.
    const of = plan({
      subnets: [subnet('a', 26, 20)],
      groups: [auto(1, 1, { label: 'gone' }), auto(1, 5)],
    });
    const gone: ScenarioEvent = {
      kind: 'scale-nodes',
      at: 60,
      group: 'gone',
      to: 0,
      overSeconds: 0,
    };
    const { start, timeline } = run(of, [gone]);
    expect(start).toMatchObject({ podsRunning: 6, podsWaitingForSubnets: 0 });
    expect(timeline.subnets[0]?.held.at(-1)).toBe(1 + 5 + 16);
  });

  test('shows each of them on the map of the subnet', () => {
    const { subnets, nodes } = snapshotAt(plainScenario(inSmall(12)), 1, 60);
    expect(nodes[0]?.singles).toEqual(Array(12).fill('pod'));
    const uses = [...(subnets[0]?.uses ?? [])];
    expect(uses.filter((use) => use === 4)).toHaveLength(12);
  });

  test.each<[string, readonly ScenarioEvent[]]>([
    ['restarts', [restart]],
    ['come and go', [scalePods(30, 20), scalePods(90, 2), scalePods(150, 12)]],
    ['are replaced with their node', [upgradeOf('it', { at: 10, strategy: 'karpenter' })]],
  ])('and loses none when pods %s', (_, events) => {
    const cluster = startCluster(plainScenario(inSmall(12), { events }), 1);
    for (const event of events) {
      cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
    }
    cluster.runUntil(400_000, () => expect(auditCluster(cluster)).toEqual([]));
    expect(auditCluster(cluster)).toEqual([]);
    expect(cluster.tally.running.pods).toBe(12);
  });
});
