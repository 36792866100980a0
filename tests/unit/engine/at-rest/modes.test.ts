// Addresses in each subnet by the ways to take them, one m5.large unless it is said otherwise.
import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterNetworking,
  type ClusterPlan,
  type InstanceLimits,
  type NodeGroup,
  type WindowsPool,
} from '@/engine';
import {
  group,
  limits,
  networking,
  pending,
  plan,
  settings,
  subnet,
} from '../../../support/builders';

const M5_LARGE = limits(3, 10, { branchEnis: 9 });
const NODES = subnet('a', 20, 0, { label: 'nodes' });
const PODS = subnet('a', 20, 0, { label: 'pods', use: 'pods' });

interface Case {
  readonly pods?: number;
  readonly group?: Partial<NodeGroup>;
  readonly networking?: Partial<ClusterNetworking>;
  readonly plan?: Partial<ClusterPlan>;
}

function usageOf({ pods = 0, group: own, networking: network = {}, plan: changed }: Case) {
  return answer(
    plan({
      subnets: [NODES],
      networking: networking(network),
      groups: [group('it', M5_LARGE, 1, pods, { zones: ['a'], ...own })],
      ...changed,
    }),
  );
}

/** `nodes 11, pods 10` */
function held(of: Case): string {
  return usageOf(of)
    .subnets.map((each) => `${each.label} ${each.held}`)
    .join(', ');
}

const CUSTOM: Case = { networking: { customNetworking: true }, plan: { subnets: [NODES, PODS] } };
const BRANCHES: Case = { networking: { podEni: true }, group: { branchPodsPerNode: 9 } };
const EXCLUDED: Case = {
  plan: { subnets: [{ ...NODES, use: 'nodes-only' }, PODS] },
};
const MULTUS: Case = {
  group: { unmanagedEnis: 1, attachedPodsPerNode: 4 },
  plan: { subnets: [NODES, subnet('a', 20, 0, { label: 'multus', use: 'multus' })] },
};
const WINDOWS: Case = { group: { kind: 'windows', maxPods: { kind: 'windows' } } };
const WINDOWS_PREFIXES: Case = {
  ...WINDOWS,
  networking: { windows: { ...networking({}).windows, prefixDelegation: true } },
};
const WINDOWS_WARM_PREFIXES: Case = {
  group: { ...WINDOWS.group, limits: limits(8, 30) },
  networking: {
    windows: {
      prefixDelegation: true,
      warmIpTarget: 0,
      minimumIpTarget: 0,
      warmPrefixTarget: 3,
    },
  },
};
/** A Windows node of 3 ENIs with 10 addresses. */
function windows(
  changed: Partial<WindowsPool>,
  pods: number,
  type: Partial<InstanceLimits> = {},
): Case {
  return {
    group: { ...WINDOWS.group, limits: limits(3, 10, type) },
    networking: { windows: { ...networking({}).windows, ...changed } },
    pods,
  };
}

const AUTO_MODE: Case = { group: { kind: 'auto-mode', maxPods: { kind: 'auto-mode' } } };
const AUTO_32: Case = { group: { ...AUTO_MODE.group, ipv4PrefixSize: '32' } };
const IN_PODS: Case = { plan: { subnets: [NODES, PODS] } };
const AUTO_APART: Case = { ...AUTO_MODE, ...IN_PODS };
const IPV6 = { ipFamily: 'ipv6' } as const;
const TWO_CARDS = limits(3, 10, { networkCards: [3, 3] });

describe('A node holds', () => {
  test.each<[string, Case, string]>([
    ['R25: custom networking, idle', CUSTOM, 'nodes 1, pods 10'],
    ['R25: custom networking, 10 pods', { ...CUSTOM, pods: 10 }, 'nodes 1, pods 20'],
    ['R27: 9 branch ENIs beside 18 pods', { ...BRANCHES, pods: 18 }, 'nodes 30'],
    [
      'R27: branch ENIs under custom networking',
      { ...CUSTOM, ...BRANCHES, networking: { customNetworking: true, podEni: true } },
      'nodes 1, pods 20',
    ],
    ['R28: an unmanaged ENI with 4 attached pods', { ...MULTUS, pods: 9 }, 'nodes 20, multus 5'],
    ['R28: EFA-only, no address', { group: { efaOnlyEnis: 2 }, pods: 9 }, 'nodes 10'],
    [
      'R29: a further card, idle',
      { group: { limits: TWO_CARDS }, networking: { multiNic: true } },
      'nodes 12',
    ],
    [
      'R30: a second ENI where most is free',
      { ...CUSTOM, networking: {}, pods: 9 },
      'nodes 10, pods 10',
    ],
    ['R30: nothing but the primary where excluded', { ...EXCLUDED, pods: 9 }, 'nodes 1, pods 20'],
    ['R32: IPv6', { networking: IPV6, pods: 27 }, 'nodes 1'],
    ['R32: IPv6 with a trunk', { ...BRANCHES, networking: { ...IPV6, podEni: true } }, 'nodes 11'],
    ['R33: Windows, idle', WINDOWS, 'nodes 4'],
    ['R33: Windows, 5 pods', { ...WINDOWS, pods: 5 }, 'nodes 7'],
    ['R33: Windows, 40 pods on 9 slots', { ...WINDOWS, pods: 40 }, 'nodes 10'],
    ['R33: Windows with prefixes, idle', WINDOWS_PREFIXES, 'nodes 17'],
    ['R33: Windows with prefixes, 16 pods', { ...WINDOWS_PREFIXES, pods: 16 }, 'nodes 33'],
    ['R33: Windows with 3 warm prefixes, idle', WINDOWS_WARM_PREFIXES, 'nodes 49'],
    ['R33: beside 16 pods', { ...WINDOWS_WARM_PREFIXES, pods: 16 }, 'nodes 65'],
    ['R33: beside 20 pods', { ...WINDOWS_WARM_PREFIXES, pods: 20 }, 'nodes 81'],
    ['R33: on 9 slots', { ...WINDOWS_WARM_PREFIXES, ...WINDOWS, pods: 100 }, 'nodes 145'],
    [
      'R33: Windows, no warm target beside a minimum: the pool stops',
      windows({ warmIpTarget: undefined, minimumIpTarget: 5 }, 8),
      'nodes 6',
    ],
    [
      'R33: Windows, a warm target of 0 is 1',
      windows({ warmIpTarget: 0, minimumIpTarget: 5 }, 8),
      'nodes 10',
    ],
    [
      'R33: Windows, 0 and no minimum',
      windows({ warmIpTarget: 0, minimumIpTarget: undefined }, 0),
      'nodes 2',
    ],
    ['R33: Windows, 0 and 0', windows({ warmIpTarget: 0, minimumIpTarget: 0 }, 0), 'nodes 2'],
    [
      'R33: Windows, neither target',
      windows({ warmIpTarget: undefined, minimumIpTarget: undefined }, 2),
      'nodes 6',
    ],
    [
      'R33: Windows prefixes on a type that has none',
      windows({ prefixDelegation: true, warmIpTarget: 9 }, 3, { prefixCapable: false }),
      'nodes 7',
    ],
    [
      'R33: Windows prefixes, no warm target beside a minimum',
      windows({ prefixDelegation: true, warmIpTarget: undefined, minimumIpTarget: 16 }, 16),
      'nodes 33',
    ],
    [
      'R33: Windows prefixes, no minimum beside a warm target',
      windows({ prefixDelegation: true, warmIpTarget: 17, minimumIpTarget: 0 }, 0),
      'nodes 33',
    ],
    [
      'R33: Windows, a type that the controller lacks',
      windows({}, 5, { branchEnis: undefined }),
      'nodes 1',
    ],
    ['R34: Auto Mode, 10 pods, one prefix spare', { ...AUTO_MODE, pods: 10 }, 'nodes 33'],
    ['R34: Auto Mode, idle: the first prefix', AUTO_MODE, 'nodes 17'],
    ['R34: ipv4PrefixSize 32, 10 pods, one address spare', { ...AUTO_32, pods: 10 }, 'nodes 13'],
    ['R34: ipv4PrefixSize 32, 9 pods', { ...AUTO_32, pods: 8 }, 'nodes 10'],
    [
      'R34: a pod subnet has the pods and their ENI',
      { ...AUTO_APART, pods: 10 },
      'nodes 1, pods 33',
    ],
    [
      'R34: ipv4PrefixSize 32 in a pod subnet',
      { ...AUTO_32, ...IN_PODS, pods: 10 },
      'nodes 1, pods 13',
    ],
    ['R34: Auto Mode in an IPv6 cluster', { ...AUTO_MODE, networking: IPV6, pods: 40 }, 'nodes 1'],
    ['R36: a Fargate pod', { group: { kind: 'fargate' } }, 'nodes 1'],
  ])('%s', (_, of, wanted) => expect(held(of)).toBe(wanted));
});

describe('R30: the addresses of further ENIs, their own and those with pods, lie where discovery put them', () => {
  const sharesOf = (of: Case) =>
    usageOf(of).subnets.map(({ primaries, assigned, warm }) => ({ primaries, assigned, warm }));

  test('all of them where the node subnet is excluded', () => {
    expect(sharesOf({ ...EXCLUDED, pods: 14 })).toEqual([
      { primaries: 1, assigned: 0, warm: 0 },
      { primaries: 2, assigned: 14, warm: 4 },
    ]);
  });

  test('and those of the primary one in the node subnet where it is not', () => {
    const beside: Case = { plan: { subnets: [{ ...NODES, usedByOthers: 2_000 }, PODS] } };
    expect(sharesOf({ ...beside, pods: 14 })).toEqual([
      { primaries: 1, assigned: 9, warm: 0 },
      { primaries: 2, assigned: 5, warm: 13 },
    ]);
  });
});

describe('Pods wait', () => {
  const pendingOf = (of: Case) => usageOf(of).groups[0]?.pending;

  test('R25: for a node without any ENI for pods', () => {
    expect(pendingOf({ networking: { customNetworking: true }, pods: 7 })).toEqual(
      pending({ 'not-ready': 7 }),
    );
  });

  test('R25: for a node that MAX_ENI leaves no ENI for pods, although max pods is 2', () => {
    const usage = usageOf({
      ...CUSTOM,
      pods: 10,
      plan: { ...CUSTOM.plan, settings: settings({ maxEni: 1 }), clusterPods: 3 },
    });
    expect(usage.groups[0]).toMatchObject({ maxPods: 2, pending: pending({ 'not-ready': 10 }) });
    expect(usage.totals).toMatchObject({ podsHosted: 0, pending: pending({ 'not-ready': 13 }) });
    const told = usage.findings.flatMap((each) =>
      each.code === 'PODS_PENDING' ? [[each.group, each.reason]] : [],
    );
    expect(told).toEqual([
      ['it', 'not-ready'],
      [undefined, 'not-ready'],
    ]);
    expect(usage.findings.map(({ code }) => code)).not.toContain('WARM_ENI_CUT');
  });

  test('R25: for nodes without a pod subnet, and for places on those that have one', () => {
    const PODS_OF_A = { ...PODS, label: 'pods-a' };
    const usage = usageOf({
      pods: 30,
      networking: { customNetworking: true },
      group: { nodes: 2, zones: ['a', 'b'] },
      plan: { subnets: [NODES, PODS_OF_A, subnet('b', 20, 0, { label: 'nodes-b' })] },
    });
    // Max pods 20, 2 of them for pods with the node's address.
    expect(usage.groups[0]?.pending).toEqual(pending({ 'max-pods': 12, 'not-ready': 30 }));
  });

  test('R33: for good at a Windows pool that only a minimum sizes', () => {
    const stopped = windows({ warmIpTarget: undefined, minimumIpTarget: 5 }, 8);
    expect(pendingOf(stopped)).toEqual(pending({ 'pool-frozen': 3 }));
  });

  test('R33: on a Windows node whose type AWS’s controller does not know', () => {
    const unknown = windows({}, 5, { branchEnis: undefined });
    expect(pendingOf(unknown)).toEqual(pending({ 'address-supply': 5 }));
    const { verdict, findings } = usageOf(unknown);
    expect(verdict.kind).toBe('cannot-work');
    expect(findings.map(({ code }) => code)).toContain('WINDOWS_TYPE_UNKNOWN');
    expect(findings.map(({ code }) => code)).not.toContain('NO_ENI_FOR_PODS');
  });

  test('R27: for branch ENIs beyond the type’s, or with the feature off', () => {
    const asked = { group: { branchPodsPerNode: 11 } };
    expect(pendingOf({ ...BRANCHES, ...asked })).toEqual(pending({ 'branch-enis': 2 }));
    expect(pendingOf(asked)).toEqual(pending({ 'branch-enis': 11 }));
  });

  test('R27: for branch ENIs where no slot is left for a trunk', () => {
    expect(pendingOf({ ...BRANCHES, plan: { settings: settings({ maxEni: 1 }) } })).toEqual(
      pending({ 'branch-enis': 9 }),
    );
  });

  test('R27: for places under max pods, where branch ENIs are more', () => {
    const d3xlarge = limits(4, 3, { branchEnis: 42 });
    const usage = usageOf({
      networking: { podEni: true },
      group: { limits: d3xlarge, branchPodsPerNode: 42 },
    });
    // 4 × 2 + 2 places, 2 of them for pods with the node's address.
    expect(usage.groups[0]).toMatchObject({ maxPods: 10, podsAsked: 42, podsHosted: 8 });
  });

  test('R34: for a place only on an Auto Mode node of an IPv6 cluster', () => {
    const tiny = { ...AUTO_MODE.group, limits: limits(1, 2), maxPods: fixed(40) };
    expect(pendingOf({ group: tiny, networking: IPV6, pods: 41 })).toEqual(
      pending({ 'max-pods': 1 }),
    );
  });

  test('R34: for addresses on an Auto Mode node whose ENIs are full', () => {
    const small = { ...AUTO_MODE.group, limits: limits(1, 2), maxPods: fixed(40) };
    expect(pendingOf({ group: small, pods: 20 })).toEqual(pending({ 'address-supply': 4 }));
  });

  const fixed = (maxPods: number) => ({ kind: 'fixed', maxPods }) as const;
});

describe('R29: further cards', () => {
  const P4D = limits(15, 50, { vcpus: 96, networkCards: [15, 15, 15, 15] });
  const withPrefixes = (prefixDelegation: boolean) =>
    usageOf({
      pods: 20,
      networking: { multiNic: true },
      group: { limits: P4D, multiNicPodsPerNode: 3 },
      plan: { settings: settings({ prefixDelegation }), subnets: [subnet('a', 25)] },
    });
  const termsOf = ({ totals }: ReturnType<typeof usageOf>) =>
    Object.fromEntries(totals.ledger.map(({ term, addresses }) => [term, addresses]));

  test('hold whole prefixes, which are no ENIs’ own addresses', () => {
    const usage = withPrefixes(true);
    const [only] = usage.subnets;
    // 4 ENIs; 20 pods and 3 on each further card; 3 prefixes, and 1 on each further card.
    expect(only).toMatchObject({ held: 100, primaries: 4, assigned: 29, warm: 67 });
    // The 4 single addresses spoil none of 6 blocks, or 4.
    expect(only?.blocks).toEqual({ wanted: 6, freeWorst: 2, freeBest: 6 });
    expect(usage.totals).toMatchObject({ held: 100, primaries: 4, assigned: 29, idle: 67 });
  });

  test('are in the ledger: ENIs and pods by themselves, warm addresses with the others', () => {
    expect(termsOf(withPrefixes(true))).toEqual({
      'eni-primaries': 1,
      'other-cards': 12,
      pods: 20,
      'prefix-remainder': 12 + 39,
      'warm-prefixes': 16,
    });
    expect(termsOf(withPrefixes(false))).toEqual({
      'eni-primaries': 2,
      'other-cards': 12,
      pods: 20,
      'warm-addresses': 78 + 3,
    });
  });

  test('keep one address warm each where there are no prefixes', () => {
    const { totals, subnets } = withPrefixes(false);
    expect(totals).toMatchObject({ primaries: 1 + 3 + 1, assigned: 29 });
    expect(subnets[0]?.blocks).toBeUndefined();
  });
});

describe('R27, R28, R32: an IPv6 node', () => {
  test('has the max pods of its type under custom networking and MAX_ENI', () => {
    const of = (customNetworking: boolean, maxEni: number | undefined) =>
      usageOf({
        pods: 20,
        networking: { ...IPV6, customNetworking },
        plan: { settings: settings({ maxEni }) },
      });
    for (const usage of [of(true, undefined), of(false, 1)]) {
      expect(usage.groups[0]).toMatchObject({ maxPods: 29, maxPodsUncapped: 29, podsHosted: 20 });
      expect(usage.totals.held).toBe(1);
    }
  });

  test('has its trunk whatever MAX_ENI', () => {
    const usage = usageOf({
      pods: 20,
      networking: { ...IPV6, podEni: true },
      group: { branchPodsPerNode: 4 },
      plan: { settings: settings({ maxEni: 1 }) },
    });
    expect(usage.totals).toMatchObject({ held: 6, podsHosted: 24, pending: pending({}) });
    expect(usage.findings.map(({ code }) => code)).not.toContain('BRANCH_LIMIT');
  });

  test('has no trunk where unmanaged ENIs leave no slot for it', () => {
    const usage = usageOf({
      networking: { ...IPV6, podEni: true },
      group: { unmanagedEnis: 2 },
    });
    expect(usage.totals.held).toBe(3);
  });

  test('has addresses for all its pods: no finding names a number of them', () => {
    const { findings } = usageOf({ networking: IPV6, pods: 40 });
    const told = findings.flatMap((each) => (each.code === 'PODS_PENDING' ? [each.supply] : []));
    for (const supply of told) expect(supply).toBeLessThan(1_000);
  });
});

describe('R31: a reservation for prefixes that leaves single addresses no room', () => {
  const reserved = subnet('a', 24, 0, { prefixReservation: 14 });
  const usage = answer(
    plan({ subnets: [reserved], groups: [group('it', M5_LARGE, 3, 9, { zones: ['a'] })] }),
  );

  test('is told', () => {
    // 14 × 16 of 251 are kept, of which no prefix has any.
    expect(usage.subnets[0]).toMatchObject({ held: 60, free: -33, keptForPrefixes: 224 });
    expect(usage.findings).toContainEqual({ code: 'RESERVATION_CROWDS', subnet: 'a', short: 33 });
  });

  test('does not fit', () => {
    expect(usage.verdict.kind).not.toBe('fits');
  });
});

test('R31: what is reserved for those who name it is used by others', () => {
  const [usage] = answer(
    plan({
      subnets: [subnet('a', 24, 10, { explicitReservation: 32 })],
      groups: [group('it', M5_LARGE, 2, 0, { zones: ['a'] })],
    }),
  ).subnets;
  expect(usage).toMatchObject({ usedByOthers: 42, held: 20, free: 251 - 42 - 20 });
});

describe('R37: room for load balancers', () => {
  const alb = (count: number, usedByOthers: number, nodes = 0) =>
    answer(
      plan({
        subnets: [subnet('a', 26, usedByOthers)],
        groups: [group('it', M5_LARGE, nodes, 9, { zones: ['a'] })],
        consumers: [
          { kind: 'alb', label: 'ALB', count, addresses: 8, zones: ['a'], subnet: undefined },
        ],
      }),
    ).findings.filter(({ code }) => code === 'LOAD_BALANCER_ROOM');

  test('is 8 addresses free before it comes', () => {
    expect(alb(1, 51)).toEqual([]);
    expect(alb(1, 52)).toHaveLength(1);
  });

  test('is not asked for where none is planned', () => {
    expect(alb(0, 58)).toEqual([]);
  });

  test('is never told as less than none', () => {
    expect(alb(1, 58, 3)).toMatchObject([{ free: expect.toSatisfy((free) => free >= 0) }]);
  });
});

describe('R34: the least that an Auto Mode node holds', () => {
  const leastOf = (of: Case) => usageOf(of).groups[0]?.classes[0]?.footprint.heldAtLeast;
  const small = (used: number) => ({ subnets: [subnet('a', 27, used, { label: 'nodes' })] });

  test.each([
    [0, 17],
    [1, 17],
    [16, 17],
    [17, 33],
  ])('with %i pods is whole prefixes, one at the least: %i', (pods, held) => {
    expect(leastOf({ ...AUTO_MODE, pods })).toBe(held);
  });

  test('is an address for each pod where no block is left', () => {
    expect(leastOf({ ...AUTO_MODE, pods: 12, plan: small(0) })).toBe(13);
  });

  test('is an address for each pod with ipv4PrefixSize 32', () => {
    expect(leastOf({ ...AUTO_32, pods: 8 })).toBe(9);
  });

  test('and its max pods are told as an assumption, where prefixes make a difference', () => {
    const codes = (of: Case) => usageOf(of).findings.map(({ code }) => code);
    const told = usageOf(AUTO_MODE).findings.find(({ code }) => code === 'AUTO_MODE_MAX_PODS');
    expect(told).toMatchObject({ maxPods: 110, other: 29 });
    const large = { ...AUTO_MODE.group, limits: limits(8, 30) };
    expect(codes({ group: large })).not.toContain('AUTO_MODE_MAX_PODS');
    expect(codes(AUTO_APART)).not.toContain('POD_SUBNET_UNUSED');
  });
});
