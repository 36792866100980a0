import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '@/engine';
import { plainScenario, type ScenarioEvent, simulate } from '@/engine/over-time';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../../support/builders';
import { answerToLink, linkPlan } from '../../../../support/plan-texts';
import { upgradeOf } from '../../../../support/upgrades';

const run = (of: Partial<ClusterPlan>, events: readonly ScenarioEvent[] = []) =>
  simulate(plainScenario(plan(of), { events }), 1);

const reasonOf = (of: Partial<ClusterPlan>, events: readonly ScenarioEvent[] = []) =>
  run(of, events).figures.podsWaiting.reason;

const inOneZone = { subnets: [subnet('a', 24)] };
const scalePods = (to: number, at = 60): ScenarioEvent => ({
  kind: 'scale-pods',
  at,
  group: 'it',
  to,
  overSeconds: 0,
});
const scaleNodes = (to: number, at = 60): ScenarioEvent => ({
  kind: 'scale-nodes',
  at,
  group: 'it',
  to,
  overSeconds: 0,
});
const nodes = (count: number, pods: number, zones = ['a']) => [
  group('it', M5_LARGE, count, pods, { zones }),
];

describe('What a pod waits for on its node', () => {
  test('R6: a pool that MINIMUM_IP_TARGET stops before its ENIs are full', () => {
    const frozen = { ...inOneZone, settings: settings({ minimumIpTarget: 5 }) };
    const { figures, verdict } = run({ ...frozen, groups: nodes(1, 8) });
    expect(figures.podsWaiting).toMatchObject({
      peak: 3,
      longestSeconds: 1_800,
      reason: 'pool-frozen',
    });
    expect(verdict.kind).toBe('fits');
  });

  test('R6: such a pool, for pods beyond what it asks for, also while a subnet refuses it', () => {
    const frozen = { subnets: [subnet('a', 28)], settings: settings({ minimumIpTarget: 10 }) };
    const { timeline, start } = run({ ...frozen, groups: nodes(2, 13) });
    // 11 addresses, two of them the nodes' own: each is to have 10 pods of 13.
    expect(start.podsRunning).toBe(9);
    expect(timeline.podsWaiting['subnet-short'][0]).toBe(11);
    expect(timeline.podsWaiting['pool-frozen'][0]).toBe(6);
  });

  test('R11: ENIs that are full', () => {
    const full = group('it', limits(1, 5), 1, 8, {
      zones: ['a'],
      maxPods: { kind: 'fixed', maxPods: 20 },
    });
    expect(reasonOf({ ...inOneZone, groups: [full] })).toBe('address-supply');
  });

  test('T2, R7: addresses that cool down, which keep the pool from growing', () => {
    const of = {
      ...inOneZone,
      settings: settings({ warmEniTarget: 0 }),
      groups: nodes(1, 8),
    };
    const events = [scalePods(3), scalePods(12, 91)];
    const { timeline } = run(of, events);
    // 9 new ones, of which one finds an address; 5 of 9 addresses cool down.
    expect(Math.max(...timeline.podsWaiting.cooldown)).toBe(8);
    expect(Math.max(...timeline.podsWaiting['pool-frozen'])).toBe(0);
    expect(Math.max(...timeline.podsWaiting['address-supply'])).toBe(0);
  });

  test('T6: a node that is cordoned', () => {
    const upgrade: ScenarioEvent = upgradeOf('it', { at: 0 });
    // All but one are cordoned at 65 s, when the pods of the scale-out have not all got an address.
    const of = {
      subnets: [subnet('a', 20)],
      settings: settings({ warmIpTarget: 1 }),
      groups: nodes(8, 1),
    };
    const { timeline } = run(of, [upgrade, scalePods(120, 59)]);
    expect(Math.max(...timeline.podsWaiting.cordoned)).toBeGreaterThan(0);
    expect(Math.max(...timeline.podsWaiting['address-supply'])).toBe(0);
  });

  test('R25: a node that can have no ENI for pods', () => {
    const none = { ...inOneZone, networking: networking({ customNetworking: true }) };
    const { timeline, figures } = run({ ...none, groups: nodes(1, 5) });
    expect(timeline.podsWaiting['not-ready']).toEqual([5, 5]);
    expect(figures.podsWaiting.reason).toBe('not-ready');
  });
});

describe('What a pod without a node waits for', () => {
  const custom = networking({ customNetworking: true });

  test('R25, T13: nodes that can have no ENI for pods in the zone that is left', () => {
    const of = {
      networking: custom,
      subnets: [
        subnet('a', 24),
        subnet('b', 24),
        subnet('a', 24, 0, { label: 'pods-a', use: 'pods' as const }),
      ],
      groups: nodes(1, 5, ['a']).map((each) => ({ ...each, zones: ['a', 'b'] })),
    };
    const { timeline } = run(of, [{ kind: 'lose-zone', at: 60, zone: 'a' }]);
    // From the boot of the new node, after a minute in which no node has a place.
    expect(timeline.podsWaiting['not-ready'].at(-1)).toBe(5);
    expect(timeline.podsWaiting['no-place'].at(-1)).toBe(0);
  });

  test('R25, T14: the pod subnet that gives its node no first ENI', () => {
    const of = {
      networking: custom,
      subnets: [
        subnet('a', 24),
        subnet('b', 24),
        subnet('a', 24, 0, { label: 'pods-a', use: 'pods' as const }),
        subnet('b', 28, 8, { label: 'pods-b', use: 'pods' as const }),
      ],
      groups: [group('it', M5_LARGE, 1, 5, { zones: ['a', 'b'] })],
    };
    const { timeline, verdict, figures } = run(of, [{ kind: 'lose-zone', at: 60, zone: 'a' }]);
    expect(timeline.podsWaiting['subnet-short'].at(-1)).toBe(5);
    expect(timeline.podsWaiting['no-place'].at(-1)).toBe(0);
    expect(figures.podsWaiting.reason).toBe('subnet-short');
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'pods-b', pods: 5 });
  });

  test('R25: no longer than until that ENI is there', () => {
    const of = {
      networking: custom,
      subnets: [subnet('a', 24), subnet('a', 28, 0, { label: 'pods', use: 'pods' as const })],
      groups: [
        group('it', M5_LARGE, 1, 0, { zones: ['a'] }),
        group('other', M5_LARGE, 1, 0, { zones: ['a'] }),
      ],
      settings: settings({ warmEniTarget: 1 }),
    };
    const toOther: ScenarioEvent = {
      kind: 'scale-pods',
      at: 60,
      group: 'other',
      to: 3,
      overSeconds: 0,
    };
    const { timeline, verdict } = run(of, [toOther, scaleNodes(0, 300)]);
    expect(timeline.podsWaiting['subnet-short'].at(-1)).toBe(0);
    expect(timeline.podsRunning.at(-1)).toBe(3);
    // It waited from 60 s until after 300 s.
    expect(verdict.kind).toBe('does-not-fit');
  });
});

describe('R25: a node without its first ENI asks for it again', () => {
  const takingTurns = (nodesInAll: number) => ({
    networking: networking({ customNetworking: true }),
    subnets: [subnet('a', 24), subnet('a', 28, 0, { label: 'pods', use: 'pods' as const })],
    groups: nodes(nodesInAll, 0),
    settings: settings({ warmEniTarget: 0 }),
  });

  test('and one that only takes its turn has not gone without', () => {
    const { verdict, start } = run(takingTurns(2));
    expect(verdict).toMatchObject({ kind: 'warm-short', subnet: 'pods', pods: 0 });
    expect(start.nodesWaitingForSubnets).toBe(0);
  });

  test('and one that never gets it in the run has, though no pod waits for it', () => {
    const never = { ...takingTurns(2), settings: settings({ warmEniTarget: 1 }) };
    const { verdict, start } = run(never);
    expect(start.nodesWaitingForSubnets).toBe(1);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'pods' });
  });
});

describe('Pods that find no place on all nodes of the plan', () => {
  const FULL = 'subnet=a:/26:9&node=m5.large:5:12;max-pods=10';
  const ON_BRANCHES =
    'subnet=a:/25:12&subnet=b:/25:12&pod-eni=true&node=m5.large:8:10;branch-pods=12';

  test.each([
    ['an upgrade', FULL, [upgradeOf('m5.large', { at: 60 })], 0],
    ['Karpenter', FULL, [upgradeOf('m5.large', { at: 60, strategy: 'karpenter' })], 0],
    ['an upgrade', ON_BRANCHES, [upgradeOf('m5.large', { at: 60 })], 18],
  ])('wait for no address where %s can launch no further node', (_, link, events, short) => {
    const { podsPending } = answerToLink(link).usage.verdict;
    const { figures, timeline, verdict } = run(linkPlan(link), events);
    expect(figures.podsWaiting.peak).toBe(podsPending + short);
    expect(figures.refusedLaunches).toBeGreaterThan(0);
    expect(Math.max(...timeline.podsWaiting['subnet-short'])).toBe(short);
    expect(verdict.waits.pods).toBe(short);
  });
});
