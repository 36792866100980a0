import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostNodesOfGroup } from '@/engine';
import { withNodesOf } from '@/engine/answers/most/most-nodes';
import {
  autoscalingMaximum,
  plainScenario,
  type Scenario,
  type ScenarioEvent,
  simulate,
} from '@/engine/over-time';
import { isRefused } from '@/engine/over-time/answers/is-refused';
import { anySmallGroup } from '../../../../support/arbitraries/any-small-group';
import { group, limits, M5_LARGE, plan, settings, subnet } from '../../../../support/builders';
import { runs } from '../../../../support/runs';
import { upgradeOf } from '../../../../support/upgrades';

const UPGRADE = upgradeOf('mine');

function isShortIn(scenario: Scenario, events: readonly ScenarioEvent[], seconds: number): boolean {
  const { findings } = simulate({ ...scenario, events, durationSeconds: seconds }, 1);
  return findings.some(({ code }) => code === 'RUNS_OUT' || code === 'LAUNCHES_REFUSED');
}

describe('The maximum of an autoscaling group', () => {
  test('holds in every count below it, and not in the next, whichever zone is lost', () => {
    fc.assert(
      fc.property(anySmallGroup, (small) => {
        const { afterZoneLoss, atRest } = autoscalingMaximum(plainScenario(small), 'mine', 1);
        expect(atRest).toBe(mostNodesOfGroup(small, 'mine').safe);
        if (small.subnets.length === 1) {
          expect(afterZoneLoss).toBeUndefined();
          return;
        }
        const isLost = (nodes: number) => {
          const scenario = plainScenario(withNodesOf(small, 'mine', nodes));
          return small.subnets.some(({ zone }) =>
            isShortIn(scenario, [{ kind: 'lose-zone', at: 60, zone }], 1_800),
          );
        };
        const counts = Array.from({ length: Math.max(0, atRest + 1) }, (_, nodes) => nodes);
        const first = counts.find(isLost) ?? atRest + 1;
        expect(afterZoneLoss).toBe(first - 1);
      }),
      runs({ seed: 2301, numRuns: 25 }),
    );
  });

  test('has room for the nodes that an upgrade adds, as its run shows', () => {
    fc.assert(
      fc.property(anySmallGroup, (small) => {
        const { duringUpgrade, atRest, surge } = autoscalingMaximum(
          plainScenario(small),
          'mine',
          1,
        );
        expect(duringUpgrade).toBeLessThanOrEqual(Math.max(atRest - surge, Math.min(atRest, 0)));
        if (duringUpgrade <= 0) return;
        const scenario = plainScenario(withNodesOf(small, 'mine', duringUpgrade));
        expect(isShortIn(scenario, [UPGRADE], 3_600)).toBe(false);
      }),
      runs({ seed: 2302, numRuns: 25 }),
    );
  });

  test('holds without the zone whose loss leaves least room, wherever that is listed', () => {
    const uneven = (lengths: readonly [number, number]) =>
      plan({
        subnets: [subnet('a', lengths[0]), subnet('b', lengths[1])],
        groups: [group('mine', M5_LARGE, 2, 5, { zones: ['a', 'b'] })],
      });
    // The /26 has room for two nodes of 20 addresses, and for a third that comes when the pods have a place.
    for (const lengths of [[26, 24] as const, [24, 26] as const]) {
      const { afterZoneLoss } = autoscalingMaximum(plainScenario(uneven(lengths)), 'mine', 1);
      expect(afterZoneLoss).toBe(3);
    }
  });

  test('is as the upgrade of the scenario asks for', () => {
    const roomy = plan({
      subnets: [subnet('a', 24)],
      groups: [group('mine', M5_LARGE, 2, 10, { zones: ['a'] })],
    });
    const upgrade = (changed: object): ScenarioEvent => ({ ...UPGRADE, ...changed });
    const during = (event: ScenarioEvent) =>
      autoscalingMaximum(plainScenario(roomy, { events: [event] }), 'mine', 1).duringUpgrade;
    expect(during(upgrade({}))).toBe(6);
    expect(during(upgrade({ maxUnavailable: 3 }))).toBe(5);
    expect(during(upgrade({ strategy: 'minimal' }))).toBe(8);
    expect(during(upgrade({ strategy: 'blue-green' }))).toBe(4);
    expect(during(upgrade({ group: 'other', maxUnavailable: 3 }))).toBe(6);
  });
});

test('A run is ended at its first refusal, and only there', () => {
  fc.assert(
    fc.property(anySmallGroup, fc.integer({ min: 1, max: 9 }), (small, nodes) => {
      const scenario = plainScenario(withNodesOf(small, 'mine', nodes), {
        events: [{ kind: 'scale-nodes', at: 60, group: 'mine', to: nodes + 2, overSeconds: 0 }],
      });
      expect(isRefused(scenario, 1)).toBe(isShortIn(scenario, scenario.events, 1_800));
    }),
    runs({ seed: 2303, numRuns: 40 }),
  );
});

test('With subnet discovery a refused ask that another subnet grants is no end', () => {
  const pods = subnet('a', 20, 0, { label: 'pods', use: 'pods' });
  const discovered = plan({
    subnets: [subnet('a', 26), pods],
    groups: [
      group('mine', M5_LARGE, 3, 50, { zones: ['a'], maxPods: { kind: 'fixed', maxPods: 110 } }),
    ],
    settings: settings({ prefixDelegation: true }),
  });
  const { atRest, duringUpgrade, surge } = autoscalingMaximum(plainScenario(discovered), 'mine', 1);
  expect(atRest).toBeGreaterThan(10);
  expect(duringUpgrade).toBe(atRest - surge);
  const run = plainScenario(withNodesOf(discovered, 'mine', duringUpgrade), {
    events: [UPGRADE],
    durationSeconds: 3_600,
  });
  const { findings, verdict } = simulate(run, 1);
  expect(findings.map(({ code }) => code)).toContain('RUNS_OUT');
  expect(verdict.kind).toBe('warm-short');
});

test('R36: Fargate pods that another subnet takes at once are no end', () => {
  const of = plan({
    subnets: [subnet('a', 26), subnet('b', 24)],
    groups: [group('mine', limits(2, 10), 59, 0, { kind: 'fargate', zones: ['a', 'b'] })],
  });
  const { duringUpgrade } = autoscalingMaximum(plainScenario(of), 'mine', 1);
  const { verdict, figures } = simulate(plainScenario(of, { events: [UPGRADE] }), 1);
  expect([verdict.kind, figures.refusedLaunches]).toEqual(['fits', 1]);
  expect(duringUpgrade).toBeGreaterThanOrEqual(59);
});
