import type { StartedSubnet } from './run-start';

/** What nodes hold in a subnet, beside what they want. Held and free make up what others leave of it. */
export interface HeldInSubnet extends StartedSubnet {
  /** Wanted there, and held neither there nor, by a node that chose so, in another subnet. */
  readonly missing: number;
  /** Wanted there, and more than others leave, in whatever way it is taken: as `totals.short`. */
  readonly short: number;
  /** Chance decides whether pods wait: those that do may be others, more, or none. */
  readonly isChance: boolean;
}
