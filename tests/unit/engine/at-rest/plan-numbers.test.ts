import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup } from '@/engine';
import {
  C5_2XLARGE,
  group,
  limits,
  M5_12XLARGE,
  M5_LARGE,
  pending,
  plan,
  settings,
  smallProduction,
  subnet,
  T3_MEDIUM,
} from '../../../support/builders';

describe('A small production cluster in three /24', () => {
  test('is 19 addresses short in subnet c, and 1 in a and b', () => {
    const usage = answer(smallProduction());
    expect(usage.verdict).toEqual({
      kind: 'may-not-fit',
      subnet: 'c',
      constraint: 'addresses',
      left: -19,
      podsPending: 0,
      pendingReasons: [],
      podsRunAtMost: 504,
      reason: {
        code: 'LAST_NODE_WAITS',
        group: 'm5.large',
        instanceType: 'm5.large',
        pods: 13,
      },
    });
    expect(usage.subnets.map(({ label, free }) => `${label} ${free}`)).toEqual([
      'a -1',
      'b -1',
      'c -19',
    ]);
  });

  test('holds 720 of 699 addresses: 60 ENI primaries, 504 pods, 156 warm', () => {
    const { totals } = answer(smallProduction());
    expect(totals).toMatchObject({
      held: 720,
      available: 699,
      remaining: -21,
      primaries: 60,
      assigned: 504,
      idle: 156,
      podsAsked: 504,
      podsHosted: 504,
    });
    expect(totals.ledger.map(({ term, addresses }) => `${term} ${addresses}`)).toEqual([
      'eni-primaries 60',
      'pods 504',
      'warm-addresses 156',
    ]);
  });

  test('counts active and warm ENIs and addresses of each group', () => {
    const [m5, c5] = answer(smallProduction()).groups;
    expect(m5).toMatchObject({ activeEnis: 36, warmEnis: 0, assigned: 264, warm: 60, held: 360 });
    expect(c5).toMatchObject({ activeEnis: 18, warmEnis: 6, assigned: 240, warm: 96, held: 360 });
  });

  test('fits with WARM_IP_TARGET 2 and MINIMUM_IP_TARGET 24, 23 left in c', () => {
    const usage = answer(
      smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) }),
    );
    expect(usage.verdict).toMatchObject({ kind: 'fits', subnet: 'c', left: 23 });
    expect(usage.totals.held).toBe(594);
  });
});

describe("The spreadsheet's example, two m5.12xlarge and one c5.2xlarge in a /23", () => {
  const rows = (managedCap: boolean) => [
    group('m5.12xlarge', M5_12XLARGE, 2, 100, {
      zones: ['a'],
      maxPods: { kind: 'formula', managedCap },
    }),
    group('c5.2xlarge', C5_2XLARGE, 1, 30, { zones: ['a'] }),
  ];

  test('holds 360 of 507 with WARM_ENI_TARGET 1', () => {
    const { totals } = answer(plan({ subnets: [subnet('a', 23)], groups: rows(false) }));
    expect(totals).toMatchObject({ held: 360, available: 507, podsHosted: 230 });
  });

  test('holds 300 when max pods of m5.12xlarge is 110', () => {
    const [m5, c5] = rows(true);
    const low = {
      ...(m5 as NonNullable<typeof m5>),
      maxPods: { kind: 'fixed', maxPods: 110 } as const,
    };
    const groups = [low, c5 as NonNullable<typeof c5>];
    expect(answer(plan({ subnets: [subnet('a', 23)], groups })).totals.held).toBe(300);
  });

  test('holds 244 with WARM_IP_TARGET 1', () => {
    const usage = answer(
      plan({
        subnets: [subnet('a', 23)],
        groups: rows(false),
        settings: settings({ warmIpTarget: 1 }),
      }),
    );
    expect(usage.totals.held).toBe(244);
  });
});

describe('R23: pods for the whole cluster on three t3.medium', () => {
  const nodes = [group('t3.medium', T3_MEDIUM, 3, 0)];

  test('three system pods and 50 nginx: 17 max pods a node, 42 nginx run, 8 stay pending', () => {
    const usage = answer(plan({ groups: nodes, systemPodsPerNode: 1, clusterPods: 50 }));
    expect(usage.groups[0]?.maxPods).toBe(17);
    expect(usage.totals).toMatchObject({ podsAsked: 53, podsHosted: 45, clusterPodsUnplaced: 8 });
    expect(usage.findings).toContainEqual({
      code: 'PODS_PENDING',
      group: undefined,
      pods: 8,
      reason: 'max-pods',
      maxPods: 51,
      supply: 45,
      remedy: 'prefixes',
    });
  });

  test('five pods and 45 nginx: 5 pending, 18 addresses a node, 54 in all', () => {
    const usage = answer(plan({ groups: nodes, clusterPods: 50 }));
    expect(usage.totals).toMatchObject({ podsHosted: 45, clusterPodsUnplaced: 5, held: 54 });
    expect(usage.groups[0]?.classes.map((kind) => kind.footprint.held)).toEqual([18, 18, 18]);
  });

  test('replicas go to the node with the fewest pods: groups level out', () => {
    const usage = answer(
      plan({
        groups: [group('busy', M5_LARGE, 3, 10), group('idle', M5_LARGE, 3, 0)],
        clusterPods: 31,
      }),
    );
    expect(usage.groups.map((each) => each.podsHosted)).toEqual([31, 30]);
  });
});

describe('R14: hostNetwork pods', () => {
  test('take a place under max pods and no address', () => {
    const groups = [group('m5.large', M5_LARGE, 3, 30)];
    const few = answer(plan({ groups, hostNetworkPodsPerNode: 2 }));
    const many = answer(plan({ groups, hostNetworkPodsPerNode: 5 }));
    expect(few.totals.podsHosted).toBe(3 * 27);
    expect(many.totals.podsHosted).toBe(3 * 24);
    expect(few.groups[0]?.pending['max-pods']).toBe(3 * 3);
  });
});

describe('Pods that have a place and no address', () => {
  test('wait for an address when max pods exceeds what the ENIs can give', () => {
    const usage = answer(
      plan({
        groups: [group('m5.large', M5_LARGE, 1, 40, { maxPods: { kind: 'fixed', maxPods: 110 } })],
      }),
    );
    expect(usage.groups[0]).toMatchObject({ podsHosted: 27 });
    expect(usage.groups[0]?.pending).toEqual(pending({ 'address-supply': 13 }));
  });

  test('R6: wait for ever when MINIMUM_IP_TARGET is set without WARM_IP_TARGET', () => {
    const usage = answer(
      plan({
        groups: [group('m5.large', M5_LARGE, 1, 20)],
        settings: settings({ minimumIpTarget: 12 }),
      }),
    );
    expect(usage.groups[0]?.pending['pool-frozen']).toBe(8);
    expect(usage.findings.map((finding) => finding.code)).toContain('POOL_FROZEN');
  });
});

describe('R21, R22: where nodes go', () => {
  test('the remainder goes to the zones listed first', () => {
    const usage = answer(plan({ groups: [group('m5.large', M5_LARGE, 5, 1)] }));
    expect(usage.subnets.map((each) => each.nodes)).toEqual([2, 2, 1]);
  });

  test('a group stays in the zones chosen for it', () => {
    const usage = answer(
      plan({ groups: [group('m5.large', M5_LARGE, 4, 1, { zones: ['c', 'a'] })] }),
    );
    expect(usage.subnets.map((each) => each.nodes)).toEqual([2, 0, 2]);
  });

  const nodesIn = (changed: Partial<NodeGroup>, more: Partial<ClusterPlan> = {}) => {
    const usage = answer(
      plan({
        subnets: [subnet('a', 24, 100, { label: 'a-1' }), subnet('a', 24, 0, { label: 'a-2' })],
        groups: [group('m5.large', M5_LARGE, 7, 20, { zones: ['a'], ...changed })],
        ...more,
      }),
    );
    return usage.subnets.map(({ label, nodes }) => `${label} ${nodes}`);
  };

  test('in a zone with two subnets Auto Scaling’s nodes go in equal shares, whatever is free', () => {
    expect(nodesIn({})).toEqual(['a-1 4', 'a-2 3']);
    expect(nodesIn({ maxPods: { kind: 'nodeadm' } })).toEqual(['a-1 4', 'a-2 3']);
  });

  test('nodes with one replica more than the others make no unequal share', () => {
    expect(nodesIn({ nodes: 4 }, { clusterPods: 1 })).toEqual(['a-1 2', 'a-2 2']);
    expect(nodesIn({ nodes: 4 }, { clusterPods: 3 })).toEqual(['a-1 2', 'a-2 2']);
  });

  test('Karpenter’s nodes, and those of Auto Mode, take the subnet with most addresses free', () => {
    expect(nodesIn({ maxPods: { kind: 'karpenter', reservedEnis: 0 } })).toEqual([
      'a-1 2',
      'a-2 5',
    ]);
    const auto = nodesIn({ kind: 'auto-mode', maxPods: { kind: 'auto-mode' }, nodes: 3 });
    expect(auto).toEqual(['a-1 0', 'a-2 3']);
  });

  test('equal shares count: a plan that has a node in a full subnet does not fit', () => {
    const subnets = [
      subnet('a', 24, 240, { label: 'a-1' }),
      subnet('a', 24, 0, { label: 'a-2' }),
      subnet('b', 24),
    ];
    const groups = [group('m5.large', M5_LARGE, 8, 20, { zones: ['a', 'b'] })];
    expect(answer(plan({ subnets, groups })).verdict).toMatchObject({
      kind: 'does-not-fit',
      subnet: 'a-1',
      left: 11 - 60,
    });
  });
});

describe('R13, R20: prefixes', () => {
  test('need /28 blocks: 14 in a /24, fewer for each single address that spoils one', () => {
    const usage = answer(
      plan({
        subnets: [subnet('a', 24)],
        groups: [group('m5.large', M5_LARGE, 2, 30, { zones: ['a'] })],
        settings: settings({ prefixDelegation: true }),
      }),
    );
    expect(usage.subnets[0]?.blocks).toEqual({ wanted: 6, freeWorst: 12, freeBest: 14 });
    expect(usage.verdict.kind).toBe('fits');
  });

  test('are warm, then pods wait by order, by where addresses lie, and in any order', () => {
    const withOthers = (inUse: number) =>
      answer(
        plan({
          subnets: [subnet('a', 24, inUse)],
          groups: [group('m5.large', M5_LARGE, 2, 30, { zones: ['a'] })],
          settings: settings({ prefixDelegation: true }),
        }),
      ).verdict;
    expect(withOthers(6)).toMatchObject({ kind: 'fits', constraint: 'blocks', left: 0 });
    expect(withOthers(7)).toMatchObject({ kind: 'warm-short', constraint: 'blocks', left: -1 });
    expect(withOthers(8)).toMatchObject({ kind: 'may-not-fit', reason: { pods: 14 } });
    expect(withOthers(9)).toMatchObject({
      kind: 'may-not-fit',
      reason: { code: 'BLOCKS_BY_LAYOUT', wanted: 6, freeWorst: 3, freeBest: 14 },
    });
    expect(withOthers(185)).toMatchObject({ kind: 'may-not-fit' });
    expect(withOthers(186)).toMatchObject({ kind: 'does-not-fit', constraint: 'blocks', left: -3 });
  });

  test('R19: a type without Nitro keeps single addresses beside nodes with prefixes', () => {
    const usage = answer(
      plan({
        groups: [
          group('m4.large', limits(2, 10, { prefixCapable: false }), 3, 5),
          group('m5.large', M5_LARGE, 3, 5),
        ],
        settings: settings({ prefixDelegation: true }),
      }),
    );
    expect(usage.groups.map((each) => each.mode)).toEqual(['secondary-ip', 'prefix']);
    expect(usage.groups.map((each) => each.maxPods)).toEqual([20, 110]);
    expect(usage.findings.map((finding) => finding.code)).toContain('NOT_PREFIX_CAPABLE');
  });

  test('with WARM_PREFIX_TARGET 3 the plan counts with the most that chance can give', () => {
    const usage = answer(
      plan({
        groups: [group('m5.large', M5_LARGE, 3, 6)],
        settings: settings({ prefixDelegation: true, warmPrefixTarget: 3 }),
      }),
    );
    const footprint = usage.groups[0]?.classes[0]?.footprint;
    expect(footprint).toMatchObject({ heldAtLeast: 65, held: 97 });
    expect(usage.findings).toContainEqual({
      code: 'CHANCE_DECIDES',
      group: 'm5.large',
      low: 65,
      high: 97,
    });
  });
});

describe('Plans with little in them', () => {
  test('no nodes at all hold nothing', () => {
    const usage = answer(plan({ groups: [group('m5.large', M5_LARGE, 0, 10)], clusterPods: 4 }));
    expect(usage.totals).toMatchObject({ held: 0, remaining: 753, clusterPodsUnplaced: 4 });
    expect(usage.verdict).toMatchObject({ kind: 'fits', left: 251 });
  });
});
