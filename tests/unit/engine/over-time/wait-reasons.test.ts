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
} from '../../../support/builders';

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
const nodes = (count: number, pods: number, zones = ['a']) => [
  group('it', M5_LARGE, count, pods, { zones }),
];

describe('What a pod waits for on its node', () => {
  test('R6: a pool that MINIMUM_IP_TARGET stops before its ENIs are full', () => {
    const frozen = { ...inOneZone, settings: settings({ minimumIpTarget: 5 }) };
    const { figures, verdict } = run({ ...frozen, groups: nodes(1, 8) });
    expect(figures.podsWaiting).toEqual({
      peak: 3,
      longestSeconds: 1_800,
      reason: 'pool-frozen',
    });
    expect(verdict.kind).toBe('fits');
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
    const upgrade: ScenarioEvent = {
      kind: 'upgrade',
      at: 0,
      group: 'it',
      strategy: 'default',
      maxUnavailable: 1,
      budgetPercent: 10,
    };
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
