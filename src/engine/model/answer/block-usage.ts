// Whole /28 of a subnet.

export interface BlockUsage {
  /** /28 prefixes that the nodes want. */
  readonly wanted: number;
  /** Whole free /28 blocks for prefixes when single addresses lie as badly as they can … */
  readonly freeWorst: number;
  /** … and when they are packed. */
  readonly freeBest: number;
}

/** Whether prefixes may find too few where single addresses lie badly. */
export function mayLackBlocks({ blocks }: { readonly blocks: BlockUsage | undefined }): boolean {
  return blocks !== undefined && blocks.wanted > blocks.freeWorst;
}
