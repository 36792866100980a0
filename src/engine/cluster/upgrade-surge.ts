/** Surge nodes of a managed node group in each of its zones, at most. */
const SURGE_PER_ZONE = 2;

/**
 * Nodes that the update strategy DEFAULT of a managed node group adds before it drains any (T11).
 *
 * @param zones that the group uses
 */
export function upgradeSurge(zones: number, maxUnavailable = 1): number {
  return Math.max(SURGE_PER_ZONE * zones, maxUnavailable);
}
