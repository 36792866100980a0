import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  AWS_QUOTAS,
  answer,
  type ClusterPlan,
  type InstanceLimits,
  type NodeGroup,
  SHIPPED_NETWORKING,
  type Subnet,
} from '@/engine';
import { SPREADSHEET_CAUSES, type SpreadsheetCause } from '@/spreadsheet/comparison';
import { compareWithSpreadsheet, spreadsheetUsage } from '@/spreadsheet/spreadsheet';
import { anyPlan as anyPlanOfAnyMode } from '../../support/arbitraries/any-plan';
import * as build from '../../support/builders';
import { runs } from '../../support/runs';

// A table in the shape of the workbook's, and the same types' limits today.
const SHEET_TABLE = new Map([
  ['t3.medium', 6],
  ['m5.large', 10],
  ['c5.2xlarge', 15],
  ['m4.xlarge', 15],
  ['m5.12xlarge', 30],
]);

const TYPES: Readonly<Record<string, InstanceLimits>> = {
  't3.medium': build.T3_MEDIUM,
  'm5.large': build.M5_LARGE,
  'c5.2xlarge': build.C5_2XLARGE,
  'm4.xlarge': build.limits(4, 15, { vcpus: 4, prefixCapable: false }),
  'm5.12xlarge': build.M5_12XLARGE,
};

const SHIPPED = build.settings();

function subnet(label: string, prefixLength: number, usedByOthers = 0): Subnet {
  return build.subnet('a', prefixLength, usedByOthers, { label });
}

/** Types of the same limits as m5.large where the table above has none. */
function group(
  instanceType: string,
  nodes: number,
  podsPerNode: number,
  more: Partial<NodeGroup> = {},
): NodeGroup {
  return build.group(instanceType, TYPES[instanceType] ?? build.M5_LARGE, nodes, podsPerNode, {
    maxPods: { kind: 'formula', managedCap: false },
    zones: ['a'],
    ...more,
  });
}

const EXAMPLE_GROUPS = [group('m5.12xlarge', 2, 100), group('c5.2xlarge', 1, 30)];
const EXAMPLE_ROWS = [
  { ipv4PerEni: 30, nodes: 2, podsPerNode: 100 },
  { ipv4PerEni: 15, nodes: 1, podsPerNode: 30 },
];

function clusterPlan(more: Partial<Omit<ClusterPlan, 'settings'>>, settings = {}): ClusterPlan {
  return build.plan({
    settings: build.settings(settings),
    subnets: [subnet('one', 23)],
    groups: EXAMPLE_GROUPS,
    ...more,
  });
}

function compared(plan: ClusterPlan) {
  const result = compareWithSpreadsheet(plan, answer(plan), (type) => SHEET_TABLE.get(type));
  if (result.kind !== 'comparison') throw new Error(`types missing: ${result.missingTypes}`);
  const shares = Object.fromEntries(
    result.shares.map(({ cause, addresses }) => [cause, addresses]),
  ) as Record<SpreadsheetCause, number>;
  return { ...result, shareOf: shares };
}

/** The shares that are not zero. */
function causes(plan: ClusterPlan): Partial<Record<SpreadsheetCause, number>> {
  const entries = Object.entries(compared(plan).shareOf);
  return Object.fromEntries(entries.filter(([, addresses]) => addresses !== 0));
}

function total(shares: readonly { readonly addresses: number }[]): number {
  return shares.reduce((sum, { addresses }) => sum + addresses, 0);
}

describe('what the spreadsheet computes', () => {
  it('says 351 used of 510 for the rows it ships with', () => {
    expect(
      spreadsheetUsage({
        sheet: 'WarmENI',
        rows: EXAMPLE_ROWS,
        warmEniTarget: 1,
        subnetSizes: [23],
      }),
    ).toEqual({ used: 351, available: 510 });
  });

  it('says 276 used on its WarmIP sheet, whatever WARM_ENI_TARGET is', () => {
    const input = { sheet: 'WarmIP', rows: EXAMPLE_ROWS, subnetSizes: [23] } as const;
    const expected = { used: 276, available: 510 };
    expect(spreadsheetUsage({ ...input, warmEniTarget: 0 })).toEqual(expected);
    expect(spreadsheetUsage({ ...input, warmEniTarget: 7 })).toEqual(expected);
  });

  // Values of the workbook with one row changed, computed from its formulas by hand.
  test.each([
    ['WarmENI', 1, 0, 32],
    ['WarmENI', 0, 0, 2],
    ['WarmENI', 2, 30, 92],
    ['WarmENI', 2, 31, 122],
    ['WarmENI', 1, 1000, 1052],
    ['WarmIP', 1, 0, 2],
    ['WarmIP', 1, 30, 32],
    ['WarmIP', 1, 31, 62],
  ] as const)(
    '%s, WARM_ENI_TARGET %i: %i pods on an ENI of 30 take %i',
    (sheet, warmEniTarget, podsPerNode, used) => {
      const rows = [{ ipv4PerEni: 30, nodes: 1, podsPerNode }];
      expect(spreadsheetUsage({ sheet, rows, warmEniTarget, subnetSizes: [] }).used).toBe(used);
    },
  );

  it('takes two addresses off each of several subnets', () => {
    const usage = spreadsheetUsage({
      sheet: 'WarmENI',
      rows: EXAMPLE_ROWS,
      warmEniTarget: 1,
      subnetSizes: [24, 26, 28],
    });
    expect(usage.available).toBe(254 + 62 + 14);
  });
});

describe('the spreadsheet beside the plan', () => {
  it('says 351 of 510 where the plan holds 360 of 507, and why', () => {
    const plan = clusterPlan({});
    expect(compared(plan)).toMatchObject({
      sheet: 'WarmENI',
      used: 351,
      available: 510,
      oursHeld: 360,
      oursAvailable: 507,
    });
    expect(causes(plan)).toEqual({ 'host-network-addresses': -6, 'pods-per-eni': 15 });
  });

  it('says 276 where WARM_IP_TARGET 1 holds 244', () => {
    const plan = clusterPlan({}, { warmIpTarget: 1 });
    expect(compared(plan)).toMatchObject({ sheet: 'WarmIP', used: 276, oursHeld: 244 });
    expect(causes(plan)).toEqual({
      'host-network-addresses': -6,
      'pods-per-eni': 15,
      'whole-enis': -44,
      'warm-settings': 3,
    });
  });

  it('puts the ENI that max pods saves down to max pods', () => {
    const fixed = { maxPods: { kind: 'fixed', maxPods: 110 } } as const;
    const plan = clusterPlan({
      groups: [group('m5.12xlarge', 2, 100, fixed), group('c5.2xlarge', 1, 30)],
    });
    expect(compared(plan).oursHeld).toBe(300);
    expect(causes(plan)).toEqual({
      'host-network-addresses': -6,
      'pods-per-eni': 15,
      'max-pods': -60,
    });
  });

  it('puts ENIs that a type cannot attach down to the ENI limit', () => {
    const plan = clusterPlan({ groups: [group('m5.large', 4, 20)] });
    // Sheet: 2 + 1 ENIs of 10, and 2. Nine to an ENI: 3 + 1 ENIs, of which 3 can be attached.
    expect(compared(plan).used).toBe(4 * 32);
    expect(causes(plan)).toEqual({
      'host-network-addresses': -8,
      'pods-per-eni': 40,
      'eni-limit': -40,
    });
  });

  it('adds system pods and replicas, for which the sheet has no cell', () => {
    const groups = [group('m5.large', 3, 0)];
    expect(causes(clusterPlan({ groups, clusterPods: 3 }))).toEqual({
      'host-network-addresses': -6,
      'system-and-cluster-pods': 30,
    });
    expect(causes(clusterPlan({ groups, systemPodsPerNode: 1 }))).toEqual({
      'host-network-addresses': -6,
      'system-and-cluster-pods': 30,
    });
    expect(causes(clusterPlan({ groups, clusterPods: 1 }))).toEqual({
      'host-network-addresses': -6,
      'system-and-cluster-pods': 10,
    });
  });

  it('counts only replicas that found a place', () => {
    const groups = [group('t3.medium', 3, 0)];
    const full = causes(clusterPlan({ groups, systemPodsPerNode: 1, clusterPods: 50 }));
    expect(full).toEqual({
      'host-network-addresses': -6,
      'system-and-cluster-pods': 54,
      'eni-limit': -18,
    });
  });

  it('counts in prefixes where nodes hold prefixes, and in addresses where they cannot', () => {
    const settings = { prefixDelegation: true };
    // 2 × (1 ENI + 2 prefixes for 20 pods + 1 spare) instead of 2 × 3 ENIs of 10.
    expect(causes(clusterPlan({ groups: [group('m5.large', 2, 20)] }, settings))).toEqual({
      'host-network-addresses': -4,
      prefixes: 2 * (1 + 32) - 2 * 30,
      'warm-settings': 2 * 16,
    });
    expect(causes(clusterPlan({ groups: [group('m4.xlarge', 2, 20)] }, settings))).toEqual({
      'host-network-addresses': -4,
    });
  });

  it('counts a prefix in each slot of an ENI, and the slots that its primary leaves', () => {
    const groups = [group('t3.medium', 1, 90, { maxPods: { kind: 'fixed', maxPods: 120 } })];
    // 6 prefixes for 90 pods: two ENIs of 5 slots; a seventh prefix is spare.
    expect(causes(clusterPlan({ groups }, { prefixDelegation: true }))).toEqual({
      'host-network-addresses': -2,
      prefixes: 2 + 96 - 16 * 6,
      'warm-settings': 16,
    });
  });

  it('stops at max pods, and counts system pods among those that it stops', () => {
    const groups = [group('m5.large', 1, 8, { maxPods: { kind: 'fixed', maxPods: 10 } })];
    const plan = clusterPlan({ groups, systemPodsPerNode: 4 }, { warmIpTarget: 1 });
    // 12 pods would need 2 ENIs, 14 addresses; 8 have a place beside 2 hostNetwork pods.
    expect(causes(plan)).toEqual({
      'host-network-addresses': -2,
      'whole-enis': 9 - 10,
      'system-and-cluster-pods': 14 - 9,
      'max-pods': 9 - 14,
      'warm-settings': 1,
    });
  });

  it('leaves one address, the primary, on a node that hostNetwork pods fill', () => {
    const groups = [group('m5.large', 1, 8, { maxPods: { kind: 'fixed', maxPods: 1 } })];
    const plan = clusterPlan({ groups }, { warmIpTarget: 1 });
    expect(compared(plan)).toMatchObject({ used: 12, oursHeld: 2 });
    expect(causes(plan)).toEqual({
      'host-network-addresses': -2,
      'whole-enis': -1,
      'max-pods': -8,
      'warm-settings': 1,
    });
  });

  it('stops at the ENI limit where single addresses are counted', () => {
    const groups = [group('t3.medium', 1, 20, { maxPods: { kind: 'fixed', maxPods: 100 } })];
    const plan = clusterPlan({ groups }, { warmIpTarget: 1 });
    // 20 pods on 4 ENIs are 24 addresses; 3 ENIs hold 15 pods in 18.
    expect(causes(plan)).toEqual({ 'host-network-addresses': -2, 'eni-limit': 18 - 24 });
  });

  it('charges the primary of a node without pods, which the WarmIP sheet forgets', () => {
    const plan = clusterPlan({ groups: [group('m5.large', 2, 0)] }, { warmIpTarget: 3 });
    expect(compared(plan)).toMatchObject({ used: 4, oursHeld: 2 * (1 + 3) });
    expect(causes(plan)).toEqual({
      'host-network-addresses': -4,
      'whole-enis': 2,
      'warm-settings': 6,
    });
  });

  test.each([
    ['MINIMUM_IP_TARGET alone', { minimumIpTarget: 5 }, 'WarmIP', 276],
    [
      'WARM_IP_TARGET 0 and MINIMUM_IP_TARGET 0',
      { warmIpTarget: 0, minimumIpTarget: 0 },
      'WarmENI',
      351,
    ],
    ['WARM_ENI_TARGET unset', { warmEniTarget: undefined }, 'WarmENI', 351],
    ['WARM_ENI_TARGET 0', { warmEniTarget: 0 }, 'WarmENI', 276],
    ['WARM_ENI_TARGET 3', { warmEniTarget: 3 }, 'WarmENI', 351 + 2 * 75],
    ['prefixes by WARM_IP_TARGET', { prefixDelegation: true, warmIpTarget: 1 }, 'WarmIP', 276],
  ] as const)('with %s a person fills in %3$s', (_name, settings, sheet, used) => {
    expect(compared(clusterPlan({}, settings))).toMatchObject({ sheet, used });
  });

  it('takes five addresses off each subnet, and what others use', () => {
    const subnets = [subnet('one', 23), subnet('two', 24, 12), subnet('three', 28, 3)];
    const comparison = compared(clusterPlan({ subnets }));
    expect(comparison).toMatchObject({ available: 510 + 254 + 14, oursAvailable: 507 + 239 + 8 });
    expect(comparison.availableShares).toEqual([
      { cause: 'reserved-5-not-2', addresses: -9 },
      { cause: 'used-by-others', addresses: -15 },
    ]);
  });

  it('makes no comparison when its table lacks a type, and names each once', () => {
    const groups = [
      group('m7i.large', 1, 5, { label: 'web' }),
      ...EXAMPLE_GROUPS,
      group('c7g.large', 2, 5),
      group('m7i.large', 3, 9, { label: 'jobs' }),
    ];
    const plan = clusterPlan({ groups });
    expect(compareWithSpreadsheet(plan, answer(plan), (type) => SHEET_TABLE.get(type))).toEqual({
      kind: 'no-comparison',
      missingTypes: ['m7i.large', 'c7g.large'],
    });
  });

  it('minds no missing type in a group without nodes', () => {
    const plan = clusterPlan({ groups: [...EXAMPLE_GROUPS, group('m7i.large', 0, 5)] });
    expect(compared(plan)).toMatchObject({ used: 351, oursHeld: 360 });
  });

  it('charges what the sheet says of a type, even where the type has other limits now', () => {
    const plan = clusterPlan({
      groups: [group('t3.medium', 1, 20, { limits: build.limits(4, 15) })],
    });
    expect(compared(plan)).toMatchObject({ used: 5 * 6 + 2, oursHeld: 3 * 15 });
    expect(causes(plan)).toEqual({ 'host-network-addresses': -2, 'pods-per-eni': 15 });
  });

  it('refuses the usage of another plan', () => {
    const plan = clusterPlan({});
    const other = answer(clusterPlan({ groups: [group('m5.large', 1, 1)] }));
    expect(() => compareWithSpreadsheet(plan, other, (type) => SHEET_TABLE.get(type))).toThrow(
      'm5.12xlarge',
    );
  });
});

describe('shares', () => {
  const target = (max: number) => fc.option(fc.nat({ max }), { nil: undefined });
  const anySettings = fc.record({
    prefixDelegation: fc.boolean(),
    warmEniTarget: target(3),
    warmIpTarget: target(12),
    minimumIpTarget: target(40),
    warmPrefixTarget: target(1),
    maxEni: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  });
  const anyGroup = fc.record({
    instanceType: fc.constantFrom(...SHEET_TABLE.keys()),
    nodes: fc.nat({ max: 5 }),
    podsPerNode: fc.nat({ max: 120 }),
    maxPods: fc.oneof(
      fc.integer({ min: 1, max: 250 }).map((maxPods) => ({ kind: 'fixed', maxPods }) as const),
      fc.boolean().map((managedCap) => ({ kind: 'formula', managedCap }) as const),
    ),
  });
  const anyPlan: fc.Arbitrary<ClusterPlan> = fc.record({
    settings: anySettings,
    networking: fc.constant(SHIPPED_NETWORKING),
    consumers: fc.constant([]),
    subnets: fc
      .array(
        fc.record({ prefixLength: fc.integer({ min: 16, max: 28 }), used: fc.nat({ max: 9 }) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((rows) => rows.map((row, at) => subnet(`subnet ${at}`, row.prefixLength, row.used))),
    groups: fc
      .array(anyGroup, { minLength: 1, maxLength: 4 })
      .map((rows) =>
        rows.map(({ instanceType, nodes, podsPerNode, maxPods }, at) =>
          group(instanceType, nodes, podsPerNode, { label: `group ${at}`, maxPods }),
        ),
      ),
    hostNetworkPodsPerNode: fc.nat({ max: 6 }),
    systemPodsPerNode: fc.nat({ max: 4 }),
    daemonPods: fc.constant([]),
    clusterPods: fc.nat({ max: 200 }),
    quotas: fc.constant(AWS_QUOTAS),
  });

  it('sum exactly to the difference, in the order of the causes, on any plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { shares, availableShares, used, oursHeld, available, oursAvailable } =
          compared(plan);
        expect(shares.map(({ cause }) => cause)).toEqual(SPREADSHEET_CAUSES);
        expect(shares.every(({ addresses }) => Number.isInteger(addresses))).toBe(true);
        expect(used + total(shares)).toBe(oursHeld);
        expect(available + total(availableShares)).toBe(oursAvailable);
      }),
      runs({ seed: 20261134 }),
    );
  });

  it('sum exactly to the difference whatever way the nodes take addresses', () => {
    fc.assert(
      fc.property(anyPlanOfAnyMode, (plan) => {
        const result = compareWithSpreadsheet(plan, answer(plan), () => 10);
        if (result.kind !== 'comparison') return;
        expect(result.used + total(result.shares)).toBe(result.oursHeld);
        expect(result.available + total(result.availableShares)).toBe(result.oursAvailable);
      }),
      runs({ seed: 20261135 }),
    );
  });

  it('have the sign of their cause: pods only add, limits only take away', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { shareOf, availableShares } = compared(plan);
        const nodes = plan.groups.reduce((sum, { nodes }) => sum + nodes, 0);
        expect(shareOf['host-network-addresses']).toBe(0 - 2 * nodes);
        expect(shareOf['pods-per-eni']).toBeGreaterThanOrEqual(0);
        expect(shareOf['system-and-cluster-pods']).toBeGreaterThanOrEqual(0);
        expect(shareOf['max-pods']).toBeLessThanOrEqual(0);
        expect(shareOf['eni-limit']).toBeLessThanOrEqual(0);
        const others = plan.subnets.reduce((sum, { usedByOthers }) => sum + usedByOthers, 0);
        expect(availableShares.map(({ addresses }) => addresses)).toEqual([
          0 - 3 * plan.subnets.length,
          0 - others,
        ]);
      }),
      runs({ seed: 20261136 }),
    );
  });

  it('leave nothing to the warm settings while whole ENIs are kept warm', () => {
    const warmEnis = fc
      .tuple(anyPlan, fc.integer({ min: 1, max: 3 }))
      .map(([plan, warmEniTarget]) => ({ ...plan, settings: { ...SHIPPED, warmEniTarget } }));
    fc.assert(
      fc.property(warmEnis, (plan) => {
        expect(compared(plan).shareOf['warm-settings']).toBe(0);
      }),
      runs({ seed: 20261137 }),
    );
  });
});
