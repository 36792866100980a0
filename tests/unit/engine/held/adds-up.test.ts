// What is held, what is short and who waits are parts of what is wanted and asked: nothing is told twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, type ClusterPlan, type SubnetUsage, whatIsHeld } from '@/engine';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../support/builders';
import { heldOf, startOf } from '../../../support/held';
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

/** What others hold of it; AWS gives nobody more than there is. */
const othersIn = ({ usedByOthers, size, reserved }: SubnetUsage) =>
  Math.min(usedByOthers, size - reserved);

const sum = <T>(all: readonly T[], of: (one: T) => number) =>
  all.reduce((total, one) => total + of(one), 0);

test('every pod runs, waits or has no place; every address is held, free, reserved or of others, or missing', () => {
  fc.assert(
    fc.property(anySmallPlan, fc.integer(), (of, seed) => {
      const usage = answer(of);
      const { totals, verdict } = usage;
      const start = startOf(of, seed);
      const there = whatIsHeld(usage, start);
      if (there?.isShort !== true) return;
      const { podsRunning, podsWaitingForSubnets } = start;
      expect(podsRunning + podsWaitingForSubnets + verdict.podsPending).toBe(totals.podsAsked);
      expect(sum(there.subnets, ({ waiting }) => waiting)).toBe(podsWaitingForSubnets);
      for (const [index, { held, free, keptForPrefixes }] of there.subnets.entries()) {
        const subnetUsage = usage.subnets[index] as SubnetUsage;
        const { reserved, size } = subnetUsage;
        const left = free + keptForPrefixes;
        expect(reserved + othersIn(subnetUsage) + held + left).toBe(size);
      }
      expect(sum(there.subnets, ({ short }) => short)).toBe(totals.short);
      expect(sum(there.subnets, ({ missing }) => missing)).toBe(
        Math.max(0, there.wanted - there.held),
      );
      // Who finds an address in another subnet only may need an ENI more for it.
      if (of.networking.subnetDiscovery) return;
      for (const [index, { held }] of there.groups.entries()) {
        expect(held).toBeLessThanOrEqual(usage.groups[index]?.held ?? 0);
      }
    }),
    runs({ seed: 20261129, numRuns: 60 }),
  );
});

const forUse = (zone: string, label: string, use: 'nodes' | 'pods', prefixLength: number) =>
  subnet(zone, prefixLength, 0, { label, use });

test('a subnet in which nodes want nothing is not short, whatever others have there', () => {
  const of = plan({
    subnets: [subnet('a', 28, 8, { label: 'a' }), subnet('b', 28, 11, { label: 'b' })],
    consumers: [{ kind: 'alb', label: 'c0', count: 1, addresses: 8, zones: ['b'], subnet: 'b' }],
    groups: [group('it', M5_LARGE, 2, 3, { zones: ['a'] })],
  });
  const { subnets, totals } = answer(of);
  expect(subnets[1]).toMatchObject({ held: 0, free: -8 });
  expect(heldOf(of).subnets.map(({ short }) => short)).toEqual([totals.short, 0]);
});

test('what single addresses lack beside a reservation for prefixes is short, as the verdict has it', () => {
  const of = plan({
    subnets: [subnet('a', 27, 0, { prefixReservation: 1 })],
    groups: [
      group('it', M5_LARGE, 4, 4, { zones: ['a'], kind: 'windows', maxPods: { kind: 'windows' } }),
    ],
  });
  const { totals, verdict } = answer(of);
  expect(heldOf(of).subnets[0]?.short).toBe(totals.short);
  expect(totals.short).toBe(-(verdict.left ?? 0));
  expect(totals.short).toBe(-totals.free);
});

test('a node that took its addresses in another subnet of its zone lacks nothing', () => {
  const of = plan({
    networking: networking({ subnetDiscovery: true }),
    subnets: [
      forUse('a', 'a-1', 'nodes', 25),
      forUse('a', 'a-2', 'pods', 24),
      forUse('b', 'b-1', 'nodes', 27),
      forUse('b', 'b-2', 'pods', 27),
    ],
    settings: settings({ prefixDelegation: true, warmPrefixTarget: 1 }),
    groups: [group('it', limits(3, 6), 11, 10, { zones: ['a', 'b'] })],
  });
  const there = heldOf(of);
  const [a1, a2] = there.subnets;
  expect(answer(of).subnets.map(({ held }) => held)[0]).toBeLessThan(a1?.held ?? 0);
  expect([a1?.missing, a2?.missing]).toEqual([0, 0]);
  expect(sum(there.subnets, ({ missing }) => missing)).toBe(there.wanted - there.held);
});
