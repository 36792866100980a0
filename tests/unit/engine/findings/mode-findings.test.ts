import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterNetworking,
  type ClusterPlan,
  type CniSettings,
  type Finding,
  type NodeGroup,
  type Subnet,
} from '@/engine';
import { plainScenario, simulate } from '@/engine/over-time';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../support/builders';

const WITH_TRUNK = limits(3, 10, { branchEnis: 9 });
const POD_ENI = networking({ podEni: true });
const CUSTOM = networking({ customNetworking: true });

/** One group of two nodes in two zones, each with a subnet for nodes. */
function cluster(
  changed: Partial<NodeGroup> = {},
  rest: { readonly networking?: ClusterNetworking; readonly more?: readonly Subnet[] } = {},
  of: Partial<ClusterPlan> = {},
): ClusterPlan {
  const { networking: how = networking({}), more = [] } = rest;
  return plan({
    subnets: [subnet('a', 22), subnet('b', 22), ...more],
    groups: [group('it', M5_LARGE, 2, 5, { zones: ['a', 'b'], ...changed })],
    networking: how,
    ...of,
  });
}

function findings<C extends Finding['code']>(code: C, of: ClusterPlan) {
  const has = (each: Finding): each is Extract<Finding, { code: C }> => each.code === code;
  return answer(of).findings.filter(has);
}

const forPods = (zone: string, label = `pods-${zone}`) =>
  subnet(zone, 22, 0, { use: 'pods', label });

describe('R25: pod subnets', () => {
  const more = [forPods('a'), forPods('b')];

  test('a zone with nodes and no pod subnet is named with its nodes', () => {
    const of = cluster({}, { networking: CUSTOM, more: [forPods('a')] });
    expect(findings('NO_POD_SUBNET', of)).toEqual([{ code: 'NO_POD_SUBNET', zone: 'b', nodes: 1 }]);
    expect(findings('NO_POD_SUBNET', cluster({}, { networking: CUSTOM, more }))).toEqual([]);
    expect(findings('NO_POD_SUBNET', cluster())).toEqual([]);
  });

  test('so is one whose nodes’ subnet is excluded under subnet discovery', () => {
    const nodesOnly = subnet('a', 22, 0, { use: 'nodes-only' });
    const of = cluster(
      { zones: ['a'] },
      { networking: networking({ subnetDiscovery: true }) },
      { subnets: [nodesOnly] },
    );
    expect(findings('NO_POD_SUBNET', of)).toEqual([{ code: 'NO_POD_SUBNET', zone: 'a', nodes: 2 }]);
    const withPods = { ...of, subnets: [nodesOnly, forPods('a')] };
    expect(findings('NO_POD_SUBNET', withPods)).toEqual([]);
  });

  test('a pod subnet in a zone without nodes is of no use', () => {
    const of = cluster({ zones: ['a'] }, { networking: CUSTOM, more });
    expect(findings('POD_SUBNET_UNUSED', of)).toEqual([
      { code: 'POD_SUBNET_UNUSED', subnet: 'pods-b', zone: 'b' },
    ]);
    expect(findings('POD_SUBNET_UNUSED', cluster({}, { networking: CUSTOM, more }))).toEqual([]);
  });

  test('pod subnets that nothing makes use of are named', () => {
    const off = networking({ subnetDiscovery: false });
    const found = findings('POD_SUBNET_OFF', cluster({}, { networking: off, more }));
    expect(found.map(({ subnet: label }) => label)).toEqual(['pods-a', 'pods-b']);
    expect(findings('POD_SUBNET_OFF', cluster({}, { more }))).toEqual([]);
    expect(findings('POD_SUBNET_OFF', cluster({}, { networking: CUSTOM, more }))).toEqual([]);
  });

  test('running nodes keep their ENIs when custom networking comes', () => {
    expect(findings('NODES_KEEP_ENIS', cluster({}, { networking: CUSTOM, more }))).toHaveLength(1);
    expect(findings('NODES_KEEP_ENIS', cluster())).toEqual([]);
    const windows = cluster({ kind: 'windows' }, { networking: CUSTOM, more });
    expect(findings('NODES_KEEP_ENIS', windows)).toEqual([]);
  });

  test('R32: an IPv6 cluster has none of all this', () => {
    const ipv6 = networking({ ipFamily: 'ipv6', customNetworking: true });
    const codes = answer(cluster({}, { networking: ipv6 })).findings.map(({ code }) => code);
    expect(codes.filter((code) => /POD_SUBNET|KEEP_ENIS/.test(code))).toEqual([]);
  });
});

describe('R35: max pods and what the ENIs have addresses for', () => {
  test('max pods not lowered for custom networking', () => {
    const more = [forPods('a'), forPods('b')];
    const of = (kind: 'nodeadm' | 'karpenter', reservedEnis = 0) =>
      cluster(
        { maxPods: kind === 'karpenter' ? { kind, reservedEnis } : { kind } },
        { networking: CUSTOM, more },
      );
    const wanted = { group: 'it', maxPods: 29, supply: 18, advised: 20 };
    expect(findings('MAX_PODS_ABOVE_SUPPLY', of('nodeadm'))).toMatchObject([wanted]);
    expect(findings('MAX_PODS_ABOVE_SUPPLY', of('karpenter'))).toMatchObject([wanted]);
    expect(findings('MAX_PODS_ABOVE_SUPPLY', of('karpenter', 1))).toEqual([]);
  });

  test('the formula of a plain cluster is just what its ENIs have', () => {
    expect(findings('MAX_PODS_ABOVE_SUPPLY', cluster())).toEqual([]);
  });

  test('two ENIs for Multus on a c5.large leave 9 addresses for 29 max pods', () => {
    const of = cluster({ unmanagedEnis: 2, attachedPodsPerNode: 1 });
    expect(findings('MAX_PODS_ABOVE_SUPPLY', of)).toMatchObject([
      { maxPods: 29, supply: 9, advised: 11 },
    ]);
  });

  test('a type with one ENI has none for pods under custom networking', () => {
    const of = (maxEnis: number) =>
      cluster(
        { limits: limits(maxEnis, 4) },
        { networking: CUSTOM, more: [forPods('a'), forPods('b')] },
      );
    expect(findings('NO_ENI_FOR_PODS', of(1))).toEqual([
      { code: 'NO_ENI_FOR_PODS', group: 'it', usableEnis: 0 },
    ]);
    expect(findings('NO_ENI_FOR_PODS', of(2))).toEqual([]);
  });
});

describe('R27: security groups for pods', () => {
  const asking = (typeLimits: NodeGroup['limits'], branchPodsPerNode: number, how = POD_ENI) =>
    cluster({ limits: typeLimits, branchPodsPerNode }, { networking: how });

  test('pods with their own while ENABLE_POD_ENI is off', () => {
    expect(findings('POD_ENI_OFF', asking(WITH_TRUNK, 3, networking({})))).toHaveLength(1);
    expect(findings('POD_ENI_OFF', asking(WITH_TRUNK, 3))).toEqual([]);
    expect(findings('POD_ENI_OFF', asking(WITH_TRUNK, 0, networking({})))).toEqual([]);
  });

  test('a type without a trunk', () => {
    expect(findings('TRUNK_NOT_CAPABLE', asking(M5_LARGE, 3))).toHaveLength(1);
    expect(findings('TRUNK_NOT_CAPABLE', asking(M5_LARGE, 0))).toEqual([]);
    expect(findings('TRUNK_NOT_CAPABLE', asking(WITH_TRUNK, 3))).toEqual([]);
  });

  test('a type that the controller does not list keeps a slot for nothing', () => {
    const unlisted = limits(3, 10, { branchEnis: undefined });
    expect(findings('TRUNK_SLOT_IDLE', asking(unlisted, 0))).toHaveLength(1);
    expect(findings('TRUNK_SLOT_IDLE', asking(unlisted, 3))).toHaveLength(1);
    expect(findings('TRUNK_SLOT_IDLE', asking(WITH_TRUNK, 0))).toEqual([]);
    expect(findings('TRUNK_SLOT_IDLE', asking(unlisted, 0, networking({})))).toEqual([]);
  });

  test('more pods than the type has branch ENIs', () => {
    expect(findings('BRANCH_LIMIT', asking(WITH_TRUNK, 10))).toEqual([
      { code: 'BRANCH_LIMIT', group: 'it', asked: 10, limit: 9 },
    ]);
    expect(findings('BRANCH_LIMIT', asking(WITH_TRUNK, 9))).toEqual([]);
  });

  test('no attachment is left for the trunk: the type’s number of branch ENIs is no reason', () => {
    const of = (efaOnlyEnis: number) =>
      cluster(
        { limits: WITH_TRUNK, branchPodsPerNode: 3, unmanagedEnis: 1, efaOnlyEnis },
        { networking: POD_ENI },
      );
    expect(findings('TRUNK_NO_ATTACHMENT', of(1))).toEqual([
      { code: 'TRUNK_NO_ATTACHMENT', group: 'it' },
    ]);
    expect(findings('BRANCH_LIMIT', of(1))).toEqual([]);
    expect(findings('TRUNK_NO_ATTACHMENT', of(0))).toEqual([]);
  });
});

describe('R32: IPv6 clusters', () => {
  const IPV6 = networking({ ipFamily: 'ipv6' });
  const prefixes = { settings: settings({ prefixDelegation: true }) };
  const whats = (of: ClusterPlan) => findings('IPV6_EXCLUDES', of).map(({ what }) => what);

  test('a type that is not Nitro', () => {
    const xen = { limits: limits(3, 10, { prefixCapable: false }) };
    const of = cluster(xen, { networking: IPV6 }, prefixes);
    expect(findings('IPV6_NOT_CAPABLE', of)).toHaveLength(1);
    expect(findings('IPV6_NOT_CAPABLE', cluster({}, { networking: IPV6 }, prefixes))).toEqual([]);
    expect(findings('IPV6_NOT_CAPABLE', cluster(xen))).toEqual([]);
  });

  test('targets and single addresses of a type without prefixes are no matter there', () => {
    const frozen = { minimumIpTarget: 5 };
    const xen = { limits: limits(3, 10, { prefixCapable: false }) };
    const codes = (how: ClusterNetworking, changed: Partial<CniSettings>) =>
      answer(
        cluster(
          xen,
          { networking: how },
          { settings: settings({ ...prefixes.settings, ...changed }) },
        ),
      ).findings.map(({ code }) => code);
    const unset = { warmPrefixTarget: undefined };
    expect(codes(networking({}), frozen)).toEqual(
      expect.arrayContaining(['POOL_FROZEN', 'NOT_PREFIX_CAPABLE']),
    );
    // aws-node reads its variables alone, whatever the type and the IP family.
    expect(codes(networking({}), unset)).toContain('AWS_NODE_ENDS');
    expect(codes(IPV6, unset)).toContain('AWS_NODE_ENDS');
    for (const changed of [frozen, unset]) {
      const found = codes(IPV6, changed).join();
      expect(found).not.toMatch(/POOL_FROZEN|NOT_PREFIX_CAPABLE/);
    }
  });

  test('single addresses are those of the groups, by the settings that each goes by', () => {
    const singles = settings({});
    const on = prefixes.settings;
    const kinds = (own: CniSettings | undefined, ofCluster: CniSettings) => {
      const of = cluster({ ownSettings: own }, { networking: IPV6 }, { settings: ofCluster });
      return [whats(of), answer(of).verdict.kind];
    };
    expect(kinds(singles, on)).toEqual([['single-addresses'], 'cannot-work']);
    expect(kinds(on, singles)).toEqual([[], 'fits']);
    const beside = cluster({}, { networking: IPV6 }, prefixes);
    const [first] = beside.groups;
    const second = { ...(first as NodeGroup), label: 'o', ownSettings: singles };
    const of = { ...beside, groups: [...beside.groups, second] };
    expect(whats(of)).toEqual(['single-addresses']);
    expect(whats({ ...beside, groups: [...beside.groups, { ...second, nodes: 0 }] })).toEqual([]);
  });

  test('what such a cluster does not have', () => {
    expect(whats(cluster({}, { networking: IPV6 }, prefixes))).toEqual([]);
    expect(whats(cluster({}, { networking: IPV6 }))).toEqual(['single-addresses']);
    const custom = { networking: { ...IPV6, customNetworking: true } };
    expect(whats(cluster({}, custom, prefixes))).toEqual(['custom-networking']);
    const windows = cluster({ kind: 'windows' }, { networking: IPV6 }, prefixes);
    expect(whats(windows)).toEqual(['windows']);
    expect(whats(cluster({ kind: 'windows' }))).toEqual([]);
    for (const kind of ['auto-mode', 'fargate'] as const) {
      expect(whats(cluster({ kind }, { networking: IPV6 }))).toEqual([]);
    }
  });
});

describe('R34: Auto Mode', () => {
  const AUTO_MODE = { kind: 'auto-mode', maxPods: { kind: 'auto-mode' } } as const;

  test('holds a range of addresses in an IPv4 cluster, and one address in an IPv6 one', () => {
    expect(findings('AUTO_MODE_RANGE', cluster(AUTO_MODE))).toEqual([
      { code: 'AUTO_MODE_RANGE', group: 'it', low: 34, high: 66 },
    ]);
    const ipv6 = { networking: networking({ ipFamily: 'ipv6' }) };
    expect(findings('AUTO_MODE_RANGE', cluster(AUTO_MODE, ipv6))).toEqual([]);
  });

  test('has no prefixes on a type that is neither Nitro nor metal, and no such node in IPv6', () => {
    const xen = { ...AUTO_MODE, limits: limits(3, 10, { prefixCapable: false }) };
    const of = cluster(xen);
    const [usage] = answer(of).groups;
    expect([usage?.mode, usage?.classes[0]?.footprint.held]).toEqual(['secondary-ip', 7]);
    // Over time too: an address for each pod and one more, not whole ENIs.
    expect(simulate(plainScenario(of, { durationSeconds: 10 }), 1).start.held).toBe(2 * 7);
    expect(findings('NOT_PREFIX_CAPABLE', of)).toHaveLength(1);
    expect(findings('NOT_PREFIX_CAPABLE', cluster({ ...xen, ipv4PrefixSize: '32' }))).toEqual([]);
    const ipv6 = cluster(xen, { networking: networking({ ipFamily: 'ipv6' }) });
    expect(findings('IPV6_NOT_CAPABLE', ipv6)).toHaveLength(1);
    expect(answer(ipv6)).toMatchObject({
      verdict: { kind: 'cannot-work' },
      totals: { podsHosted: 0, pending: { 'not-ready': 10 } },
    });
    expect(simulate(plainScenario(ipv6, { durationSeconds: 10 }), 1).start.podsRunning).toBe(0);
  });
});

describe('R26: ranges of one VPC', () => {
  const range = (label: string, a: number, b: number) =>
    subnet('a', 24, 0, { label, cidr: { base: a * 2 ** 24 + b * 2 ** 16, prefixLength: 24 } });
  const rules = (...subnets: readonly Subnet[]) =>
    findings('CIDR_NOT_TOGETHER', cluster({ zones: ['a'] }, {}, { subnets })).map(
      ({ subnet: label, other, rule }) => [label, other, rule],
    );

  test('another range of RFC 1918, and 198.19.0.0/16, do not go with the first', () => {
    const first = range('first', 10, 0);
    expect(rules(first, range('second', 192, 168))).toEqual([['second', 'first', 'rfc1918-other']]);
    expect(rules(first, range('second', 172, 31))).toEqual([['second', 'first', 'rfc1918-other']]);
    expect(rules(first, range('second', 198, 19))).toEqual([
      ['second', 'first', 'benchmark-range'],
    ]);
    expect(rules(first, range('second', 10, 9), range('third', 100, 64))).toEqual([]);
    expect(rules(first, range('second', 172, 32), range('third', 192, 169))).toEqual([]);
  });

  test('RFC 1918 does not join 100.64.0.0/10', () => {
    expect(rules(range('first', 100, 64), range('second', 10, 0))).toEqual([
      ['second', 'first', 'public-and-private'],
    ]);
  });

  const never = (...subnets: readonly Subnet[]) =>
    findings('CIDR_NEVER', cluster({ zones: ['a'] }, {}, { subnets })).map(
      ({ subnet: label, range: reserved }) => [label, reserved],
    );

  test.each([
    [0, 0, '0.0.0.0/8'],
    [0, 255, '0.0.0.0/8'],
    [127, 0, '127.0.0.0/8'],
    [127, 255, '127.0.0.0/8'],
    [169, 254, '169.254.0.0/16'],
    [224, 0, '224.0.0.0/4'],
    [239, 255, '224.0.0.0/4'],
    [240, 0, '240.0.0.0/4'],
    [255, 255, '240.0.0.0/4'],
  ])('no VPC has %i.%i.0.0/24, first or not', (a, b, reserved) => {
    const good = range('good', 10, 0);
    const bad = range('bad', a, b);
    expect(never(bad)).toEqual([['bad', reserved]]);
    expect(never(good, bad)).toEqual([['bad', reserved]]);
    // Nothing more is said of a range that has to go.
    expect(rules(bad, good)).toEqual([]);
    expect(rules(bad, good, range('third', 192, 168))).toEqual([
      ['third', 'good', 'rfc1918-other'],
    ]);
  });

  test.each([
    [1, 0],
    [126, 255],
    [128, 0],
    [169, 253],
    [169, 255],
    [198, 18],
    [198, 19],
    [223, 255],
  ])('a VPC can have %i.%i.0.0/24', (a, b) => {
    expect(never(range('good', a, b))).toEqual([]);
  });

  test('subnets of which only the size is known say nothing', () => {
    expect(rules(range('first', 10, 0), subnet('a', 24))).toEqual([]);
  });
});

describe('R28: Multus', () => {
  const WITH_ENI: Partial<NodeGroup> = { unmanagedEnis: 1, attachedPodsPerNode: 2, zones: ['a'] };
  const multus = (changed: Partial<Subnet> = {}) =>
    subnet('a', 25, 0, { use: 'multus', label: 'multus-a', ...changed });

  test('an ENI without a subnet of its own, in each zone', () => {
    const of = cluster({ ...WITH_ENI, zones: ['a', 'b'] }, { more: [multus()] });
    expect(findings('MULTUS_SUBNETS_MISSING', of)).toEqual([
      { code: 'MULTUS_SUBNETS_MISSING', group: 'it', zone: 'b' },
    ]);
    expect(findings('MULTUS_SUBNETS_MISSING', cluster())).toEqual([]);
  });

  const withRange = (addresses: number, nodes: number, isReserved: boolean) =>
    cluster({ ...WITH_ENI, nodes }, { more: [multus({ hostLocal: { addresses, isReserved } })] });

  test('a host-local range that is too small', () => {
    expect(findings('HOST_LOCAL_EXHAUSTED', withRange(3, 2, true))).toEqual([
      { code: 'HOST_LOCAL_EXHAUSTED', subnet: 'multus-a', addresses: 3, wanted: 4 },
    ]);
    expect(findings('HOST_LOCAL_EXHAUSTED', withRange(4, 2, true))).toEqual([]);
  });

  test('the same range on two nodes', () => {
    expect(findings('HOST_LOCAL_SHARED', withRange(8, 2, true))).toEqual([
      { code: 'HOST_LOCAL_SHARED', subnet: 'multus-a', nodes: 2 },
    ]);
    expect(findings('HOST_LOCAL_SHARED', withRange(8, 1, true))).toEqual([]);
  });

  test('a range that EC2 is not kept out of', () => {
    expect(findings('HOST_LOCAL_NOT_RESERVED', withRange(8, 1, false))).toHaveLength(1);
    expect(findings('HOST_LOCAL_NOT_RESERVED', withRange(8, 1, true))).toEqual([]);
  });
});
