// Random plans and nodes for property tests.
import fc from 'fast-check';
import type { ClusterPlan, CniSettings, InstanceLimits, NodeGroup } from '@/engine';

const target = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined });

export const anySettings: fc.Arbitrary<CniSettings> = fc.record({
  prefixDelegation: fc.boolean(),
  warmEniTarget: target(6),
  warmIpTarget: target(40),
  minimumIpTarget: target(120),
  warmPrefixTarget: target(5),
  maxEni: target(12),
});

export const anyLimits: fc.Arbitrary<InstanceLimits> = fc.record({
  maxEnis: fc.integer({ min: 1, max: 15 }),
  ipv4PerEni: fc.integer({ min: 2, max: 64 }),
  prefixCapable: fc.boolean(),
  vcpus: fc.option(fc.integer({ min: 1, max: 96 }), { nil: undefined }),
});

const ZONES = ['a', 'b', 'c'];

const anyGroup: fc.Arbitrary<Omit<NodeGroup, 'label' | 'zones'> & { zoneCount: number }> =
  fc.record({
    instanceType: fc.constant('any'),
    limits: anyLimits,
    nodes: fc.integer({ min: 0, max: 40 }),
    podsPerNode: fc.integer({ min: 0, max: 120 }),
    maxPods: fc.oneof(
      fc.record({ kind: fc.constant('formula' as const), managedCap: fc.boolean() }),
      fc.record({ kind: fc.constant('fixed' as const), maxPods: fc.integer({ min: 1, max: 300 }) }),
    ),
    zoneCount: fc.integer({ min: 1, max: 3 }),
  });

const anySubnet = fc.record({
  prefixLength: fc.integer({ min: 20, max: 28 }),
  usedShare: fc.integer({ min: 0, max: 100 }),
});

export const anyPlan: fc.Arbitrary<ClusterPlan> = fc
  .record({
    settings: anySettings,
    subnets: fc.array(anySubnet, { minLength: 3, maxLength: 6 }),
    groups: fc.array(anyGroup, { minLength: 0, maxLength: 4 }),
    hostNetworkPodsPerNode: fc.integer({ min: 0, max: 5 }),
    systemPodsPerNode: fc.integer({ min: 0, max: 4 }),
    clusterPods: fc.integer({ min: 0, max: 800 }),
  })
  .map((plan) => ({
    ...plan,
    subnets: plan.subnets.map(({ prefixLength, usedShare }, index) => ({
      label: `s${index}`,
      zone: ZONES[index % ZONES.length] as string,
      prefixLength,
      cidr: undefined,
      usedByOthers: Math.floor(((2 ** (32 - prefixLength) - 5) * usedShare) / 100),
    })),
    groups: plan.groups.map(({ zoneCount, ...group }, index) => ({
      ...group,
      label: `g${index}`,
      zones: ZONES.slice(0, zoneCount),
    })),
  }));
