import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '@/engine';
import { DEFAULT_PARAMETERS, type ScenarioEvent } from '@/engine/over-time';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { startEvent } from '@/engine/over-time/events/scenario-events';
import { group, M5_LARGE, plan, subnet } from '../../../support/builders';

/** Labels of the subnets in which the nodes lie after so many seconds, in the order of their launch. */
function subnetsOfNodes(
  changed: Partial<ClusterPlan>,
  events: readonly ScenarioEvent[],
  seconds: number,
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
    1,
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

describe('T10: a new m5.large, which may have 29 pods, in a zone with two subnets', () => {
  const of = (first: number, second: number): Partial<ClusterPlan> => ({
    subnets: [
      subnet('a', 24, 251 - first, { label: 'first' }),
      subnet('a', 24, 251 - second, { label: 'second' }),
    ],
    groups: [group('g', M5_LARGE, 0, 0, { zones: ['a'] })],
  });

  test('takes the one with most free, where nodes on their way count with their max pods', () => {
    expect(subnetsOfNodes(of(100, 95), [toNodes(1, 4)], 10)).toEqual([
      'first',
      'second',
      'first',
      'second',
    ]);
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

  test('a launch that was refused there is tried again in another', () => {
    expect(subnetsOfNodes(inTwoZones(0), [toNodes(1, 4)], 1_500)).toEqual(['a', 'a']);
    expect(subnetsOfNodes(inTwoZones(0), [toNodes(1, 4), lost], 3_000)).toEqual([
      'a',
      'a',
      'a',
      'a',
    ]);
  });
});
