// What a plan has once, beside its settings and its network, in the parts in which the form shows it.

import { SHIPPED_NETWORKING } from '@/engine';
import { CLUSTER_PODS, COOLDOWN_SECONDS, EXTRA_PODS } from '@/plan/fields/number-ranges';
import { flag, name, number } from '@/plan/table/field-builders';
import { QUOTAS } from './quotas';
import { REQUIRED } from './requirements';
import { SETTINGS } from './settings';

export const HEAD = {
  name: name(),
  /** The nodes run: "available" of a subnet is what is free beside them and the named consumers. */
  live: flag('live'),
};

/** Of the ConfigMap amazon-vpc-cni. */
export const CONTROLLER = {
  branchEniCooldown: number(COOLDOWN_SECONDS, {
    link: 'branch-eni-cooldown',
    blank: String(SHIPPED_NETWORKING.branchEniCooldown),
  }),
};

export const EVERY_NODE = {
  /** The 110/250 cap that managed node groups put on the max pods formula. */
  managedCap: flag('managed-cap', true),
  hostNetworkPods: number(EXTRA_PODS, { link: 'host-network-pods', blank: '2' }),
  systemPods: number(EXTRA_PODS, { link: 'system-pods', blank: '0', hasEnds: true }),
};

export const WHOLE_CLUSTER = {
  clusterPods: number(CLUSTER_PODS, { link: 'pods', blank: '0', hasEnds: true }),
};

const { prefixDelegation } = SETTINGS;

/** All of them, and the one setting that is no number. */
export const ONCE = {
  ...HEAD,
  prefixDelegation,
  ...CONTROLLER,
  ...EVERY_NODE,
  ...WHOLE_CLUSTER,
  ...QUOTAS,
  ...REQUIRED,
};
