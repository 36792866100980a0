import type { AddonId } from './addons';
import {
  EMPTY_PLAN_TEXT,
  NO_ADDONS,
  newConsumer,
  newGroup,
  newSubnet,
  PLAIN_NETWORKING,
} from './empty-plan';
import type { GroupText, NetworkingText, PlanText, SubnetText } from './plan';

export const PRESET_IDS = [
  't3-medium-nginx',
  'spreadsheet-example',
  'small-production',
  'prefix-delegation',
  'custom-networking',
  'multus',
  'pod-security-groups',
  'ipv6',
  'windows',
  'auto-mode',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

interface Preset {
  readonly subnets: readonly SubnetText[];
  readonly groups: readonly GroupText[];
  readonly other?: Partial<PlanText>;
}

const PRESETS: Readonly<Record<PresetId, Preset>> = {
  't3-medium-nginx': {
    subnets: [subnet('a', '10.0.0.0/24'), subnet('b', '10.0.1.0/24'), subnet('c', '10.0.2.0/24')],
    groups: [group('t3.medium', 3, 0)],
    other: { systemPods: '1', clusterPods: '50' },
  },
  'spreadsheet-example': {
    subnets: [subnet('a', '/23')],
    groups: [group('m5.12xlarge', 2, 100), group('c5.2xlarge', 1, 30)],
  },
  'small-production': {
    subnets: [
      subnet('a', '10.0.0.0/24', 12),
      subnet('b', '10.0.1.0/24', 12),
      subnet('c', '10.0.2.0/24', 30),
    ],
    groups: [group('m5.large', 12, 22), group('c5.2xlarge', 6, 40)],
  },
  'prefix-delegation': {
    subnets: [
      subnet('a', '10.0.0.0/21', 6),
      subnet('b', '10.0.8.0/21', 6),
      subnet('c', '10.0.16.0/21', 6),
    ],
    groups: [group('m6i.xlarge', 30, 60), group('m6i.2xlarge', 20, 80)],
    other: { prefixDelegation: true, systemPods: '1' },
  },
  'custom-networking': {
    subnets: [
      subnet('a', '10.11.0.0/19', 38),
      subnet('b', '10.11.32.0/19'),
      subnet('c', '10.11.64.0/19'),
      subnet('a', '100.64.0.0/19', 0, { use: 'pods', name: 'pods-a' }),
      subnet('b', '100.64.32.0/19', 0, { use: 'pods', name: 'pods-b' }),
      subnet('c', '100.64.64.0/19', 0, { use: 'pods', name: 'pods-c' }),
    ],
    groups: [group('m5.large', 30, 15)],
    other: { networking: networking({ customNetworking: true }) },
  },
  multus: {
    subnets: [
      subnet('a', '10.0.0.0/24'),
      subnet('b', '10.0.1.0/24'),
      subnet('a', '10.0.4.0/25', 0, {
        use: 'multus',
        hostLocal: '10.0.4.70-10.0.4.80',
        name: 'multus-a1',
      }),
      subnet('a', '10.0.4.128/25', 0, { use: 'multus', name: 'multus-a2' }),
      subnet('b', '10.0.5.0/25', 0, { use: 'multus', name: 'multus-b1' }),
      subnet('b', '10.0.5.128/25', 0, { use: 'multus', name: 'multus-b2' }),
    ],
    groups: [group('c5.large', 2, 3, { unmanagedEnis: '2', attachedPods: '1' })],
    other: { systemPodAddons: addons('kube-multus') },
  },
  'pod-security-groups': {
    subnets: [subnet('a', '10.0.0.0/24', 12), subnet('b', '10.0.1.0/24', 12)],
    groups: [group('m5.large', 6, 10, { branchPods: '6' })],
    other: { networking: networking({ podEni: true }) },
  },
  ipv6: {
    subnets: [
      subnet('a', '10.0.0.0/26', 8),
      subnet('b', '10.0.0.64/26', 8),
      subnet('c', '10.0.0.128/26', 8),
    ],
    groups: [group('m6i.xlarge', 60, 50)],
    other: {
      networking: networking({ ipFamily: 'ipv6' }),
      prefixDelegation: true,
      consumers: [newConsumer('control-plane', 'c1'), newConsumer('alb', 'c2')],
    },
  },
  windows: {
    subnets: [subnet('a', '10.0.0.0/24', 12), subnet('b', '10.0.1.0/24', 12)],
    groups: [group('m5.large', 2, 10), group('m5.xlarge', 6, 10, { kind: 'windows' })],
  },
  'auto-mode': {
    subnets: [
      subnet('a', '10.0.0.0/22', 12),
      subnet('b', '10.0.4.0/22', 12),
      subnet('c', '10.0.8.0/22', 12),
    ],
    groups: [group('m6i.xlarge', 18, 40, { kind: 'auto-mode' })],
  },
};

/** A worked example as a form; its name is left to the language of the page. */
export function presetText(id: PresetId): PlanText {
  const { subnets, groups, other } = PRESETS[id];
  return {
    ...EMPTY_PLAN_TEXT,
    ...other,
    subnets: subnets.map((row, index) => ({ ...row, id: `s${index + 1}` })),
    groups: groups.map((row, index) => ({ ...row, id: `g${index + 1}` })),
  };
}

function subnet(
  zone: string,
  range: string,
  inUse = 0,
  changed: Partial<SubnetText> = {},
): SubnetText {
  return { ...newSubnet(''), zone, range, used: String(inUse), ...changed };
}

function group(
  instanceType: string,
  nodes: number,
  podsPerNode: number,
  changed: Partial<GroupText> = {},
): GroupText {
  const numbers = { nodes: String(nodes), podsPerNode: String(podsPerNode) };
  return { ...newGroup(''), instanceType, ...numbers, ...changed };
}

function networking(changed: Partial<NetworkingText>): NetworkingText {
  return { ...PLAIN_NETWORKING, ...changed };
}

function addons(...on: readonly AddonId[]): PlanText['systemPodAddons'] {
  const texts = { ...NO_ADDONS };
  for (const id of on) texts[id] = { isOn: true, count: '' };
  return texts;
}
