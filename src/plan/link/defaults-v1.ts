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
  event: {
    at: '1',
    over: '0',
    rollOut: '5',
    strategy: 'default',
    maxUnavailable: '1',
    budget: '10',
    podsPerMinute: '10',
    lasts: '10',
    podsPerNode: '0',
  },
  scenario: {
    event: 'upgrade',
    nodeBoot: '60',
    eniAttach: '5',
    podStart: '1',
    podTermination: '30',
    upgradeWait: '60',
    launchRetry: '60',
    addressChoice: 'lowest-first',
    othersLie: 'packed',
    seed: '1',
    runs: '20',
  },
};
