// Whole /28 of a subnet.

export interface BlockUsage {
  /** /28 prefixes that the nodes want. */
  readonly wanted: number;
  /** Whole free /28 blocks for prefixes when single addresses lie as badly as they can … */
  readonly freeWorst: number;
  /** … and when they are packed. */
  readonly freeBest: number;
}
