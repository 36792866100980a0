import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterPlan, judge } from '@/engine';
import { carveVpc, plainScenario, simulate, subnetSizes } from '@/engine/over-time';
import { group, M5_12XLARGE, M5_LARGE, plan, settings, subnet } from '../../../../support/builders';
import { runs } from '../../../../support/runs';
import { upgradeOf } from '../../../../support/upgrades';

const anySmall: fc.Arbitrary<ClusterPlan> = fc
  .record({
    zones: fc.constantFrom(['a'], ['a', 'b']),
    used: fc.nat(30),
    nodes: fc.integer({ min: 1, max: 8 }),
    pods: fc.nat(20),
    others: fc.integer({ min: 0, max: 2 }),
    prefixDelegation: fc.boolean(),
  })
  .map(({ zones, used, nodes, pods, others, prefixDelegation }) =>
    plan({
      subnets: zones.map((zone) => subnet(zone, 24, used)),
      groups: [
        group('mine', M5_LARGE, nodes, pods, { zones }),
        group('others', M5_12XLARGE, others, 30, { zones }),
      ],
      settings: settings({ prefixDelegation }),
    }),
  );

describe('Subnets that hold an upgrade', () => {
  test('fit at rest, and the run of each group’s upgrade is refused nothing', () => {
    fc.assert(
      fc.property(anySmall, fc.constantFrom(0, 50), (small, growth) => {
        const { plan: sized, blocked } = subnetSizes(plainScenario(small), 1, {
          growth,
          keepFree: 0,
        });
        expect(blocked).toBeUndefined();
        expect(judge(sized).verdict.kind).toBe('fits');
        for (const { label, nodes } of sized.groups) {
          if (nodes === 0) continue;
          const { findings } = simulate(
            plainScenario(sized, {
              events: [upgradeOf(label)],
              durationSeconds: 3_600,
            }),
            1,
          );
          const codes = findings.map(({ code }) => code);
          expect(codes).not.toContain('RUNS_OUT');
          expect(codes).not.toContain('LAUNCHES_REFUSED');
        }
      }),
      runs({ seed: 2402, numRuns: 9 }),
    );
  });

  test('are counted with the nodes that it adds, so that what a smaller size lacks is told', () => {
    const spreadsheet = plan({
      subnets: [subnet('a', 23)],
      groups: [
        group('mine', M5_12XLARGE, 2, 100, { zones: ['a'] }),
        group('others', M5_LARGE, 1, 20, { zones: ['a'] }),
      ],
    });
    const { atRest, withUpgrade } = subnetSizes(plainScenario(spreadsheet), 1, {
      growth: 0,
      keepFree: 0,
    });
    expect(atRest[0]?.prefixLength).toBe(23);
    expect(withUpgrade[0]).toMatchObject({
      prefixLength: 22,
      smaller: { constraint: 'addresses' },
    });
  });

  test('are not enough where a quota decides', () => {
    const many = plan({
      groups: [group('mine', M5_LARGE, 30, 20)],
      quotas: { nau: 64_000, enis: 40 },
    });
    const { blocked } = subnetSizes(plainScenario(many), 1, { growth: 0, keepFree: 0 });
    expect(blocked).toMatchObject({ constraint: 'enis' });
  });

  test('are not enough where a quota decides only while the upgrade is under way', () => {
    const atQuota = plan({
      groups: [group('mine', M5_LARGE, 30, 20)],
      quotas: { nau: 64_000, enis: 90 },
    });
    const { plan: sized, blocked } = subnetSizes(plainScenario(atQuota), 1, {
      growth: 0,
      keepFree: 0,
    });
    expect(judge(sized).verdict.kind).toBe('fits');
    expect(blocked).toMatchObject({ constraint: 'enis' });
  });
});

describe('A VPC that is too small', () => {
  const wishes = {
    zones: ['a', 'b'],
    growth: 0,
    keepFree: 0,
    loadBalancers: 27,
    controlPlane: 28,
    taken: [],
  };
  const small = plan({
    subnets: [subnet('a', 24), subnet('b', 24)],
    groups: [group('mine', M5_LARGE, 6, 10, { zones: ['a', 'b'] })],
  });
  const vpc = { base: 10 * 2 ** 24, prefixLength: 23 };

  test('has a size that is enough, and may do with the pods in a second range', () => {
    const found = carveVpc(plainScenario(small), 1, { ...wishes, vpc });
    expect(found).toMatchObject({ ok: false, needed: 608, enough: 22, podsApart: true });
    expect(
      carveVpc(plainScenario(small), 1, { ...wishes, vpc: { ...vpc, prefixLength: 22 } }).ok,
    ).toBe(true);
  });

  test('has subnets of one size for a use in all zones, as the page proposes them', () => {
    const uneven = {
      ...small,
      groups: [
        group('all', M5_LARGE, 4, 10, { zones: ['a', 'b'] }),
        group('one', M5_LARGE, 14, 10, { zones: ['a'] }),
      ],
    };
    const scenario = plainScenario(uneven);
    const each = subnetSizes(scenario, 1, wishes).withUpgrade.map((size) => size.prefixLength);
    expect(new Set(each).size).toBe(2);
    const found = carveVpc(scenario, 1, { ...wishes, vpc: { ...vpc, prefixLength: 16 } });
    const nodes = found.ok ? found.subnets.filter(({ use }) => use === 'nodes') : [];
    const largest = Math.min(...each.map((length) => length ?? 0));
    expect(nodes.map(({ cidr }) => cidr.prefixLength)).toEqual([largest, largest]);
  });

  test('says whose nodes are counted in the zones that it is to have', () => {
    const movedTo = (zones: readonly string[]) =>
      carveVpc(plainScenario(small), 1, { ...wishes, zones, vpc }).movedFrom;
    expect(movedTo(['a'])).toEqual(['b']);
    expect(movedTo(['c', 'd'])).toEqual(['a', 'b']);
    expect(movedTo(['a', 'b', 'c'])).toEqual([]);
  });

  test('takes pods into a second range that nothing overlaps', () => {
    const custom = {
      ...small,
      networking: { ...small.networking, customNetworking: true },
    };
    const shared = { base: 100 * 2 ** 24 + 64 * 2 ** 16, prefixLength: 16 };
    const found = carveVpc(plainScenario(custom), 1, { ...wishes, vpc, taken: [shared] });
    const next = shared.base + 2 ** 16;
    expect(found.ok && found.pods.every(({ cidr }) => cidr.base >= next)).toBe(true);
    expect(found.ok && found.pods).toHaveLength(2);
  });
});

test('A plan fits into what a VPC is carved into for it, through each upgrade, and not all of it is smaller', () => {
  const wishes = { growth: 0, keepFree: 0, loadBalancers: 27, controlPlane: 28, taken: [] };
  fc.assert(
    fc.property(anySmall, (small) => {
      const zones = [...new Set(small.subnets.map(({ zone }) => zone))];
      const vpc = { base: 10 * 2 ** 24, prefixLength: 18 };
      const found = carveVpc(plainScenario(small), 1, { ...wishes, vpc, zones });
      if (!found.ok) throw new Error('a /18 has no room');
      const nodes = found.subnets.filter(({ use }) => use === 'nodes');
      const within = (longer: number): ClusterPlan => ({
        ...small,
        subnets: small.subnets.map((each) => {
          const cidr = nodes.find(({ zone }) => zone === each.zone)?.cidr;
          const prefixLength = (cidr?.prefixLength ?? 24) + longer;
          return { ...each, prefixLength, cidr: longer === 0 ? cidr : undefined };
        }),
      });
      const isHeld = (of: ClusterPlan) =>
        judge(of).verdict.kind === 'fits' &&
        of.groups.every(({ label, nodes: count }) => count === 0 || !isRefusedIn(of, label));
      expect(isHeld(within(0))).toBe(true);
      const [first] = nodes;
      // A /28 is the smallest there is. All of a use are as large as the one that needs most.
      if (first !== undefined && first.cidr.prefixLength < 28) {
        expect(isCounted(within(1)) && isHeld(within(1))).toBe(false);
      }
    }),
    runs({ seed: 2119, numRuns: 9 }),
  );
});

/** At rest with what an upgrade of any group adds: two nodes in each zone, as AWS has it. */
function isCounted(of: ClusterPlan): boolean {
  return of.groups.every((group) => {
    if (group.nodes === 0) return true;
    const nodes = group.nodes + 2 * group.zones.length;
    const groups = of.groups.map((each) => (each === group ? { ...group, nodes } : each));
    return judge({ ...of, groups }).verdict.kind === 'fits';
  });
}

function isRefusedIn(of: ClusterPlan, group: string): boolean {
  const usual = { strategy: 'default', maxUnavailable: 1, budgetPercent: 10 } as const;
  const events = [{ kind: 'upgrade', at: 60, group, ...usual }] as const;
  const scenario = plainScenario(of, { events, durationSeconds: 7_200 });
  return simulate(scenario, 1).findings.some(
    ({ code }) => code === 'RUNS_OUT' || code === 'LAUNCHES_REFUSED',
  );
}
