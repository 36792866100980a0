// Frozen: what a link of version 1 means by what it leaves out. Never edited; a change of a default
// is a new version with a migration step.
import type { LinkDefaults } from './link-defaults';

export const LINK_DEFAULTS_V1: LinkDefaults = {
  ENABLE_PREFIX_DELEGATION: false,
  settings: {
    WARM_ENI_TARGET: '1',
    WARM_IP_TARGET: 'unset',
    MINIMUM_IP_TARGET: 'unset',
    WARM_PREFIX_TARGET: '1',
    MAX_ENI: 'unset',
  },
  managedCap: true,
  hostNetworkPods: '2',
  systemPods: '0',
  clusterPods: '0',
  usedInSubnet: '0',
  podsPerNode: '0',
};
