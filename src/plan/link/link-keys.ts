// The keys of a link, in the order in which they are written. Grammar: link.md.
import {
  type NetworkingText,
  SETTING_FIELDS,
  type SettingField,
  type WindowsField,
} from '@/plan/plan';
import type { ParameterField } from '@/plan/scenario/scenario-text';

export const CHECK_KEY = 'c';
export const VERSION_KEY = 'v';
export const NAME_KEY = 'name';
export const SUBNET_KEY = 'subnet';
export const PREFIX_DELEGATION_KEY = 'ENABLE_PREFIX_DELEGATION';
export const IP_FAMILY_KEY = 'ip-family';
export const NETWORKING_KEYS = {
  customNetworking: 'custom-networking',
  subnetDiscovery: 'subnet-discovery',
  podEni: 'pod-eni',
  multiNic: 'multi-nic',
} as const satisfies Partial<Record<keyof NetworkingText, string>>;
export const WINDOWS_PREFIX_KEY = 'windows-prefix-delegation';
export const WINDOWS_KEYS: Readonly<Record<WindowsField, string>> = {
  warmIpTarget: 'windows-warm-ip',
  minimumIpTarget: 'windows-minimum-ip',
  warmPrefixTarget: 'windows-warm-prefix',
};
export const MANAGED_CAP_KEY = 'managed-cap';
export const HOST_NETWORK_PODS_KEY = 'host-network-pods';
export const SYSTEM_PODS_KEY = 'system-pods';
export const ADDON_KEY = 'addon';
export const NODE_KEY = 'node';
export const PODS_KEY = 'pods';
export const CONSUMER_KEY = 'consumer';
export const EVENT_KEY = 'event';
export const PARAMETER_KEYS: Readonly<Record<ParameterField, string>> = {
  nodeBoot: 'node-boot',
  eniAttach: 'eni-attach',
  podStart: 'pod-start',
  podTermination: 'pod-termination',
  upgradeWait: 'upgrade-wait',
  launchRetry: 'launch-retry',
};
export const SCENARIO_KEYS = {
  duration: 'duration',
  addressChoice: 'address-choice',
  othersLie: 'others-lie',
  seed: 'seed',
  runs: 'runs',
} as const;

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  CHECK_KEY,
  VERSION_KEY,
  NAME_KEY,
  SUBNET_KEY,
  PREFIX_DELEGATION_KEY,
  ...SETTING_FIELDS,
  IP_FAMILY_KEY,
  ...Object.values(NETWORKING_KEYS),
  WINDOWS_PREFIX_KEY,
  ...Object.values(WINDOWS_KEYS),
  MANAGED_CAP_KEY,
  HOST_NETWORK_PODS_KEY,
  SYSTEM_PODS_KEY,
  ADDON_KEY,
  NODE_KEY,
  PODS_KEY,
  CONSUMER_KEY,
  EVENT_KEY,
  ...Object.values(PARAMETER_KEYS),
  ...Object.values(SCENARIO_KEYS),
]);

/** Keys that a plan has once for each row; every other key stands at most once. */
const ROW_KEYS: ReadonlySet<string> = new Set([
  SUBNET_KEY,
  ADDON_KEY,
  NODE_KEY,
  CONSUMER_KEY,
  EVENT_KEY,
]);

export function isKnownKey(key: string): boolean {
  return KNOWN_KEYS.has(key);
}

// Keys that chats, mail programs and advertisements add to any address; plans never have them.
const TRACKER_KEYS: ReadonlySet<string> = new Set(
  'fbclid gclid gbraid wbraid dclid msclkid twclid ttclid yclid igshid mc_cid mc_eid _ga _gl NaPm'.split(
    ' ',
  ),
);

export function isTrackerKey(key: string): boolean {
  return key.startsWith('utm_') || TRACKER_KEYS.has(key);
}

export function isRowKey(key: string): boolean {
  return ROW_KEYS.has(key);
}

export function isSettingKey(key: string): key is SettingField {
  return SETTING_FIELDS.some((field) => field === key);
}

/** Keys whose value is true or false. */
const BOOLEAN_KEYS: ReadonlySet<string> = new Set([
  PREFIX_DELEGATION_KEY,
  MANAGED_CAP_KEY,
  ...Object.values(NETWORKING_KEYS),
  WINDOWS_PREFIX_KEY,
]);

export function isBooleanKey(key: string): boolean {
  return BOOLEAN_KEYS.has(key);
}

/** Named fields of a row, behind `;`. */
export const SUBNET_FIELDS = {
  available: 'available',
  name: 'name',
  use: 'use',
  prefixReservation: 'prefix-reservation',
  explicitReservation: 'explicit-reservation',
  hostLocal: 'host-local',
  /** Stands without a value. */
  hostLocalReserved: 'host-local-reserved',
} as const;
export const NODE_FIELDS = {
  maxPods: 'max-pods',
  name: 'name',
  maxEnis: 'enis',
  ipv4PerEni: 'ipv4-per-eni',
  kind: 'kind',
  branchPods: 'branch-pods',
  multiNicPods: 'multi-nic-pods',
  unmanagedEnis: 'unmanaged-enis',
  attachedPods: 'attached-pods',
  efaOnlyEnis: 'efa-only',
  maxPodsPolicy: 'max-pods-policy',
  reservedEnis: 'reserved-enis',
  ownSettings: 'own',
} as const;
export const EVENT_FIELDS = {
  at: 'at',
  to: 'to',
  over: 'over',
  strategy: 'strategy',
  maxUnavailable: 'max-unavailable',
  budget: 'budget',
  podsPerMinute: 'pods-per-minute',
  lasts: 'for',
  name: 'name',
  WARM_ENI_TARGET: 'WARM_ENI_TARGET',
  WARM_IP_TARGET: 'WARM_IP_TARGET',
  MINIMUM_IP_TARGET: 'MINIMUM_IP_TARGET',
  WARM_PREFIX_TARGET: 'WARM_PREFIX_TARGET',
  MAX_ENI: 'MAX_ENI',
} as const;
