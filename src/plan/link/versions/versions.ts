import type { LinkPair } from '@/plan/link/text/pairs';
import { LINK_DEFAULTS_V1 } from './defaults-v1';
import type { LinkDefaults } from './link-defaults';

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
