import { EMPTY_PLAN_TEXT, newGroup, newSubnet } from './empty-plan';
import type { GroupText, PlanText, SubnetText } from './plan';

export const PRESET_IDS = [
  't3-medium-nginx',
  'spreadsheet-example',
  'small-production',
  'prefix-delegation',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

type SubnetRow = readonly [zone: string, range: string, inUse?: number];
type GroupRow = readonly [instanceType: string, nodes: number, podsPerNode: number];

const SUBNETS: Readonly<Record<PresetId, readonly SubnetRow[]>> = {
  't3-medium-nginx': [
    ['a', '10.0.0.0/24'],
    ['b', '10.0.1.0/24'],
    ['c', '10.0.2.0/24'],
  ],
  'spreadsheet-example': [['a', '/23']],
  'small-production': [
    ['a', '10.0.0.0/24', 12],
    ['b', '10.0.1.0/24', 12],
    ['c', '10.0.2.0/24', 30],
  ],
  'prefix-delegation': [
    ['a', '10.0.0.0/21', 6],
    ['b', '10.0.8.0/21', 6],
    ['c', '10.0.16.0/21', 6],
  ],
};

const GROUPS: Readonly<Record<PresetId, readonly GroupRow[]>> = {
  't3-medium-nginx': [['t3.medium', 3, 0]],
  'spreadsheet-example': [
    ['m5.12xlarge', 2, 100],
    ['c5.2xlarge', 1, 30],
  ],
  'small-production': [
    ['m5.large', 12, 22],
    ['c5.2xlarge', 6, 40],
  ],
  'prefix-delegation': [
    ['m6i.xlarge', 30, 60],
    ['m6i.2xlarge', 20, 80],
  ],
};

const OTHER_FIELDS: Readonly<Record<PresetId, Partial<PlanText>>> = {
  't3-medium-nginx': { systemPods: '1', clusterPods: '50' },
  'spreadsheet-example': {},
  'small-production': {},
  'prefix-delegation': { prefixDelegation: true, systemPods: '1' },
};

/** A worked example as a form; its name is left to the language of the page. */
export function presetText(id: PresetId): PlanText {
  return {
    ...EMPTY_PLAN_TEXT,
    ...OTHER_FIELDS[id],
    subnets: SUBNETS[id].map(subnetText),
    groups: GROUPS[id].map(groupText),
  };
}

function subnetText([zone, range, inUse = 0]: SubnetRow, index: number): SubnetText {
  return { ...newSubnet(`s${index + 1}`), zone, range, used: String(inUse) };
}

function groupText([instanceType, nodes, podsPerNode]: GroupRow, index: number): GroupText {
  const numbers = { nodes: String(nodes), podsPerNode: String(podsPerNode) };
  return { ...newGroup(`g${index + 1}`), instanceType, ...numbers };
}
