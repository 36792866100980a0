import type { ConsumerKind } from '@/engine';
import type { UpgradeStrategy } from '@/engine/over-time';
import type { AddonId } from '@/plan/rows/addon-list';

/** What a link means by what it leaves out; each version has its own, and keeps them for ever. */
export interface LinkDefaults {
  /**
   * By key. Of a setting `unset` or a number: always in full, so that a later manifest of AWS
   * changes no old link. A key that is not here means an empty text.
   */
  readonly single: Readonly<Record<string, string>>;
  readonly usedInSubnet: string;
  readonly podsPerNode: string;
  /** Pods of an add-on without a number. */
  readonly addonPods: Readonly<Record<AddonId, string>>;
  readonly consumerCount: string;
  /** Addresses of a consumer without a number. */
  readonly consumerAddresses: Readonly<Record<ConsumerKind, string>>;
  /** What an event means by what its row leaves out. */
  readonly event: Readonly<
    Record<'at' | 'over' | 'maxUnavailable' | 'budget' | 'podsPerMinute' | 'lasts', string>
  > & { readonly strategy: UpgradeStrategy; readonly podsPerNode: string };
  /** `over` of change-settings. */
  readonly rollOut: string;
  /** The row of the only event of a link that has none. */
  readonly onlyEvent: string;
}
