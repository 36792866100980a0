import { count } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

/** In the details of a node group. */
export const groupDetails = {
  namePlaceholder: 'the type',
  limitsSpoken: (enis: number, addresses: number, maxPods: number) =>
    `${count(enis, 'ENI')} of ${addresses} addresses, max pods ${formatCount(maxPods)}`,
  zonesHelp: 'such as ab; empty: all zones of the plan',
  zonesAll: 'all',
  clusterPods: 'Takes pods for the whole cluster',
  clusterPodsHelp: 'Off where taints keep them away, as on GPU nodes.',
  handLimits: 'Limits by hand',
  handLimitsHelp: 'for a type that the list lacks',
  maxEnis: 'ENIs',
  ipv4PerEni: 'IPv4 per ENI',
};
