import type { ConsumerKind, IpFamily } from '@/engine';
import type { AddressChoice, UpgradeStrategy } from '@/engine/over-time';
import type { SettingField, WindowsField } from '@/plan/plan';
import type { AddonId } from '@/plan/rows/addon-list';
import type { OthersLie, ParameterField } from '@/plan/scenario/scenario-text';

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
  readonly networking: {
    readonly ipFamily: IpFamily;
    readonly customNetworking: boolean;
    readonly subnetDiscovery: boolean;
    readonly podEni: boolean;
    readonly multiNic: boolean;
    readonly windowsPrefixDelegation: boolean;
    /** Always in full, as the settings. */
    readonly windows: Readonly<Record<WindowsField, string>>;
  };
  /** Pods of an add-on without a number. */
  readonly addonPods: Readonly<Record<AddonId, string>>;
  readonly consumerCount: string;
  /** Addresses of a consumer without a number. */
  readonly consumerAddresses: Readonly<Record<ConsumerKind, string>>;
  /** What an event means by what its row leaves out. `rollOut` is `over` of change-settings. */
  readonly event: Readonly<
    Record<
      'at' | 'over' | 'rollOut' | 'maxUnavailable' | 'budget' | 'podsPerMinute' | 'lasts',
      string
    >
  > & {
    readonly strategy: UpgradeStrategy;
    readonly podsPerNode: string;
  };
  /** Seconds, and what holds for the whole scenario. */
  readonly scenario: Readonly<Record<ParameterField | 'seed' | 'runs', string>> & {
    /** The row of the only event of a link that has none. */
    readonly event: string;
    readonly addressChoice: AddressChoice;
    readonly othersLie: OthersLie;
  };
}
