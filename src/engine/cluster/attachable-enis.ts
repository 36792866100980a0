/** ENIs that a node may attach: the type's limit, or MAX_ENI when that is lower (R2). */
export function attachableEnis(maxEnis: number, maxEni: number | undefined): number {
  return maxEni !== undefined && maxEni >= 1 ? Math.min(maxEnis, maxEni) : maxEnis;
}
