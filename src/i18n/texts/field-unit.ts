import type { FieldPath } from '@/plan';

/** What is counted in a field. */
export type FieldUnit =
  | 'addresses'
  | 'blocks'
  | 'enis'
  | 'interfaces'
  | 'minutes'
  | 'nau'
  | 'nodes'
  | 'percent'
  | 'pods'
  | 'seconds';

/** Of fields that are called alike wherever they stand. */
const UNITS: Readonly<Record<string, FieldUnit>> = {
  nodes: 'nodes',
  maxUnavailable: 'nodes',
  podsPerNode: 'pods',
  maxPods: 'pods',
  hostNetworkPods: 'pods',
  systemPods: 'pods',
  clusterPods: 'pods',
  branchPods: 'pods',
  multiNicPods: 'pods',
  attachedPods: 'pods',
  podsPerMinute: 'pods',
  maxEnis: 'enis',
  reservedEnis: 'enis',
  unmanagedEnis: 'enis',
  efaOnlyEnis: 'interfaces',
  eniQuota: 'interfaces',
  WARM_ENI_TARGET: 'enis',
  MAX_ENI: 'enis',
  ipv4PerEni: 'addresses',
  used: 'addresses',
  others: 'addresses',
  explicitReservation: 'addresses',
  hostLocal: 'addresses',
  addresses: 'addresses',
  mustKeepFree: 'addresses',
  WARM_IP_TARGET: 'addresses',
  MINIMUM_IP_TARGET: 'addresses',
  warmIpTarget: 'addresses',
  minimumIpTarget: 'addresses',
  prefixReservation: 'blocks',
  WARM_PREFIX_TARGET: 'blocks',
  warmPrefixTarget: 'blocks',
  nauQuota: 'nau',
  mustGrow: 'percent',
  budget: 'percent',
  branchEniCooldown: 'seconds',
  nodeBoot: 'seconds',
  eniAttach: 'seconds',
  podStart: 'seconds',
  podTermination: 'seconds',
  upgradeWait: 'seconds',
  launchRetry: 'seconds',
  at: 'minutes',
  over: 'minutes',
  lasts: 'minutes',
  duration: 'minutes',
};

/** `undefined`: a number of things that the field's own name says, or a number alone. */
export function unitOfField({ part, field }: FieldPath): FieldUnit | undefined {
  return part === 'addon' ? 'pods' : UNITS[field];
}
