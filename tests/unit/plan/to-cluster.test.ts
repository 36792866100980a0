import { describe, expect, test } from 'vitest';
import { cidrsOverlap, SHIPPED_NETWORKING } from '@/engine';
import { ADDON_IDS, formatPlan, type GroupText, PRESET_IDS, presetText, toCluster } from '@/plan';
import { group, limits, subnet } from '../../support/builders';
import {
  addonsText,
  consumerText,
  groupText,
  LOOKUP,
  linkPlan,
  planOf,
  planText,
  subnetText,
} from '../../support/plan-texts';

function clusterOf(changed: Parameters<typeof planText>[0]) {
  return toCluster(planOf(planText(changed)), LOOKUP);
}

function subnetLabels(rows: readonly (readonly [zone: string, name: string])[]) {
  const subnets = rows.map(([zone, name], index) =>
    subnetText({ id: `s${index}`, zone, name, range: '/24' }),
  );
  return clusterOf({ subnets }).subnets.map(({ label }) => label);
}

describe('A subnet is called', () => {
  test('by its zone when it is alone there', () => {
    expect(
      subnetLabels([
        ['a', ''],
        ['b', ''],
      ]),
    ).toEqual(['a', 'b']);
  });
  test('by zone and place when the zone has several', () => {
    expect(
      subnetLabels([
        ['a', ''],
        ['b', ''],
        ['a', ''],
      ]),
    ).toEqual(['a-1', 'b', 'a-2']);
  });
  test('by its name when it has one', () => {
    expect(
      subnetLabels([
        ['a', 'left'],
        ['a', ''],
      ]),
    ).toEqual(['left', 'a-2']);
  });
  test('by no label that another has', () => {
    expect(
      subnetLabels([
        ['a', 'b'],
        ['b', ''],
        ['c', 'b (2)'],
      ]),
    ).toEqual(['b', 'b (2)', 'b (2) (2)']);
  });
});

describe('What the engine is told', () => {
  test('groups are called by name or type, each once', () => {
    const groups = ['', 'web', '', ''].map((name, index) => groupText({ id: `g${index}`, name }));
    expect(clusterOf({ groups }).groups.map(({ label }) => label)).toEqual([
      'm5.large',
      'web',
      'm5.large (2)',
      'm5.large (3)',
    ]);
  });

  test('addresses available become addresses in use', () => {
    const subnets = [subnetText({ usedAs: 'available', used: '239' })];
    expect(clusterOf({ subnets }).subnets[0]?.usedByOthers).toBe(12);
  });

  test('a group without zones goes to all, in listed order and once each', () => {
    const subnets = ['b', 'a', 'b'].map((zone, index) =>
      subnetText({ id: `s${index}`, zone, range: '/24' }),
    );
    expect(clusterOf({ subnets }).groups[0]?.zones).toEqual(['b', 'a']);
    const groups = [groupText({ zones: 'ab' })];
    expect(clusterOf({ subnets, groups }).groups[0]?.zones).toEqual(['a', 'b']);
  });

  test('limits come from the table, and nothing else of it', () => {
    expect(clusterOf({}).groups[0]?.limits).toEqual({
      maxEnis: 3,
      ipv4PerEni: 10,
      prefixCapable: true,
      vcpus: 2,
      networkCards: [3],
      branchEnis: 9,
    });
  });

  test('limits by hand count as capable of prefixes, with unknown vCPUs', () => {
    const groups = [groupText({ instanceType: 'x9.huge', maxEnis: '4', ipv4PerEni: '15' })];
    expect(clusterOf({ groups }).groups[0]).toMatchObject({
      instanceType: 'x9.huge',
      limits: { maxEnis: 4, ipv4PerEni: 15, prefixCapable: true, vcpus: undefined },
    });
  });

  test('max pods follow the formula with or without the cap, or are set by hand', () => {
    const policy = (changed: Parameters<typeof planText>[0]) =>
      clusterOf(changed).groups[0]?.maxPods;
    expect(policy({})).toEqual({ kind: 'formula', managedCap: true });
    expect(policy({ managedCap: false })).toEqual({ kind: 'formula', managedCap: false });
    expect(policy({ groups: [groupText({ maxPods: '58' })] })).toEqual({
      kind: 'fixed',
      maxPods: 58,
    });
  });

  test('a type that the controller does not list may get a slot for a trunk that never comes', () => {
    const branchEnisOf = (instanceType: string) =>
      clusterOf({ groups: [groupText({ instanceType })] }).groups[0]?.limits.branchEnis;
    expect(branchEnisOf('t3.medium')).toBe(0);
    expect(branchEnisOf('hpc7a.12xlarge')).toBeUndefined();
  });

  test('each other way to set max pods', () => {
    const policy = (changed: Partial<GroupText>) =>
      clusterOf({ groups: [groupText(changed)] }).groups[0]?.maxPods;
    expect(policy({ maxPodsPolicy: 'nodeadm' })).toEqual({ kind: 'nodeadm' });
    expect(policy({ maxPodsPolicy: 'bottlerocket' })).toEqual({ kind: 'bottlerocket' });
    expect(policy({ maxPodsPolicy: 'karpenter', reservedEnis: '1' })).toEqual({
      kind: 'karpenter',
      reservedEnis: 1,
    });
    expect(policy({ maxPodsPolicy: 'karpenter', maxPods: '50' })).toEqual({
      kind: 'fixed',
      maxPods: 50,
    });
    expect(policy({ kind: 'windows' })).toEqual({ kind: 'windows' });
    expect(policy({ kind: 'auto-mode' })).toEqual({ kind: 'auto-mode' });
  });

  test('a Fargate row is its pods: type, limits and pods per node are not looked at', () => {
    const row = { kind: 'fargate', instanceType: '?', podsPerNode: 'x', maxPods: 'y' } as const;
    const groups = [groupText({ ...row, nodes: '12' })];
    expect(clusterOf({ groups }).groups[0]).toMatchObject({
      label: 'Fargate',
      kind: 'fargate',
      instanceType: '',
      nodes: 12,
      podsPerNode: 0,
    });
  });

  test('a group in all zones is in those that have a subnet for nodes', () => {
    const subnets = [
      subnetText({ use: 'nodes-only' }),
      subnetText({ id: 's2', zone: 'b', range: '/24', use: 'other' }),
      subnetText({ id: 's3', zone: 'c', range: '/24' }),
    ];
    expect(clusterOf({ subnets }).groups[0]?.zones).toEqual(['a', 'c']);
  });

  test('what a subnet is for and keeps back', () => {
    const subnets = [
      subnetText(),
      subnetText({
        id: 's2',
        range: '10.0.4.0/24',
        use: 'multus',
        prefixReservation: '10.0.4.128/25',
        explicitReservation: '10',
        hostLocal: '10.0.4.70-10.0.4.80',
        hostLocalReserved: true,
      }),
    ];
    expect(clusterOf({ subnets }).subnets).toMatchObject([
      { use: 'nodes', prefixReservation: 0, explicitReservation: 0, hostLocal: undefined },
      {
        use: 'multus',
        prefixReservation: 7,
        reservedEnds: { first: false, last: true },
        explicitReservation: 10,
        hostLocal: { addresses: 11, isReserved: true },
      },
    ]);
  });

  test('add-ons count beside the pods that were typed', () => {
    const systemPodAddons = addonsText({
      coredns: '3',
      'ebs-csi-node': '',
      'efs-csi-node': '',
      'cert-manager': '',
    });
    expect(clusterOf({ clusterPods: '10', systemPodAddons })).toMatchObject({
      hostNetworkPodsPerNode: 2,
      systemPodsPerNode: 0,
      daemonPods: [
        { kinds: ['linux'], pods: 1, takesAddress: true },
        { kinds: ['linux', 'auto-mode'], pods: 1, takesAddress: false },
      ],
      clusterPods: 16,
    });
    expect(clusterOf({})).toMatchObject({
      hostNetworkPodsPerNode: 2,
      systemPodsPerNode: 0,
      daemonPods: [],
      clusterPods: 0,
    });
  });

  test('no add-on is on Windows nodes or on Fargate', () => {
    const on = Object.fromEntries(ADDON_IDS.map((id) => [id, '']));
    const { daemonPods } = clusterOf({ systemPodAddons: addonsText(on) });
    const kinds = daemonPods.flatMap((each) => each.kinds);
    expect(new Set(kinds)).toEqual(new Set(['linux', 'auto-mode']));
  });

  test('metrics-server is the EKS add-on with two replicas; old links keep the one of their version', () => {
    const on = { systemPodAddons: addonsText({ 'metrics-server': '' }) };
    expect(clusterOf(on).clusterPods).toBe(2);
    expect(linkPlan('?subnet=a:/24&node=m5.large:1&addon=metrics-server').clusterPods).toBe(1);
    expect(linkPlan('?subnet=a:/24&node=m5.large:1&addon=metrics-server:2').clusterPods).toBe(2);
  });

  test('pods of storage and of logs take an address where their charts use no host network', () => {
    const podsOf = (id: string) => {
      const { daemonPods } = linkPlan(`?subnet=a:/24&node=m5.large:1&addon=${id}`);
      return daemonPods.map(({ takesAddress }) => takesAddress);
    };
    for (const id of ['s3-csi-node', 'aws-for-fluent-bit', 'aws-cloudwatch-metrics']) {
      expect(podsOf(id)).toEqual([true]);
    }
    for (const id of ['cloudwatch-agent', 'cloudwatch-fluent-bit', 'efa-device-plugin']) {
      expect(podsOf(id)).toEqual([false]);
    }
  });

  test('a group is kept from pods for the whole cluster where its row says so', () => {
    const groups = [groupText(), groupText({ id: 'g2', name: 'gpu', takesClusterPods: false })];
    const told = clusterOf({ groups }).groups.map(({ takesClusterPods }) => takesClusterPods);
    expect(told).toEqual([true, false]);
  });

  test('consumers with the addresses of their kind, in every zone or in their subnet’s', () => {
    const subnets = [
      subnetText({ name: 'left' }),
      subnetText({ id: 's2', zone: 'b', range: '10.0.1.0/24', name: 'right' }),
    ];
    const consumers = [
      consumerText('alb', { count: '2' }),
      consumerText('nat-gateway', { id: 'c2', subnet: 'right', addresses: '3' }),
      consumerText('alb', { id: 'c3', zones: 'ab', subnet: 'left', name: 'web' }),
    ];
    expect(clusterOf({ subnets, consumers }).consumers).toEqual([
      { kind: 'alb', label: 'alb', count: 2, addresses: 8, zones: ['a', 'b'], subnet: undefined },
      {
        kind: 'nat-gateway',
        label: 'nat-gateway',
        count: 1,
        addresses: 3,
        zones: ['b'],
        subnet: 'right',
      },
      { kind: 'alb', label: 'web', count: 1, addresses: 8, zones: ['a', 'b'], subnet: 'left' },
    ]);
  });

  test('nothing of all this where nobody said so', () => {
    const { networking, consumers, subnets, groups } = clusterOf({});
    expect(networking).toEqual(SHIPPED_NETWORKING);
    expect(consumers).toEqual([]);
    expect(subnets[0]).toEqual(
      subnet('a', 24, 0, { cidr: { base: 167_772_160, prefixLength: 24 } }),
    );
    expect(groups[0]).toEqual(
      group('m5.large', limits(3, 10, { branchEnis: 9 }), 3, 10, { zones: ['a'] }),
    );
  });

  test('a type that the table has lost is our own mistake', () => {
    const plan = planOf(planText());
    expect(() => toCluster(plan, { findInstanceType: () => undefined })).toThrow('m5.large');
  });
});

describe('Each example', () => {
  test.each(PRESET_IDS)('%s can be read, and is written as it stands', (id) => {
    const text = presetText(id);
    expect(formatPlan(planOf(text))).toEqual(text);
  });

  test.each(PRESET_IDS)('%s has subnets that do not overlap', (id) => {
    const cidrs = planOf(presetText(id)).subnets.flatMap(({ cidr }) => cidr ?? []);
    const overlapping = cidrs.filter((cidr, index) =>
      cidrs.slice(index + 1).some((other) => cidrsOverlap(cidr, other)),
    );
    expect(overlapping).toEqual([]);
  });
});

describe('Available now', () => {
  const subnets = [
    subnetText({ id: 's1', zone: 'a', range: '/24', usedAs: 'available', used: '100' }),
    subnetText({ id: 's2', zone: 'b', range: '/24', used: '30' }),
  ];
  /** In each zone two nodes, which hold 30 addresses each. */
  const groups = [groupText({ nodes: '4', podsPerNode: '15' })];
  const othersIn = (live: boolean) =>
    clusterOf({ subnets, groups, live }).subnets.map(({ usedByOthers }) => usedByOthers);

  test('before the nodes come is what others leave', () => {
    expect(othersIn(false)).toEqual([151, 30]);
  });

  test('R41: while they run is what they and others leave', () => {
    expect(othersIn(true)).toEqual([151 - 60, 30]);
  });
});
