import type { SettingField } from '@/plan/plan';

/** What a link means by what it leaves out; each version has its own, and keeps them for ever. */
export interface LinkDefaults {
  readonly ENABLE_PREFIX_DELEGATION: boolean;
  /** `unset` or a number: always in full, so that a later manifest of AWS changes no old link. */
  readonly settings: Readonly<Record<SettingField, string>>;
  readonly managedCap: boolean;
  readonly hostNetworkPods: string;
  readonly systemPods: string;
  readonly clusterPods: string;
  readonly usedInSubnet: string;
  readonly podsPerNode: string;
}
