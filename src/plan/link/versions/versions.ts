import type { ConsumerKind } from '@/engine';
import type { UpgradeStrategy } from '@/engine/over-time';
import type { LinkPair } from '@/plan/link/text/pairs';
import type { AddonId } from '@/plan/rows/addon-list';
import { LINK_DEFAULTS_V1 } from './defaults-v1';

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

/** Versions that can be read, oldest first. A link without `v` is of version 1, for ever. */
export const LINK_VERSIONS = [1] as const;
export type LinkVersion = (typeof LINK_VERSIONS)[number];
export const FIRST_LINK_VERSION = LINK_VERSIONS[0];
export const NEWEST_LINK_VERSION: LinkVersion = 1;

/**
 * One pure step from a version to the next: the pairs of a link (without `c` and `v`) so that they
 * mean in the newer version what they meant. A default that changed is written out.
 */
interface MigrationStep<From extends number, To extends number> {
  readonly from: From;
  readonly to: To;
  readonly migrate: (pairs: readonly LinkPair[]) => readonly LinkPair[];
}

/** A step for each neighbouring pair: a version added above does not compile without its step. */
type StepsBetween<Versions extends readonly number[]> = Versions extends readonly [
  infer From extends number,
  infer To extends number,
  ...infer Rest extends readonly number[],
]
  ? readonly [MigrationStep<From, To>, ...StepsBetween<readonly [To, ...Rest]>]
  : readonly [];

const MIGRATIONS: StepsBetween<typeof LINK_VERSIONS> = [];

/** What the newest version means by what a link leaves out. */
export const NEWEST_LINK_DEFAULTS: LinkDefaults = LINK_DEFAULTS_V1;

/** The pairs of a link as the newest version writes them. */
export function migratePairs(pairs: readonly LinkPair[], version: number): readonly LinkPair[] {
  const steps: readonly MigrationStep<number, number>[] = MIGRATIONS;
  return steps
    .filter((step) => step.from >= version)
    .reduce((current, step) => step.migrate(current), pairs);
}
