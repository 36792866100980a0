import { describe, expect, test } from 'vitest';
import type { ImportAnswers } from '@/import/plan-rows/import-answers';
import { EMPTY_PLAN_TEXT, newSubnet, type PlanText, rowColour } from '@/plan';
import { answered, NODES, planOf, SETTINGS, SUBNETS } from './imported-plan';

describe('Nodes and free addresses of the same running cluster', () => {
  test('are understood as live: what is free now stays free beside the nodes', () => {
    const { text, questions } = planOf([SUBNETS, NODES, SETTINGS]);
    expect(text.live).toBe(true);
    expect(questions[0]).toMatchObject({ kind: 'running', answer: true, nodes: 3 });
    const { usage } = answered(text);
    expect(usage.subnets.map(({ free }) => free)).toEqual([150, 190]);
  });

  test('come on top of what is in use where the person says that they do not run', () => {
    const { text } = planOf([SUBNETS, NODES, SETTINGS], { running: false });
    expect(text.live).toBe(false);
    expect(text.subnets.map(({ usedAs, used }) => `${usedAs} ${used}`)).toEqual([
      'in-use 101',
      'in-use 61',
    ]);
    const { usage } = answered(text);
    expect(usage.subnets.map(({ free }) => free < 150)).toEqual([true, false]);
  });

  test('leave to others what the interfaces of the nodes do not hold', () => {
    const row = (subnet: string, description: string, addresses: number) =>
      `subnet-0aaa1111bbb22220${subnet}\t${description}\t${addresses}`;
    const enis = [
      '$ aws ec2 describe-network-interfaces --query "NetworkInterfaces[].[SubnetId,Description,length(PrivateIpAddresses)]" --output text',
      row('a', 'aws-K8S-i-0123456789abcdef0', 10),
      row('a', '', 10),
      row('b', 'aws-K8S-i-0123456789abcdef1', 10),
      row('b', 'ELB net/web/0123', 1),
    ].join('\n');
    const { text, assumed } = planOf([SUBNETS, NODES, enis]);
    expect(text.live).toBe(false);
    expect(text.subnets.map(({ used }) => used)).toEqual(['81', '51']);
    expect(assumed).toContain('OTHERS_WITHOUT_NODES');
    expect(text.consumers).toEqual([]);
  });

  test('may be pasted one after the other: what follows is of the same cluster', () => {
    const free = (text: PlanText) => answered(text).usage.subnets.map((subnet) => subnet.free);
    const then = (first: string, second: string, answers: ImportAnswers) =>
      planOf([second], answers, planOf([first]).text, 'add');
    for (const [first, second] of [
      [NODES, SUBNETS],
      [SUBNETS, NODES],
    ] as const) {
      const following = then(first, second, { isFollowing: true });
      expect(following.questions[0]).toMatchObject({ kind: 'running', answer: true, nodes: 3 });
      expect(following.text.live).toBe(true);
      expect(free(following.text)).toEqual([150, 190]);
      const unknown = then(first, second, {});
      expect(unknown.questions[0]).toMatchObject({ kind: 'running', answer: false, nodes: 3 });
      expect(unknown.text.live).toBe(false);
      expect(free(unknown.text).every((left, place) => left < (place === 0 ? 150 : 190))).toBe(
        true,
      );
    }
  });

  test('that are added to a live plan leave it live', () => {
    const live = planOf([SUBNETS, NODES]).text;
    const more = NODES.replaceAll('-50-', '-51-').split('\n').slice(0, 2).join('\n');
    const { text } = planOf([more], {}, live, 'add');
    expect(text.live).toBe(true);
    expect(text.groups).toHaveLength(2);
    expect(answered(text).usage.subnets.map(({ free }) => free)).toEqual([150, 190]);
  });

  test('may be pasted one after the other, with the same plan in the end', () => {
    const first = planOf([NODES]).text;
    const second = planOf([SUBNETS], { running: true }, first, 'add').text;
    const third = planOf([SETTINGS], {}, second, 'add').text;
    const pods = { pods: 'most' } as const;
    const atOnce = planOf([SUBNETS, NODES, SETTINGS], pods).text;
    expect(answered(third).link.replace(/^c=\w+&/, '')).toBe(
      answered(atOnce).link.replace(/^c=\w+&/, ''),
    );
  });
});

describe('Pods per node', () => {
  const pods = (node: string, address: string, name: string) =>
    `shop          ${name.padEnd(30)} 1/1     Running   0          2d    ${address.padEnd(14)} ${node.padEnd(50)} <none>           <none>`;
  const PODS = [
    'NAMESPACE     NAME                           READY   STATUS    RESTARTS   AGE   IP             NODE                                               NOMINATED NODE   READINESS GATES',
    pods('ip-10-50-0-11.eu-central-1.compute.internal', '10.50.0.101', 'web-6c9d7f4b8-aaaaa'),
    pods('ip-10-50-0-11.eu-central-1.compute.internal', '10.50.0.102', 'web-6c9d7f4b8-bbbbb'),
    pods('ip-10-50-0-11.eu-central-1.compute.internal', '10.50.0.103', 'web-6c9d7f4b8-ccccc'),
    pods('ip-10-50-1-12.eu-central-1.compute.internal', '10.50.1.101', 'web-6c9d7f4b8-ddddd'),
    pods('ip-10-50-0-13.eu-central-1.compute.internal', '10.50.0.104', 'web-6c9d7f4b8-eeeee'),
    ...['0-11', '1-12', '0-13'].map((node, place) =>
      pods(
        `ip-10-50-${node}.eu-central-1.compute.internal`,
        `10.50.${node[0]}.20${place}`,
        `ebs-csi-node-x000${place}`,
      ),
    ),
  ].join('\n');

  test.each([
    ['most', '3'],
    ['mean', '2'],
    ['least', '1'],
  ] as const)('differ from node to node: the %s is %s', (choice, value) => {
    const { text } = planOf([NODES, PODS], { pods: choice });
    expect(text.groups.map(({ podsPerNode }) => podsPerNode)).toEqual([value]);
  });

  test('hold no pod of an add-on that is ticked', () => {
    const { text } = planOf([NODES, PODS]);
    expect(text.systemPodAddons['ebs-csi-node'].isOn).toBe(true);
    expect(text.groups[0]?.podsPerNode).toBe('3');
  });

  test('are the most that fit where nobody says how many', () => {
    const { text, questions } = planOf([NODES]);
    expect(text.groups[0]?.podsPerNode).toBe('27');
    expect(questions).toMatchObject([
      { kind: 'pods', groups: [{ label: 'm5.large', value: 27, seen: undefined }] },
    ]);
  });

  test('are what somebody typed', () => {
    const { text } = planOf([NODES], { podsTyped: { 0: '11' } });
    expect(text.groups[0]?.podsPerNode).toBe('11');
  });
});

describe('Settings', () => {
  test('that are unset, zero and unknown are three things', () => {
    const base = { ...EMPTY_PLAN_TEXT, settings: { ...EMPTY_PLAN_TEXT.settings, MAX_ENI: '3' } };
    const yaml = [
      'apiVersion: apps/v1',
      'kind: DaemonSet',
      'metadata: {name: aws-node, namespace: kube-system}',
      'spec:',
      '  template:',
      '    spec:',
      '      containers:',
      '      - name: aws-node',
      '        image: amazon-k8s-cni:v1.20.0',
      '        env:',
      '        - {name: WARM_IP_TARGET, value: "0"}',
      'status:',
      '  desiredNumberScheduled: 3',
    ].join('\n');
    expect(planOf([yaml], {}, base).text.settings).toMatchObject({
      WARM_IP_TARGET: '0',
      WARM_ENI_TARGET: 'unset',
      MINIMUM_IP_TARGET: '',
      MAX_ENI: '',
    });
    expect(planOf([SETTINGS], {}, base).text.settings).toMatchObject({
      WARM_IP_TARGET: '2',
      WARM_ENI_TARGET: '',
      MAX_ENI: '3',
    });
  });
});

test('A node group that may grow is as large as is desired, or as it may become', () => {
  const nodegroup = JSON.stringify({
    nodegroup: {
      nodegroupName: 'web',
      instanceTypes: ['m5.large'],
      scalingConfig: { minSize: 2, maxSize: 10, desiredSize: 4 },
    },
  });
  expect(planOf([nodegroup]).text.groups).toMatchObject([{ nodes: '4', name: 'web' }]);
  expect(planOf([nodegroup], { size: 'max' }).text.groups).toMatchObject([{ nodes: '10' }]);
});

test('Nodes of a node group are counted once, however many it wants', () => {
  const nodegroup = JSON.stringify({
    nodegroup: {
      nodegroupName: 'web',
      instanceTypes: ['m5.large'],
      scalingConfig: { minSize: 2, maxSize: 10, desiredSize: 4 },
    },
  });
  expect(planOf([NODES, nodegroup]).text.groups).toMatchObject([{ nodes: '3', name: 'web' }]);
});

test('Nodes that no single group would spread so are a group for each zone', () => {
  const text = [
    NODES,
    ...['14', '15', '16'].map(
      (last) =>
        `ip-10-50-0-${last}.eu-central-1.compute.internal        Ready    <none>   12d   v1.33.5   m5.large        eu-central-1a`,
    ),
  ].join('\n');
  expect(planOf([text]).text.groups).toMatchObject([
    { nodes: '5', zones: 'eu-central-1a' },
    { nodes: '1', zones: 'eu-central-1b' },
  ]);
});

test('A number that may be a thousand times less is asked about', () => {
  const sheet = 'Typ;Knoten;Pods\nm5.large;1.500;20\nc5.large;2;10';
  const { text, questions } = planOf([sheet]);
  expect(questions).toMatchObject([
    { kind: 'doubtful', rows: [{ type: 'm5.large', nodes: 1500 }] },
  ]);
  expect(text.groups.map(({ nodes }) => nodes)).toEqual(['2', '1500']);
  expect(planOf([sheet], { doubtful: 'leave' }).text.groups).toHaveLength(1);
});

test('Public subnets are kept from nodes, and names, ids and accounts from the link', () => {
  const subnets = JSON.stringify({
    Subnets: [
      ['a', false],
      ['b', true],
    ].map(([letter, isPublic], index) => ({
      SubnetId: `subnet-0aaa1111bbb2222${index}${index}`,
      CidrBlock: `10.50.${index}.0/24`,
      AvailabilityZone: `eu-central-1${letter}`,
      AvailableIpAddressCount: 200,
      MapPublicIpOnLaunch: isPublic,
      OwnerId: '111122223333',
      SubnetArn: 'arn:aws:ec2:eu-central-1:111122223333:subnet/x',
    })),
  });
  const { text } = planOf([subnets, NODES], { running: false });
  expect(text.subnets.map(({ use }) => use)).toEqual(['nodes', 'other']);
  const { link } = answered({ ...text, groups: text.groups.map((row) => ({ ...row, zones: '' })) });
  expect(link).not.toMatch(/111122223333|arn|subnet-0|ip-10/);
});

test('A public subnet is not the tightest, however little it has left', () => {
  const subnets = [
    'Subnet ID\tIPv4 CIDR\tAvailable IPv4 addresses\tAvailability Zone\tAuto-assign public IPv4 address',
    'subnet-0aaa1111bbb22220a\t10.50.0.0/24\t150\teu-central-1a\tNo',
    'subnet-0aaa1111bbb22220b\t10.50.1.0/24\t190\teu-central-1b\tNo',
    'subnet-0aaa1111bbb22220c\t10.50.2.0/28\t3\teu-central-1a\tYes',
  ].join('\n');
  const { text } = planOf([subnets, NODES]);
  expect(text.subnets.map(({ use }) => use)).toEqual(['nodes', 'nodes', 'other']);
  const { verdict, subnets: filled } = answered(text).usage;
  expect(verdict).toMatchObject({ kind: 'fits', subnet: filled[0]?.label });
});

test('A subnet keeps its colour when others are added, and when it is imported again', () => {
  const base: PlanText = {
    ...EMPTY_PLAN_TEXT,
    subnets: [
      { ...newSubnet('r5'), zone: 'eu-central-1b', range: '10.50.1.0/24' },
      { ...newSubnet('r2'), zone: 'eu-central-1c', range: '10.50.9.0/24' },
    ],
  };
  const colours = (how: 'add' | 'replace') =>
    Object.fromEntries(
      planOf([SUBNETS], {}, base, how).text.subnets.map((row) => [row.range, rowColour(row)]),
    );
  expect(colours('add')).toMatchObject({ '10.50.1.0/24': 5, '10.50.9.0/24': 2 });
  expect(colours('replace')).toMatchObject({ '10.50.1.0/24': 5 });
  expect(new Set(Object.values(colours('add'))).size).toBe(3);
});
