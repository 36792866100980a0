import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '@/engine';
import {
  DEFAULT_PARAMETERS,
  type Scenario,
  type ScenarioEvent,
  simulate,
} from '@/engine/over-time';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { startEvent } from '@/engine/over-time/events/scenario-events';
import { anyScenario, SCENARIO_SECONDS } from '../../../support/arbitraries/any-scenario';
import { group, limits, networking, plan, subnet } from '../../../support/builders';
import { auditCluster } from '../../../support/cluster-audit';
import { runs } from '../../../support/runs';

test('T1–T13: whatever happens, no address is lost or given twice and every limit is kept', () => {
  fc.assert(
    fc.property(anyScenario, fc.integer(), (scenario, seed) => {
      const cluster = startCluster(scenario, seed);
      expect(auditCluster(cluster)).toEqual([]);
      for (const event of scenario.events) {
        cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
      }
      let looks = 0;
      cluster.runUntil(SCENARIO_SECONDS * 1000, () => {
        looks += 1;
        // Every instant of a short run, some of a long one.
        if (looks < 20 || looks % 40 === 0) expect(auditCluster(cluster)).toEqual([]);
      });
      expect(auditCluster(cluster)).toEqual([]);
    }),
    runs({ seed: 1, numRuns: 35 }),
  );
});

describe('The smallest scenarios that once broke a rule', () => {
  const small = (of: Partial<ClusterPlan>, events: readonly ScenarioEvent[]): Scenario => ({
    plan: plan(of),
    events,
    durationSeconds: 300,
    parameters: DEFAULT_PARAMETERS,
    addressChoice: 'lowest-first',
    othersLie: 'packed',
  });
  const restart: ScenarioEvent = { kind: 'restart-pods', at: 10 };
  const branches: Partial<ClusterPlan> = {
    subnets: [subnet('a', 24)],
    networking: networking({ podEni: true }),
    groups: [
      group('it', limits(3, 10, { branchEnis: 9 }), 1, 0, { zones: ['a'], branchPodsPerNode: 4 }),
    ],
  };

  function faultsOf(scenario: Scenario): readonly string[] {
    const cluster = startCluster(scenario, 1);
    for (const event of scenario.events) {
      cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
    }
    const faults: string[] = [];
    cluster.runUntil(300_000, () => {
      if (faults.length === 0) faults.push(...auditCluster(cluster));
    });
    return faults;
  }

  test('R28: two unmanaged ENIs in a subnet with one address left', () => {
    const groups = [group('it', limits(3, 2), 1, 0, { zones: ['a'], unmanagedEnis: 2 })];
    expect(faultsOf(small({ subnets: [subnet('a', 28, 9)], groups }, []))).toEqual([]);
  });

  test('R27: addresses of branch ENIs that cool down are the node’s', () => {
    expect(faultsOf(small(branches, [restart]))).toEqual([]);
  });

  test('R27: pods on branch ENIs that are made anew run once', () => {
    const { timeline } = simulate(small(branches, [restart]), 1);
    expect(Math.max(...timeline.podsRunning)).toBe(4);
  });

  test('T13: a node that ends gives the addresses of its branch ENIs back at once', () => {
    const toNone: ScenarioEvent = {
      kind: 'scale-nodes',
      at: 41,
      group: 'it',
      to: 0,
      overSeconds: 0,
    };
    const cluster = startCluster(small(branches, []), 1);
    for (const event of [restart, toNone]) {
      cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
    }
    cluster.runUntil(75_000, () => {});
    expect(cluster.tally.nodes.all.now).toBe(0);
    expect(cluster.subnets[0]?.space.free).toBe(251);
  });
});

test('the same seed gives the same run, byte by byte', () => {
  fc.assert(
    fc.property(anyScenario, fc.integer(), (scenario, seed) => {
      expect(JSON.stringify(simulate(scenario, seed))).toBe(
        JSON.stringify(simulate(scenario, seed)),
      );
    }),
    runs({ seed: 2, numRuns: 18 }),
  );
});
