import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '@/engine';
import {
  type NeededSubnets,
  type NeedsWishes,
  neededSubnets,
  needsSearch,
  plainScenario,
  type RunVerdict,
  type SizeRung,
  smallerWithSettings,
  subnetSizes,
  zonesToLose,
} from '@/engine/over-time';
import { rungAtRest, runRung, strainsOf } from '@/engine/over-time/answers/needed/size-rung';
import {
  group,
  M5_LARGE,
  networking,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';
import { runs } from '../../../../support/runs';

const ONE = { seed: 1, runs: 1 };
const ALL: NeedsWishes = { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 };

function found(cluster: ClusterPlan, wishes: NeedsWishes): NeededSubnets {
  const steps = neededSubnets(needsSearch(plainScenario(cluster), ONE, wishes));
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** `/22: 629 free, upgrade 524, zone a 497` */
function told({ sizes, atRest, free, waiting, upgrade, zoneLoss }: SizeRung): string {
  const lengths = sizes.map(({ prefixLength }) => `/${prefixLength}`).join();
  const rest = atRest.kind === 'fits' ? `${free} free` : `${waiting} wait`;
  const run = upgrade && `, upgrade ${comesTo(upgrade)}`;
  const loss = zoneLoss && `, zone ${zoneLoss.zone} ${comesTo(zoneLoss.run, zoneLoss.kind)}`;
  return `${lengths}: ${rest}${run ?? ''}${loss ?? ''}`;
}

function comesTo({ kind: own, waits, lowest }: RunVerdict, kind = own): string {
  return kind === 'does-not-fit' ? `${waits.pods} wait` : `${kind} ${lowest?.free}`;
}

describe('What a plan needs', () => {
  test('is for the example, half as much again, a /22 in each zone: in a /23 a lost zone may not fit', () => {
    const { needed, rungs } = found(smallProduction(), { ...ALL, growth: 50 });
    expect(needed).toEqual([{ use: 'nodes', prefixLength: 22, subnets: 3 }]);
    expect(rungs.map(told)).toEqual([
      // What fails at rest is run too: how many pods wait then says how far it is from enough.
      '/25: 480 wait, upgrade 493 wait, zone a 576 wait',
      '/24: 160 wait, upgrade 222 wait, zone a 344 wait',
      '/23: 117 free, upgrade fits 12, zone a may-not-fit 5',
      '/22: 629 free, upgrade fits 524, zone a fits 497',
    ]);
  });

  test('is a /23 for the same at rest alone, which keeps 117 addresses free and no more', () => {
    const lengthOf = (wishes: Partial<NeedsWishes>) =>
      found(smallProduction(), { ...ALL, growth: 50, upgrade: false, zoneLoss: false, ...wishes })
        .needed?.[0]?.prefixLength;
    expect(lengthOf({})).toBe(23);
    expect(lengthOf({ keepFree: 117 })).toBe(23);
    expect(lengthOf({ keepFree: 118 })).toBe(22);
  });

  test('is tried at rest with as many addresses free as are to be kept, in each subnet', () => {
    const sizes = [{ use: 'nodes', prefixLength: 22, subnets: 3 }] as const;
    const holds = (keepFree: number) =>
      rungAtRest(plainScenario(smallProduction()), 1, sizes, { ...ALL, keepFree }).holds;
    const { free } = rungAtRest(plainScenario(smallProduction()), 1, sizes, ALL);
    expect([holds(free), holds(free + 1)]).toEqual([['at-rest'], []]);
  });

  test('is less under other settings, which are run as well', () => {
    const search = needsSearch(plainScenario(smallProduction()), ONE, { ...ALL, growth: 50 });
    const smaller = smallerWithSettings(search, [{ use: 'nodes', prefixLength: 22, subnets: 3 }]);
    expect(smaller?.scenario.plan.settings).toMatchObject({ warmIpTarget: 2, minimumIpTarget: 24 });
    const none = smallerWithSettings(search, [{ use: 'nodes', prefixLength: 24, subnets: 3 }]);
    expect(none).toBeUndefined();
  });

  test('is for each use its own under custom networking', () => {
    const cluster = plan({
      subnets: [
        ...['a', 'b'].map((zone) => subnet(zone, 24)),
        ...['a', 'b'].map((zone) => ({
          ...subnet(zone, 22),
          label: `pods ${zone}`,
          use: 'pods' as const,
        })),
      ],
      groups: [group('web', M5_LARGE, 30, 15, { zones: ['a', 'b'] })],
      networking: networking({ customNetworking: true }),
    });
    const { needed, rungs } = found(cluster, { ...ALL, growth: 100 });
    expect(needed).toEqual([
      { use: 'nodes', prefixLength: 25, subnets: 2 },
      { use: 'pods', prefixLength: 21, subnets: 2 },
    ]);
    expect(rungs.at(-1)?.holds).toEqual(['at-rest', 'upgrade', 'zone-loss']);
  });

  test('is no size where not the subnets are short', () => {
    const cluster = { ...smallProduction(), quotas: { nau: 100, enis: 5_000 } };
    expect(found(cluster, ALL)).toMatchObject({
      needed: undefined,
      blocked: { constraint: 'nau', verdict: 'does-not-fit' },
    });
  });

  test('is more than a subnet can be where a /16 does not hold it', () => {
    const cluster = plan({
      subnets: [subnet('a', 16)],
      groups: [group('web', M5_LARGE, 9_000, 29, { zones: ['a'] })],
      quotas: { nau: 10_000_000, enis: 100_000 },
    });
    const { needed, blocked } = found(cluster, { ...ALL, upgrade: false });
    expect(needed).toBeUndefined();
    expect(blocked?.constraint).toBe('addresses');
  });

  const anyPlan: fc.Arbitrary<ClusterPlan> = fc
    .record({
      zones: fc.constantFrom(['a'], ['a', 'b'], ['a', 'b', 'c']),
      used: fc.nat(30),
      nodes: fc.integer({ min: 1, max: 8 }),
      pods: fc.nat(20),
      prefixDelegation: fc.boolean(),
    })
    .map(({ zones, used, nodes, pods, prefixDelegation }) =>
      plan({
        subnets: zones.map((zone) => subnet(zone, 24, used)),
        groups: [group('mine', M5_LARGE, nodes, pods, { zones })],
        settings: settings({ prefixDelegation }),
      }),
    );

  test('holds all that is wished, its next smaller does not, and it is no smaller than counting at rest says', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(0, 50), fc.boolean(), (cluster, growth, zoneLoss) => {
        const wishes = { ...ALL, growth, zoneLoss };
        const { needed, rungs } = found(cluster, wishes);
        const rung = rungs.at(-1);
        expect(rung?.sizes).toEqual(needed);
        expect(rung?.holds).toEqual(strainsOf(wishes));
        const below = rungs.at(-2);
        if (below !== undefined) expect(below.holds).not.toEqual(strainsOf(wishes));
        const counted = subnetSizes(plainScenario(cluster), 1, { growth, keepFree: 0 });
        for (const { prefixLength = 0 } of counted.atRest) {
          expect(needed?.[0]?.prefixLength).toBeLessThanOrEqual(prefixLength);
        }
      }),
      runs({ seed: 14, numRuns: 8 }),
    );
  });

  test('is run zone by zone until one does not hold, and that one is told', () => {
    const scenario = plainScenario(smallProduction());
    const sizes = [{ use: 'nodes' as const, prefixLength: 24, subnets: 3 }];
    const wishes = { ...ALL, upgrade: false };
    expect(zonesToLose(scenario.plan)).toEqual(['a', 'b', 'c']);
    const rest = rungAtRest(scenario, 1, sizes, wishes);
    const { zoneLoss, holds } = runRung(rest, scenario, ONE, wishes, 'whole');
    expect(zoneLoss?.zone).toBe('a');
    expect(holds).not.toContain('zone-loss');
  });
});
