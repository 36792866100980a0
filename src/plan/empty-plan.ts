import type { GroupText, PlanText, SubnetText } from './plan';
import { DEFAULT_SCENARIO_TEXT } from './scenario/scenario-defaults';

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
  scenario: DEFAULT_SCENARIO_TEXT,
};

/** A subnet row in which nothing has been typed. */
export function newSubnet(id: string): SubnetText {
  return { id, zone: '', range: '', usedAs: 'in-use', used: '0', name: '' };
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
  };
}
