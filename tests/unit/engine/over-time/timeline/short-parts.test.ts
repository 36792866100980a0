import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainScenario, type Scenario, simulate, type Timeline } from '@/engine/over-time';
import { anyScenario } from '../../../../support/arbitraries/any-scenario';
import {
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';
import { SMALL_PRODUCTION_UPGRADE, upgradeOf } from '../../../../support/upgrades';

const UPGRADE = upgradeOf('m5.large');

/** Most pods that wait for a reason at some sample from then to then. */
function mostWaiting(
  { at, podsWaiting }: Timeline,
  reason: 'subnet-short' | 'growing',
  from: number,
  until: number,
): number {
  return at.reduce(
    (most, time, index) =>
      time >= from && time < until ? Math.max(most, podsWaiting[reason][index] ?? 0) : most,
    0,
  );
}

describe('The time in which a subnet is short', () => {
  test('is amber where nodes lack warm addresses and no pod waits', () => {
    const { timeline } = simulate(plainScenario(smallProduction()), 1);
    expect(timeline.podsWaiting['subnet-short'].every((pods) => pods === 0)).toBe(true);
    expect(timeline.subnets.flatMap(({ short }) => short)).not.toEqual([]);
    for (const { short: parts } of timeline.subnets) {
      expect(parts.every(({ pods }) => !pods)).toBe(true);
    }
  });

  test('is red while pods wait for an address of it, in an upgrade that does not fit', () => {
    const upgrade = plainScenario(smallProduction(), {
      events: [UPGRADE],
      durationSeconds: 2_700,
    });
    const { timeline, verdict, figures, findings } = simulate(upgrade, 1);
    const red = timeline.subnets.flatMap(({ short }) => short.filter(({ pods }) => pods));
    const amber = timeline.subnets.flatMap(({ short }) => short.filter(({ pods }) => !pods));
    expect(verdict.kind).toBe('does-not-fit');
    expect(red.length).toBeGreaterThan(0);
    expect(amber.length).toBeGreaterThan(0);
    for (const { from, until } of red) {
      if (until - from > 10) {
        expect(mostWaiting(timeline, 'subnet-short', from, until)).toBeGreaterThan(0);
      }
    }
    // EC2 grants requests in between, which the lanes show as breaks.
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'RUNS_OUT', subnet: 'c', isNowAndThen: true }),
    );
    // Those whose ENI is on its way come on top.
    const refused = timeline.peaks.waitingFor['subnet-short'];
    expect(figures.podsWaiting.peak).toBeGreaterThan(refused);
    expect(refused).toBe(verdict.waits.pods);
  });

  test('is amber, as the verdict, where pods wait for an address and none of them longer than a minute', () => {
    const restart = plainScenario(SMALL_PRODUCTION_UPGRADE.plan, {
      events: [{ kind: 'restart-pods', at: 60 }],
      durationSeconds: 1_800,
    });
    const { timeline, verdict } = simulate(restart, 1);
    const short = timeline.subnets.filter(({ short: parts }) => parts.length > 0);
    expect(verdict.kind).toBe('warm-short');
    expect(verdict.waits.pods).toBeGreaterThan(0);
    expect(short.some(({ short: parts }) => parts.some(({ pods }) => pods))).toBe(true);
    expect(short.map(({ goesWithout }) => goesWithout)).toEqual(short.map(() => false));
  });

  test('T10: is red where pods wait for a node that EC2 does not launch', () => {
    const { timeline } = simulate(
      plainScenario(
        plan({
          subnets: [subnet('a', 28, 9)],
          groups: [group('it', M5_LARGE, 4, 1, { zones: ['a'] })],
          settings: settings({ warmEniTarget: 0 }),
          clusterPods: 6,
        }),
      ),
      1,
    );
    expect(timeline.subnets[0]?.short.some(({ pods }) => pods)).toBe(true);
  });

  test('holds for an ENI that is on its way: nobody is refused, nothing is short', () => {
    const { timeline, verdict } = simulate(
      plainScenario(
        plan({
          subnets: [subnet('a', 24)],
          groups: [group('it', M5_LARGE, 2, 5, { zones: ['a'] })],
        }),
        { events: [{ kind: 'scale-pods', at: 60, group: 'it', to: 25, overSeconds: 0 }] },
      ),
      1,
    );
    expect(timeline.subnets[0]?.short).toEqual([]);
    expect(verdict.waits).toEqual({ pods: 0, longestSeconds: 0, atEnd: 0 });
    expect(timeline.peaks.waitingFor['subnet-short']).toBe(0);
    expect(timeline.peaks.waitingFor.growing).toBeGreaterThan(0);
  });

  const scale = (kind: 'scale-nodes' | 'scale-pods', at: number, to: number) =>
    ({ kind, at, group: 'it', to, overSeconds: 0 }) as const;

  test('T14: ends when launches that EC2 refused are withdrawn', () => {
    const { timeline, verdict } = simulate(
      plainScenario(
        plan({
          subnets: [subnet('a', 28)],
          groups: [group('it', M5_LARGE, 1, 0, { zones: ['a'] })],
          settings: settings({ warmIpTarget: 1, minimumIpTarget: 3 }),
        }),
        { events: [scale('scale-nodes', 60, 15), scale('scale-nodes', 300, 1)] },
      ),
      1,
    );
    expect(verdict).toMatchObject({ kind: 'does-not-fit', from: 60, until: 300 });
    expect(timeline.subnets[0]?.short.at(-1)?.until).toBe(300);
  });

  test('T14: ends when the last pod that an address was refused is wanted no more', () => {
    const { timeline, verdict, findings } = simulate(
      plainScenario(
        plan({
          subnets: [subnet('a', 28)],
          groups: [group('it', M5_LARGE, 1, 5, { zones: ['a'] })],
          settings: settings({ warmIpTarget: 1, minimumIpTarget: 6 }),
        }),
        { events: [scale('scale-pods', 60, 20), scale('scale-pods', 300, 2)] },
      ),
      1,
    );
    // Those that run end 30 s later; until then ipamd wants a warm address more.
    expect(verdict).toMatchObject({ kind: 'does-not-fit', until: 330 });
    expect(timeline.subnets[0]?.short.slice(-2)).toEqual([
      { from: expect.any(Number), until: 300, pods: true },
      { from: 300, until: 330, pods: false },
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'RUNS_OUT', until: 330, isNowAndThen: false }),
    );
  });

  test('is in order, parts of no length apart from others, and red only while a pod waits', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 1, max: 9 }), (scenario: Scenario, seed) => {
        const { timeline, verdict } = simulate(scenario, seed);
        for (const { short } of timeline.subnets) {
          let last = 0;
          for (const { from, until } of short) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(until).toBeGreaterThanOrEqual(from);
            if (until === from) expect(from === last && last > 0).toBe(false);
            last = until;
          }
          expect(last).toBeLessThanOrEqual(scenario.durationSeconds);
        }
        const isRed = timeline.subnets.some(
          ({ short, goesWithout }) => goesWithout && short.some(({ pods }) => pods),
        );
        if (isRed) expect(verdict.kind).toMatch(/does-not-fit|cannot-work/);
        if (verdict.kind === 'does-not-fit') {
          expect(timeline.subnets.some(({ goesWithout }) => goesWithout)).toBe(true);
        }
        if (isRed) expect(timeline.peaks.waitingFor['subnet-short']).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});
