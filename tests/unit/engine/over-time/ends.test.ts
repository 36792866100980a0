import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '@/engine';
import {
  DEFAULT_PARAMETERS,
  RunStalledError,
  type Scenario,
  type ScenarioEvent,
  type ScenarioParameters,
  simulate,
  UPGRADE_STRATEGIES,
} from '@/engine/over-time';
import { stepLimits } from '@/engine/over-time/cluster/run-guard';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { startEvent } from '@/engine/over-time/events/scenario-events';
import { anyScenario, SCENARIO_SECONDS } from '../../../support/arbitraries/any-scenario';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../support/builders';
import { runs } from '../../../support/runs';
import { upgradeOf } from '../../../support/upgrades';

/** A /28 that is too small for what its events ask for. */
function tight(
  events: readonly ScenarioEvent[],
  parameters: Partial<ScenarioParameters>,
): Scenario {
  return {
    plan: plan({
      subnets: [subnet('a', 28)],
      networking: networking({ podEni: true }),
      groups: [group('m5.large', M5_LARGE, 1, 5, { zones: ['a'] })],
    }),
    events,
    durationSeconds: 600,
    parameters: { ...DEFAULT_PARAMETERS, ...parameters },
    addressChoice: 'lowest-first',
    othersLie: 'packed',
  };
}

const TO_20: ScenarioEvent = {
  kind: 'scale-nodes',
  at: 60,
  group: 'm5.large',
  to: 20,
  overSeconds: 0,
};

describe('T10: a launch that EC2 refused', () => {
  const refusedIn = (launchRetry: number) =>
    simulate(tight([TO_20], { launchRetry }), 1).timeline.peaks.failedLaunches;

  test('is tried again after the time that is set', () => {
    // Tried at 60 s and then every 60 s, the last time at 600 s.
    expect(refusedIn(60) % 10).toBe(0);
    expect(refusedIn(30)).toBe((refusedIn(60) / 10) * 19);
  });

  test('is tried again after 5 s at the earliest, though that time is 0', () => {
    expect(refusedIn(0)).toBe(refusedIn(5));
    expect(refusedIn(3)).toBe(refusedIn(5));
  });
});

describe('Every time may be 0', () => {
  const NO_TIME: ScenarioParameters = {
    nodeBoot: 0,
    eniAttach: 0,
    podStart: 0,
    podTermination: 0,
    upgradeWait: 0,
    launchRetry: 0,
  };
  const EVENTS: readonly ScenarioEvent[] = [
    ...UPGRADE_STRATEGIES.map(
      (strategy): ScenarioEvent => upgradeOf('m5.large', { at: 0, strategy }),
    ),
    { ...TO_20, at: 0 },
    { kind: 'scale-pods', at: 0, group: undefined, to: 50, overSeconds: 0 },
    { kind: 'restart-pods', at: 0 },
    { kind: 'churn', at: 0, podsPerMinute: 10_000, forSeconds: 60 },
    { kind: 'churn', at: 0, podsPerMinute: 0, forSeconds: 60 },
    { kind: 'churn', at: 0, podsPerMinute: 60, forSeconds: 0 },
    { kind: 'lose-zone', at: 0, zone: 'a' },
  ];
  const cases = EVENTS.map((event) => [JSON.stringify(event), event] as const);

  test.each(cases)('%s ends', (_, event) => {
    const { timeline } = simulate(tight([event], NO_TIME), 1);
    expect(timeline.at.at(-1)).toBe(600);
  });

  test.each(Object.keys(NO_TIME) as (keyof ScenarioParameters)[])('%s alone ends', (parameter) => {
    const { timeline } = simulate(tight(EVENTS, { [parameter]: 0 }), 1);
    expect(timeline.at.at(-1)).toBe(600);
  });

  test('a scenario of no time is its start', () => {
    const { timeline } = simulate({ ...tight([], NO_TIME), durationSeconds: 0 }, 1);
    expect(timeline.at).toEqual([0]);
  });
});

describe('R31: a reservation for prefixes that covers', () => {
  const PREFIXES = settings({ prefixDelegation: true });
  const start = (
    prefixLength: number,
    usedByOthers: number,
    prefixReservation: number,
    changed: Partial<ClusterPlan> = {},
  ) =>
    simulate(
      {
        ...tight([], {}),
        plan: plan({
          subnets: [subnet('a', prefixLength, usedByOthers, { prefixReservation })],
          groups: [group('m5.large', M5_LARGE, 2, 10, { zones: ['a'] })],
          ...changed,
        }),
      },
      1,
    ).timeline;

  test.each([
    ['all of a /24', 24, 16],
    ['all of a /28', 28, 1],
    ['all of a /27', 27, 2],
    ['half of a /27', 27, 1],
    ['all of a /16', 16, 4_096],
    ['more than there is', 24, 17],
  ])('%s leaves single addresses where it does not lie, and ends', (_, prefixLength, blocks) => {
    const { nodes } = start(prefixLength, 20, blocks);
    expect(nodes.at(-1)).toBe(0);
  });

  test('all but the first block leaves 11 addresses to others and nodes: 16 fewer for each block', () => {
    const { subnets } = start(24, 10, 15, {
      groups: [group('it', M5_LARGE, 5, 0, { zones: ['a'] })],
    });
    expect(subnets[0]?.held.at(-1)).toBe(1);
  });

  test('all of a /24 gives its 14 whole blocks to prefixes, to nodes that lie elsewhere', () => {
    const { subnets } = start(24, 0, 16, {
      settings: PREFIXES,
      networking: networking({ customNetworking: true }),
      subnets: [
        subnet('a', 24),
        subnet('a', 24, 0, { label: 'pods', use: 'pods', prefixReservation: 16 }),
      ],
      groups: [group('it', M5_LARGE, 1, 10, { zones: ['a'] })],
    });
    expect(subnets[1]?.freeBlocks[0]).toBe(14);
  });
});

describe('A run that comes no nearer its end', () => {
  test('at one time ends with an error that has a name and says when', () => {
    const cluster = startCluster(tight([], {}), 1);
    const again = () => cluster.after(0, again);
    cluster.after(60_000, again);
    expect(() => cluster.runUntil(600_000, () => {})).toThrow(
      expect.objectContaining({ name: 'RunStalledError', code: 'RUN_STALLED', atSeconds: 60 }),
    );
  });

  test('though time goes on ends with it too', () => {
    const cluster = startCluster(tight([], {}), 1);
    const more = () => {
      for (let i = 0; i < 10_000; i += 1) cluster.after(0, () => {});
      cluster.after(1, more);
    };
    cluster.after(0, more);
    expect(() => cluster.runUntil(600_000, () => {})).toThrow(RunStalledError);
  });

  test('has more steps to go the larger its scenario is', () => {
    const small = stepLimits(tight([], {}));
    const large = stepLimits(tight([{ ...TO_20, to: 2_000 }], {}));
    expect(large.atOneTime).toBeGreaterThan(small.atOneTime);
    expect(large.inAll).toBeGreaterThan(small.inAll);
  });

  test('R36: counts scaled pods of Fargate as nodes, of the plan and of an added group', () => {
    const web = group('web', limits(1, 2), 1, 0, { kind: 'fargate', zones: ['a'] });
    const toMany: ScenarioEvent = { ...TO_20, kind: 'scale-pods', group: 'web', to: 2_000 };
    const added: ScenarioEvent = { kind: 'add-group', at: 0, group: web };
    const small = stepLimits(tight([added, { ...toMany, to: 20 }], {}));
    expect(stepLimits(tight([added, toMany], {})).atOneTime).toBeGreaterThan(2 * small.atOneTime);
  });
});

test('every valid plan and scenario ends, long before its steps are used up', () => {
  fc.assert(
    fc.property(anyScenario, fc.integer(), (scenario, seed) => {
      const cluster = startCluster(scenario, seed);
      for (const event of scenario.events) {
        cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
      }
      cluster.runUntil(SCENARIO_SECONDS * 1000, () => {});
      const { atOneTime, inAll } = stepLimits(scenario);
      expect(cluster.steps.mostAtOneTime).toBeLessThan(atOneTime / 10);
      expect(cluster.steps.inAll).toBeLessThan(inAll / 10);
    }),
    runs({ seed: 1, numRuns: 30 }),
  );
});
