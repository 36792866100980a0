import type { StartedSubnet } from './run-start';

/** What nodes hold in a subnet, beside what they want. Held and free make up what others leave of it. */
export interface HeldInSubnet extends StartedSubnet {
  /** Wanted there, and not held. */
  readonly missing: number;
  /** Of these so many are more than others leave, in whatever way they are taken. */
  readonly short: number;
}
