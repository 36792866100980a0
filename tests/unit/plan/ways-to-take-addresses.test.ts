import { describe, expect, test } from 'vitest';
import {
  type GroupText,
  newGroup,
  newSubnet,
  PLAIN_NETWORKING,
  type PlanText,
  parsePlan,
  type SubnetText,
  withKind,
} from '@/plan';
import {
  addonsText,
  consumerText,
  errorsOf,
  groupText,
  LOOKUP,
  networkingText,
  planOf,
  planText,
  subnetText,
} from '../../support/plan-texts';

/** Codes with the fields that they stand at. */
function faultsOf(changed: Partial<PlanText>) {
  return errorsOf(planText(changed)).map(({ code, field }) => `${code} ${field.field}`);
}

function subnetOf(changed: Partial<SubnetText>) {
  return planOf(planText({ subnets: [subnetText(), other(changed)] })).subnets[1];
}

function other(changed: Partial<SubnetText>): SubnetText {
  return subnetText({ id: 's2', range: '10.0.4.0/24', ...changed });
}

function subnetFaults(changed: Partial<SubnetText>) {
  return faultsOf({ subnets: [subnetText(), other(changed)] });
}

function groupFaults(changed: Partial<GroupText>) {
  return faultsOf({ groups: [groupText(changed)] });
}

describe('The network of a cluster', () => {
  test('of Windows nodes has AWS’s numbers where nothing is typed, and none where unset', () => {
    const windows = { ...PLAIN_NETWORKING.windows, warmIpTarget: 'unset', minimumIpTarget: '9' };
    const { networking } = planOf(planText({ networking: networkingText({ windows }) }));
    expect(networking.windows).toEqual({
      prefixDelegation: false,
      warmIpTarget: undefined,
      minimumIpTarget: 9,
      warmPrefixTarget: 0,
    });
  });

  test('with a number that is none is told at its field', () => {
    const windows = { ...PLAIN_NETWORKING.windows, warmPrefixTarget: '1.5' };
    expect(faultsOf({ networking: networkingText({ windows }) })).toEqual([
      'NUMBER_NOT_WHOLE warmPrefixTarget',
    ]);
  });
});

describe('A reservation for prefixes', () => {
  test.each([
    ['', 0],
    ['4', 4],
    ['/25', 8],
    ['10.0.4.128/26', 4],
  ])('%j keeps /28 blocks', (prefixReservation, blocks) => {
    expect(subnetOf({ prefixReservation })?.prefixReservation.blocks).toBe(blocks);
  });

  test.each([
    ['10.0.5.0/25', 'RANGE_OUTSIDE'],
    ['10.0.4.0/23', 'RANGE_OUTSIDE'],
    ['10.0.4.1/25', 'CIDR_HOST_BITS'],
    ['17', 'RESERVED_ABOVE_SIZE'],
    ['x', 'NUMBER_UNREADABLE'],
    ['1.5', 'NUMBER_NOT_WHOLE'],
  ])('%j is refused by its name', (prefixReservation, code) => {
    expect(subnetFaults({ prefixReservation })).toEqual([`${code} prefixReservation`]);
  });

  test('as a range needs to know where the subnet lies', () => {
    expect(subnetFaults({ range: '/24', prefixReservation: '10.0.4.0/25' })).toEqual([
      'RANGE_NEEDS_CIDR prefixReservation',
    ]);
  });
});

describe('A host-local range', () => {
  test('from .70 to .80 has 11 addresses', () => {
    expect(subnetOf({ hostLocal: '10.0.4.70-10.0.4.80' })?.hostLocal).toEqual({
      addresses: 11,
      first: 167_773_254,
      isReserved: false,
    });
  });

  test('may be a number, and is none at 0', () => {
    expect(subnetOf({ hostLocal: '11', hostLocalReserved: true })?.hostLocal).toEqual({
      addresses: 11,
      first: undefined,
      isReserved: true,
    });
    expect(subnetOf({ hostLocal: '0', hostLocalReserved: true })?.hostLocal).toBeUndefined();
  });

  test.each([
    ['10.0.4.70-80', '10.0.4.70-10.0.4.80'],
    ['10.0.4.80-10.0.4.70', '10.0.4.70-10.0.4.80'],
  ])('%s is offered in full', (hostLocal, fix) => {
    const [error] = errorsOf(planText({ subnets: [subnetText(), other({ hostLocal })] }));
    expect(error).toMatchObject({ code: 'HOST_LOCAL_UNREADABLE', fixes: [fix] });
  });

  test.each([
    ['10.0.4.250-10.0.5.4', 'RANGE_OUTSIDE'],
    ['10.0.4.070-10.0.4.80', 'HOST_LOCAL_UNREADABLE'],
    ['10.0.4.1-10.0.4.2-10.0.4.3', 'HOST_LOCAL_UNREADABLE'],
    ['252', 'NUMBER_OUT_OF_RANGE'],
    ['-5', 'NUMBER_OUT_OF_RANGE'],
  ])('%s is refused by its name', (hostLocal, code) => {
    expect(subnetFaults({ hostLocal })).toEqual([`${code} hostLocal`]);
  });
});

describe('Nodes in a zone need a subnet for nodes', () => {
  const subnets = [subnetText(), other({ zone: 'b', use: 'pods' })];

  test('so a zone with a pod subnet alone can’t be chosen', () => {
    const groups = [groupText({ zones: 'ab' })];
    expect(faultsOf({ subnets, groups })).toEqual(['NO_NODE_SUBNET zones']);
    expect(faultsOf({ subnets })).toEqual([]);
  });

  test('and a plan without any has no nodes', () => {
    expect(subnetFaults({ zone: 'b', use: 'other' })).toEqual([]);
    expect(faultsOf({ subnets: [subnetText({ use: 'multus' })] })).toEqual([
      'NO_NODE_SUBNET zones',
    ]);
  });

  test('also for the control plane', () => {
    expect(
      faultsOf({ subnets, consumers: [consumerText('control-plane', { zones: 'b' })] }),
    ).toEqual(['NO_NODE_SUBNET zones']);
    expect(faultsOf({ subnets, consumers: [consumerText('alb', { zones: 'b' })] })).toEqual([]);
  });

  test('also for a group that an event adds', () => {
    const { scenario } = planText();
    const event = {
      ...scenario.events[0],
      kind: 'add-group',
      instanceType: 'm5.large',
      nodes: '1',
      podsPerNode: '1',
      zones: 'b',
    };
    const text = { ...planText({ subnets }), scenario: { ...scenario, events: [event] } };
    const { scenarioErrors } = parsePlan(text as PlanText, LOOKUP);
    expect(scenarioErrors).toMatchObject([{ code: 'NO_NODE_SUBNET', zone: 'b' }]);
  });
});

describe('What a node group may have', () => {
  test('is none of it where nothing is typed', () => {
    expect(planOf(planText()).groups[0]).toMatchObject({
      kind: 'linux',
      branchPodsPerNode: 0,
      unmanagedEnis: 0,
      maxPodsPolicy: '',
      ownSettings: undefined,
    });
  });

  test.each([
    'branchPods',
    'multiNicPods',
    'unmanagedEnis',
    'attachedPods',
    'efaOnlyEnis',
  ] as const)('%s are of Linux nodes alone', (field) => {
    for (const kind of ['windows', 'auto-mode', 'fargate'] as const) {
      expect(groupFaults({ kind, [field]: '1' })).toEqual([`NOT_FOR_KIND ${field}`]);
      expect(groupFaults({ kind, [field]: '0' })).toEqual([]);
    }
  });

  test('settings of its own are of Linux nodes alone', () => {
    const ownSettings = { ...planText().settings, prefixDelegation: false };
    expect(groupFaults({ ownSettings })).toEqual([]);
    expect(groupFaults({ kind: 'auto-mode', ownSettings })).toEqual(['NOT_FOR_KIND all']);
    expect(groupFaults({ ownSettings: { ...ownSettings, MAX_ENI: 'x' } })).toEqual([
      'NUMBER_UNREADABLE MAX_ENI',
    ]);
  });

  test('max pods are set by what the kind of node can have', () => {
    expect(groupFaults({ maxPodsPolicy: 'windows' })).toEqual(['NOT_FOR_KIND maxPodsPolicy']);
    expect(groupFaults({ kind: 'windows', maxPodsPolicy: 'karpenter' })).toEqual([
      'NOT_FOR_KIND maxPodsPolicy',
    ]);
    expect(groupFaults({ kind: 'windows', maxPodsPolicy: 'windows' })).toEqual([]);
    expect(groupFaults({ maxPodsPolicy: 'karpenter', reservedEnis: '-1' })).toEqual([
      'NUMBER_OUT_OF_RANGE reservedEnis',
    ]);
    expect(groupFaults({ maxPodsPolicy: 'nodeadm', reservedEnis: '-1' })).toEqual([]);
  });

  test('is fewer further ENIs than the type has', () => {
    expect(groupFaults({ unmanagedEnis: '2' })).toEqual([]);
    expect(groupFaults({ unmanagedEnis: '3' })).toEqual(['ENIS_ABOVE_TYPE unmanagedEnis']);
    expect(groupFaults({ unmanagedEnis: '1', efaOnlyEnis: '2' })).toEqual([
      'ENIS_ABOVE_TYPE unmanagedEnis',
    ]);
    expect(groupFaults({ efaOnlyEnis: '3' })).toEqual(['ENIS_ABOVE_TYPE efaOnlyEnis']);
    expect(groupFaults({ maxEnis: '8', ipv4PerEni: '10', efaOnlyEnis: '3' })).toEqual([]);
  });

  test('is no more multi-NIC pods than pods, and attached pods only on ENIs', () => {
    expect(groupFaults({ multiNicPods: '11' })).toEqual(['MULTI_NIC_ABOVE_PODS multiNicPods']);
    expect(groupFaults({ multiNicPods: '10' })).toEqual([]);
    expect(groupFaults({ attachedPods: '1' })).toEqual(['ATTACHED_WITHOUT_ENIS attachedPods']);
    expect(groupFaults({ attachedPods: '1', unmanagedEnis: '1' })).toEqual([]);
  });

  test('of another kind can be read after the kind was changed', () => {
    const full = groupText({
      branchPods: '3',
      unmanagedEnis: '1',
      attachedPods: '1',
      maxPodsPolicy: 'karpenter',
      reservedEnis: '1',
      ownSettings: { ...planText().settings, prefixDelegation: true },
    });
    for (const kind of ['windows', 'auto-mode', 'fargate'] as const) {
      expect(groupFaults(withKind(full, kind))).toEqual([]);
    }
    expect(withKind(full, 'linux')).toBe(full);
  });
});

describe('A row in which only something was chosen', () => {
  test('does not count', () => {
    const subnets = [subnetText(), { ...newSubnet('s2'), use: 'pods' as const }];
    const groups = [groupText(), { ...newGroup('g2'), kind: 'fargate' as const }];
    const plan = planOf(planText({ subnets, groups }));
    expect([plan.subnets.length, plan.groups.length]).toEqual([1, 1]);
  });
});

describe('A consumer', () => {
  test('has the addresses of its kind unless it is said otherwise', () => {
    const addressesOf = (addresses: string) =>
      planOf(planText({ consumers: [consumerText('rds', { addresses })] })).consumers[0]?.addresses;
    expect(addressesOf('')).toBe(2);
    expect(addressesOf('0')).toBe(0);
    expect(addressesOf('5')).toBe(5);
  });

  test('is told what is wrong with it, field by field', () => {
    const faults = (changed: Parameters<typeof consumerText>[1]) =>
      faultsOf({ consumers: [consumerText('alb', changed)] });
    expect(faults({ count: '' })).toEqual(['NUMBER_EMPTY count']);
    expect(faults({ addresses: '1,001' })).toEqual(['NUMBER_OUT_OF_RANGE addresses']);
    expect(faults({ zones: 'z' })).toEqual(['ZONE_UNKNOWN zones']);
    expect(faults({ subnet: 'a' })).toEqual([]);
    expect(faults({ subnet: 'b' })).toEqual(['SUBNET_UNKNOWN subnet']);
    const many = Array.from({ length: 51 }, (_, at) => consumerText('alb', { id: `c${at}` }));
    expect(faultsOf({ consumers: many })).toEqual(['TOO_MANY_ROWS consumers']);
  });
});

describe('An add-on', () => {
  test('that is off is not looked at', () => {
    const off = { isOn: false, count: 'x' };
    const systemPodAddons = { ...addonsText({}), coredns: off };
    expect(planOf(planText({ systemPodAddons })).addons).toEqual([]);
  });

  test('that is on has as many pods as usual, or as typed', () => {
    const systemPodAddons = addonsText({ 'cert-manager': '', coredns: '4' });
    expect(planOf(planText({ systemPodAddons })).addons).toEqual([
      { id: 'coredns', pods: 4 },
      { id: 'cert-manager', pods: 3 },
    ]);
    expect(faultsOf({ systemPodAddons: addonsText({ coredns: 'x' }) })).toEqual([
      'NUMBER_UNREADABLE count',
    ]);
  });
});
