// How many pods can run where not all do: never all of them beside a verdict that some wait.
import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, growth } from '@/engine';
import { plainScenario, simulate } from '@/engine/over-time';
import { group, limits, networking, plan, settings, subnet } from '../../../support/builders';
import { linkPlan } from '../../../support/plan-texts';
import { inOneZone, room } from '../../../support/verdict/say-verdicts';

const M5_LARGE = limits(3, 10);

function most(given: ClusterPlan): number | undefined {
  return answer(given).verdict.podsRunAtMost;
}

describe('Pods that run at the most', () => {
  test('are all where every pod has its address', () => {
    const given = inOneZone([room(123)], [group('m5.large', M5_LARGE, 4, 20)]);
    expect(answer(given).verdict).toMatchObject({ kind: 'fits', podsRunAtMost: 80 });
  });

  test('are those that are not pending', () => {
    const given = inOneZone([room(123)], [group('m5.large', M5_LARGE, 1, 40)]);
    expect(answer(given)).toMatchObject({
      verdict: { kind: 'fits', podsPending: 13, podsRunAtMost: 27 },
      totals: { podsAsked: 40 },
    });
  });

  test('share out what others leave, each with its part of an ENI’s own address', () => {
    // 50 addresses: five ENIs of ten, each with nine pods.
    const given = inOneZone([room(50)], [group('m5.large', M5_LARGE, 40, 20)]);
    expect(answer(given).verdict).toMatchObject({ kind: 'does-not-fit', podsRunAtMost: 45 });
  });

  test('R31: have none of what a reservation keeps for prefixes, where no node holds any', () => {
    const link =
      'subnet=a:10.0.0.0/27:5;prefix-reservation=10.0.0.16/28&node=m5.large:2:5&event=none';
    const given = linkPlan(link);
    // 27 addresses, 5 of them others', 15 kept: seven, one of them the ENI's own.
    expect(answer(given).verdict).toMatchObject({ kind: 'does-not-fit', podsRunAtMost: 5 });
    expect(simulate(plainScenario(given), 1).start.podsRunning).toBe(5);
  });

  test('are no more than there are nodes in subnets with room', () => {
    const groups = [
      group('short', M5_LARGE, 40, 20, { zones: ['a'] }),
      group('roomy', M5_LARGE, 2, 20, { zones: ['b'] }),
    ];
    const given = plan({ subnets: [subnet('a', 26, 9), subnet('b', 24)], groups });
    expect(most(given)).toBe(45 + 40);
  });

  test('are as few where nodes hold prefixes', () => {
    const groups = [
      group('m5.large', M5_LARGE, 9, 40, { maxPods: { kind: 'fixed', maxPods: 110 } }),
    ];
    const given = inOneZone([room(123)], groups, {
      settings: settings({ prefixDelegation: true, warmPrefixTarget: 1 }),
    });
    expect(answer(given).verdict.kind).toBe('does-not-fit');
    // Three nodes of 40 pods and an ENI each in 123 addresses.
    expect(most(given)).toBe(120);
  });

  test('have their addresses in the pod subnet, and their nodes in another', () => {
    const groups = [group('m5.large', M5_LARGE, 10, 18, { zones: ['a'] })];
    const given = (nodes: number, pods: number) =>
      plan({
        subnets: [
          subnet('a', 25, 123 - nodes, { zone: 'a' }),
          subnet('p', 24, 251 - pods, { zone: 'a', use: 'pods' }),
        ],
        groups,
        networking: networking({ customNetworking: true }),
      });
    expect(most(given(10, 251))).toBe(180);
    expect(most(given(5, 251))).toBe(90);
    expect(most(given(10, 100))).toBe(90);
  });

  test('are not told of a plan that cannot work', () => {
    const subnets = [subnet('a', 24), subnet('b', 24, 0, { zone: 'a', label: 'a' })];
    const given = inOneZone([subnets[0] ?? room(1)], [group('m5.large', M5_LARGE, 4, 20)], {
      networking: networking({ customNetworking: true }),
    });
    expect(answer(given).verdict).toMatchObject({ kind: 'cannot-work', podsRunAtMost: undefined });
  });

  test('R38, R39: are no more than a quota has room for, beside what others take of it', () => {
    const under = (quotas: Partial<ClusterPlan['quotas']>, changed: Partial<ClusterPlan> = {}) =>
      answer(
        inOneZone([room(123)], [group('m5.large', M5_LARGE, 4, 20)], {
          quotas: { nau: 64_000, enis: 5_000, ...quotas },
          ...changed,
        }),
      ).verdict;
    // An ENI carries nine pods.
    expect(under({ enis: 6 })).toMatchObject({ kind: 'does-not-fit', podsRunAtMost: 54 });
    // The first ENI of a node is no NAU, its own address is one.
    expect(under({ nau: 40 })).toMatchObject({ kind: 'does-not-fit', podsRunAtMost: 36 });
    const subnets = [subnet('a', 20, 30)];
    expect(under({ nau: 70 }, { subnets })).toMatchObject({ podsRunAtMost: 36 });
    // A prefix is one NAU: two for 20 pods.
    const prefixes = settings({ prefixDelegation: true, warmPrefixTarget: 1 });
    expect(under({ nau: 6 }, { subnets: [subnet('a', 20)], settings: prefixes })).toMatchObject({
      kind: 'does-not-fit',
      podsRunAtMost: 40,
    });
  });

  test('R39: are as few as quotas let where nodes lie in roomy subnets', () => {
    const given = linkPlan('?subnet=a:10.0.0.0/16&subnet=b:10.1.0.0/16&node=m5.large:5001:20');
    expect(most(given)).toBe(5_000 * 9);
    const { podsAsked } = answer(given).totals;
    expect(growth(given).points.at(-1)?.podsWaiting).toBeGreaterThan(podsAsked);
  });

  test('may be all where nodes without pods find no address', () => {
    const given = inOneZone(
      [room(12)],
      [group('empty', M5_LARGE, 20, 0), group('m5.large', M5_LARGE, 1, 5)],
    );
    expect(answer(given).verdict).toMatchObject({ kind: 'does-not-fit', podsRunAtMost: 5 });
  });
});
