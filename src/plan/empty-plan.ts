import { type NodeKindName, SHIPPED_NETWORKING } from '@/engine';
import { ADDON_IDS, type AddonId } from '@/plan/rows/addon-list';
import type { AddonText, GroupText, NetworkingText, PlanText, SubnetText } from './plan';
import { DEFAULT_SCENARIO_TEXT } from './scenario/scenario-defaults';

/** The network of a new cluster, nothing typed. */
export const PLAIN_NETWORKING: NetworkingText = {
  ...SHIPPED_NETWORKING,
  windows: {
    prefixDelegation: SHIPPED_NETWORKING.windows.prefixDelegation,
    warmIpTarget: '',
    minimumIpTarget: '',
    warmPrefixTarget: '',
  },
};

/** No add-on counted. */
export const NO_ADDONS = Object.fromEntries(
  ADDON_IDS.map((id): readonly [AddonId, AddonText] => [id, { isOn: false, count: '' }]),
) as Readonly<Record<AddonId, AddonText>>;

/** A plan without rows, every other field as AWS ships it. */
export const EMPTY_PLAN_TEXT: PlanText = {
  name: '',
  prefixDelegation: false,
  settings: {
    WARM_ENI_TARGET: '',
    WARM_IP_TARGET: '',
    MINIMUM_IP_TARGET: '',
    WARM_PREFIX_TARGET: '',
    MAX_ENI: '',
  },
  subnets: [],
  groups: [],
  managedCap: true,
  hostNetworkPods: '2',
  systemPods: '0',
  clusterPods: '0',
  networking: PLAIN_NETWORKING,
  systemPodAddons: NO_ADDONS,
  consumers: [],
  scenario: DEFAULT_SCENARIO_TEXT,
};

/** What a subnet row has that nobody has said more of than where it lies. */
export const PLAIN_SUBNET_TEXT = {
  use: 'nodes',
  prefixReservation: '',
  explicitReservation: '',
  hostLocal: '',
  hostLocalReserved: false,
} as const satisfies Partial<SubnetText>;

/** What Linux nodes alone have, without any of it. */
const NO_LINUX_EXTRAS = {
  branchPods: '',
  multiNicPods: '',
  unmanagedEnis: '',
  attachedPods: '',
  efaOnlyEnis: '',
  ownSettings: undefined,
} as const satisfies Partial<GroupText>;

/** What a node group row has that nobody has said more of than its type, nodes and pods. */
export const PLAIN_GROUP_TEXT = {
  kind: 'linux',
  ...NO_LINUX_EXTRAS,
  maxPodsPolicy: '',
  reservedEnis: '',
} as const satisfies Partial<GroupText>;

/** A subnet row in which nothing has been typed. */
export function newSubnet(id: string): SubnetText {
  return { id, zone: '', range: '', usedAs: 'in-use', used: '0', name: '', ...PLAIN_SUBNET_TEXT };
}

/** A node group row in which nothing has been typed. */
export function newGroup(id: string): GroupText {
  return {
    id,
    instanceType: '',
    nodes: '',
    podsPerNode: '',
    zones: '',
    maxPods: '',
    name: '',
    maxEnis: '',
    ipv4PerEni: '',
    ...PLAIN_GROUP_TEXT,
  };
}

/** The row as nodes of another kind: what these can't have is taken off. */
export function withKind(row: GroupText, kind: NodeKindName): GroupText {
  if (row.kind === kind) return row;
  const plain = { ...row, kind, maxPodsPolicy: '', reservedEnis: '' } as const;
  return kind === 'linux' ? plain : { ...plain, ...NO_LINUX_EXTRAS };
}
