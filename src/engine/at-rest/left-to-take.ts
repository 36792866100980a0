import type { SubnetUsage } from '@/engine/model';

/** What nodes like those that are there can still take: of a reservation too, where they hold prefixes. */
export function leftToTake({ free, keptForPrefixes, blocks }: SubnetUsage): number {
  return blocks === undefined ? free : free + keptForPrefixes;
}
