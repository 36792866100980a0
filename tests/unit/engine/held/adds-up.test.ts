// What is held, what is short and who waits are parts of what is wanted and asked: nothing is told twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, type ClusterPlan, whatIsHeld } from '@/engine';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../support/builders';
import { startOf } from '../../../support/held';
import { runs } from '../../../support/runs';

const TYPES = [
  M5_LARGE,
  limits(3, 6, { branchEnis: 0 }),
  limits(4, 15, { branchEnis: 18 }),
  limits(8, 30, { branchEnis: 54 }),
];

const maybe = (max: number) => fc.option(fc.nat(max), { nil: undefined });
const seldom = fc.nat(4).map((draw) => draw === 0);

const anySubnet = fc.record({
  prefixLength: fc.integer({ min: 24, max: 28 }),
  usedByOthers: fc.oneof(fc.constant(0), fc.nat(9)),
  reservedBlocks: seldom,
});

const anyGroup = fc.record({
  type: fc.constantFrom(...TYPES),
  nodes: fc.integer({ min: 1, max: 12 }),
  podsPerNode: fc.nat(30),
  isWindows: seldom,
  branchPods: fc.oneof(fc.constant(0), fc.nat(5)),
  isInOneZone: seldom,
});

/** Plans whose subnets are mostly too small, in all ways to take addresses that tell what is held apart. */
const anySmallPlan: fc.Arbitrary<ClusterPlan> = fc
  .record({
    zones: fc.integer({ min: 1, max: 2 }),
    subnets: fc.array(anySubnet, { minLength: 4, maxLength: 4 }),
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 3 }),
    podSubnets: fc.constantFrom('none', 'none', 'discovered', 'custom'),
    hasBranches: seldom,
    pool: fc.record({
      prefixDelegation: seldom,
      warmEniTarget: maybe(2),
      warmIpTarget: maybe(8),
      minimumIpTarget: maybe(24),
    }),
    clusterPods: fc.oneof(fc.constant(0), fc.nat(60)),
    systemPodsPerNode: fc.nat(2),
  })
  .map(({ zones, subnets, groups, podSubnets, hasBranches, pool, ...rest }) => {
    const names = ['a', 'b'].slice(0, zones);
    const placed = subnets.map(({ prefixLength, usedByOthers, reservedBlocks }, index) =>
      subnet(names[index % zones] as string, prefixLength, usedByOthers, {
        label: `s${index}`,
        use: index >= zones ? 'pods' : 'nodes',
        prefixReservation: reservedBlocks && prefixLength < 28 ? 1 : 0,
      }),
    );
    return plan({
      ...rest,
      settings: settings(pool.prefixDelegation ? { ...pool, warmPrefixTarget: 1 } : pool),
      networking: networking({
        customNetworking: podSubnets === 'custom',
        subnetDiscovery: podSubnets === 'discovered',
        podEni: hasBranches,
      }),
      subnets: placed.slice(0, podSubnets === 'none' ? zones : 2 * zones),
      groups: groups.map((each, index) => {
        const { type, nodes, podsPerNode, isWindows, branchPods, isInOneZone } = each;
        return group(`g${index}`, type, nodes, podsPerNode, {
          zones: isInOneZone ? names.slice(0, 1) : names,
          ...(isWindows
            ? { kind: 'windows', maxPods: { kind: 'windows' } }
            : { branchPodsPerNode: hasBranches ? branchPods : 0 }),
        });
      }),
    });
  });

const SMALL = runs({ seed: 20261129, numRuns: 60 });

test('running, waiting and without a place are all pods that are asked for', () => {
  fc.assert(
    fc.property(anySmallPlan, fc.integer(), (of, seed) => {
      const usage = answer(of);
      const { totals, verdict } = usage;
      const start = startOf(of, seed);
      if (whatIsHeld(usage, start)?.isShort !== true) return;
      const { podsRunning, podsWaitingForSubnets } = start;
      expect(podsRunning + podsWaitingForSubnets + verdict.podsPending).toBe(totals.podsAsked);
    }),
    SMALL,
  );
});
