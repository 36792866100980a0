import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  type InstanceLimits,
  type NodeGroup,
  type SubnetUsage,
} from '@/engine';
import { DEFAULT_PARAMETERS, type Scenario, simulate } from '@/engine/over-time';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { anyPlan } from '../../../support/arbitraries/any-plan';
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

const RUNS = runs({ seed: 20261138, numRuns: 80 });

function scenario(plan: ClusterPlan): Scenario {
  return {
    plan,
    events: [],
    durationSeconds: 60,
    parameters: DEFAULT_PARAMETERS,
    addressChoice: 'random',
    othersLie: 'scattered',
  };
}

function heldWhenStarted(plan: ClusterPlan, seed: number): readonly number[] {
  return startCluster(scenario(plan), seed).subnets.map(
    ({ freeWithoutNodes, space }) => freeWithoutNodes - space.freeWithReservations,
  );
}

/** The plan in subnets so large that nothing runs out. */
function roomy(plan: ClusterPlan): ClusterPlan {
  return {
    ...plan,
    consumers: [],
    subnets: plan.subnets.map((subnet) => ({
      ...subnet,
      prefixLength: 16,
      usedByOthers: 0,
      explicitReservation: 0,
      prefixReservation: 0,
    })),
    groups: plan.groups.map((group) => ({ ...group, nodes: Math.min(group.nodes, 6) })),
  };
}

/** Subnets that may share the ENIs of a node: which of them gets one depends on the moment. */
function sharing({ networking, subnets }: ClusterPlan): readonly (readonly number[])[] {
  const { customNetworking, subnetDiscovery } = networking;
  const isShared = !customNetworking && subnetDiscovery;
  const together = new Map<string, number[]>();
  subnets.forEach(({ zone, use }, index) => {
    const mayShare = isShared && ['nodes', 'nodes-only', 'pods'].includes(use);
    const key = mayShare ? zone : `${index}`;
    together.set(key, [...(together.get(key) ?? []), index]);
  });
  return [...together.values()];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

test('the cluster starts as the plan at rest has it, or inside its range where chance decides', () => {
  fc.assert(
    fc.property(anyPlan.map(roomy), fc.integer(), (plan, seed) => {
      const usage = answer(plan);
      const held = heldWhenStarted(plan, seed);
      const classes = usage.groups.flatMap((group) => group.classes);
      for (const together of sharing(plan)) {
        const subnets = together.map((index) => usage.subnets[index] as SubnetUsage);
        const labels = subnets.map(({ label }) => label);
        const there = classes.filter((kind) => labels.includes(kind.podSubnet ?? kind.subnet));
        const range = sum(
          there.map(({ nodes, footprint }) => nodes * (footprint.held - footprint.heldAtLeast)),
        );
        const most = sum(subnets.map((each) => each.held));
        const started = sum(together.map((index) => held[index] as number));
        expect(started).toBeGreaterThanOrEqual(most - range);
        expect(started).toBeLessThanOrEqual(most);
      }
    }),
    RUNS,
  );
});

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
  const [subnetAtRest] = answer(one).subnets;
  expect(heldWhenStarted(one, 1)).toEqual([subnetAtRest?.held]);
});

test('the pods that run at the start are those that the plan at rest hosts', () => {
  fc.assert(
    fc.property(anyPlan.map(roomy), fc.integer(), (plan, seed) => {
      const { timeline } = simulate(scenario(plan), seed);
      expect(timeline.podsRunning[0]).toBe(answer(plan).totals.podsHosted);
    }),
    RUNS,
  );
});

describe('The smallest clusters that once differed', () => {
  const NO_PREFIXES = { prefixCapable: false };
  const nodes = (type: InstanceLimits, pods: number, changed: Partial<NodeGroup> = {}) => [
    group('it', type, 1, pods, { zones: ['a'], ...changed }),
  ];
  const AUTO_MODE = { kind: 'auto-mode', maxPods: { kind: 'auto-mode' } } as const;

  test.each<[string, Partial<ClusterPlan>]>([
    [
      'R32: IPv6 with a further card',
      {
        networking: networking({ ipFamily: 'ipv6', multiNic: true }),
        groups: nodes(limits(3, 10, { networkCards: [3, 3] }), 1),
      },
    ],
    [
      'R32: IPv6 on a type without Nitro never gets ready and has no trunk',
      {
        networking: networking({ ipFamily: 'ipv6', podEni: true }),
        groups: nodes(limits(3, 10, { ...NO_PREFIXES, branchEnis: 9 }), 1),
      },
    ],
    [
      'R27, R32: IPv6 on a type with one ENI has no trunk',
      {
        networking: networking({ ipFamily: 'ipv6', podEni: true }),
        groups: nodes(limits(1, 10, { branchEnis: 9 }), 1),
      },
    ],
    [
      'R32: IPv6 has a trunk whatever MAX_ENI and custom networking',
      {
        settings: settings({ maxEni: 1 }),
        networking: networking({ ipFamily: 'ipv6', podEni: true, customNetworking: true }),
        groups: nodes(limits(3, 10, { branchEnis: 9 }), 20, { branchPodsPerNode: 4 }),
      },
    ],
    [
      'R29: pods for further cards beyond max pods',
      {
        networking: networking({ multiNic: true }),
        groups: nodes(limits(3, 10, { networkCards: [3, 3] }), 9, {
          multiNicPodsPerNode: 9,
          maxPods: { kind: 'fixed', maxPods: 4 },
        }),
      },
    ],
    [
      'R34: Auto Mode on a type without Nitro',
      { groups: nodes(limits(3, 10, NO_PREFIXES), 17, AUTO_MODE) },
    ],
    [
      'R34: Auto Mode in an IPv6 cluster',
      { networking: networking({ ipFamily: 'ipv6' }), groups: nodes(M5_LARGE, 17, AUTO_MODE) },
    ],
    [
      'R34: Auto Mode beside custom networking',
      {
        networking: networking({ customNetworking: true }),
        groups: nodes(limits(2, 2), 17, AUTO_MODE),
      },
    ],
    [
      'R33: Windows beside subnets for pods',
      {
        subnets: [
          subnet('a', 20, 0, { use: 'nodes-only' }),
          subnet('a', 20, 0, { label: 'p', use: 'pods' }),
        ],
        groups: nodes(M5_LARGE, 5, { kind: 'windows', maxPods: { kind: 'windows' } }),
      },
    ],
    [
      'R33: Windows with warm prefixes alone',
      {
        networking: networking({
          windows: {
            prefixDelegation: true,
            warmIpTarget: undefined,
            minimumIpTarget: undefined,
            warmPrefixTarget: 3,
          },
        }),
        groups: nodes(limits(8, 30), 20, { kind: 'windows', maxPods: { kind: 'windows' } }),
      },
    ],
  ])('%s', (_, changed) => {
    const of = plan({ subnets: [subnet('a', 20)], ...changed });
    const { totals, groups } = answer(of);
    const [first] = groups;
    const isRange = first?.kind === 'auto-mode' && first.mode === 'prefix';
    const least = totals.held - (isRange ? 16 : 0);
    const held = sum(heldWhenStarted(of, 1));
    expect(held).toBeLessThanOrEqual(totals.held);
    expect(held).toBeGreaterThanOrEqual(least);
  });
});

test('R34: an Auto Mode node starts with the most that AWS publishes, one prefix more than its pods need', () => {
  const held = (pods: number) =>
    heldWhenStarted(
      plan({
        subnets: [subnet('a', 20)],
        groups: [
          group('it', M5_LARGE, 1, pods, {
            zones: ['a'],
            kind: 'auto-mode',
            maxPods: { kind: 'auto-mode' },
          }),
        ],
      }),
      1,
    );
  expect([0, 1, 16, 17].map(held)).toEqual([[17], [33], [33], [49]]);
});
