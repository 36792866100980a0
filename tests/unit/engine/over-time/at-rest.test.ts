import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClusterPlan, planUsage } from '@/engine';
import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import { startCluster } from '@/engine/over-time/start-cluster';
import { group, limits, plan, settings, subnet } from '../../../support/builders';
import { anyPlan } from '../../../support/engine-arbitraries';

const RUNS = Number(process.env.SIMULATOR_RUNS ?? 250);

function heldWhenStarted(plan: ClusterPlan, seed: number): readonly number[] {
  const cluster = startCluster(
    {
      plan,
      events: [],
      durationSeconds: 60,
      parameters: DEFAULT_PARAMETERS,
      addressChoice: 'random',
      othersLie: 'scattered',
      subnetDiscovery: true,
    },
    seed,
  );
  return cluster.subnets.map(
    ({ freeWithoutNodes, space }) => freeWithoutNodes - space.freeWithReservations,
  );
}

/** The plan in subnets so large that nothing runs out. */
function roomy(plan: ClusterPlan): ClusterPlan {
  return {
    ...plan,
    subnets: plan.subnets.map((subnet) => ({ ...subnet, prefixLength: 16, usedByOthers: 0 })),
    groups: plan.groups.map((group) => ({ ...group, nodes: Math.min(group.nodes, 6) })),
  };
}

test(
  'the cluster starts as the plan at rest has it, or inside its range where chance decides',
  () => {
    fc.assert(
      fc.property(anyPlan.map(roomy), fc.integer(), (plan, seed) => {
        const usage = planUsage(plan);
        const held = heldWhenStarted(plan, seed);
        usage.subnets.forEach((subnet, index) => {
          const classes = usage.groups
            .flatMap((group) => group.classes)
            .filter((kind) => kind.subnet === subnet.label);
          const most = classes.reduce((sum, kind) => sum + kind.nodes * kind.footprint.held, 0);
          const least = classes.reduce(
            (sum, kind) => sum + kind.nodes * kind.footprint.heldAtLeast,
            0,
          );
          expect(most).toBe(subnet.held);
          expect(held[index]).toBeGreaterThanOrEqual(least);
          expect(held[index]).toBeLessThanOrEqual(most);
        });
      }),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS * 1_000,
);

test('a pool that grows by one address a check comes to rest, however many pods wait', () => {
  const one = plan({
    settings: settings({ warmEniTarget: undefined, warmIpTarget: 1 }),
    subnets: [subnet('a', 16)],
    groups: [
      group('one', limits(15, 50), 1, 0, {
        zones: ['a'],
        maxPods: { kind: 'formula', managedCap: false },
      }),
    ],
    clusterPods: 600,
  });
  const [subnetAtRest] = planUsage(one).subnets;
  expect(heldWhenStarted(one, 1)).toEqual([subnetAtRest?.held]);
});
