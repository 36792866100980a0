import { type ClusterPlan, rulingSettings } from '@/engine';
import type { NeedsUnder } from '@/plan';

/** Whether the plan has these settings, and its subnets the ranges that were found. */
export function isInPlan(
  { subnets, settings }: Pick<ClusterPlan, 'subnets' | 'settings'>,
  { blocks, needed = [], settings: found }: NeedsUnder,
): boolean {
  if (rulingSettings(settings) !== rulingSettings(found)) return false;
  return subnets.every(({ use, zone, cidr, prefixLength }) => {
    const size = needed.find((each) => each.use === use);
    if (size === undefined) return true;
    const all = blocks.flatMap((block) => block.subnets.map((each) => ({ ...each, block })));
    const placed = all.find((each) => each.use === use && each.zone === zone);
    if (!placed?.block.isPlaced) return prefixLength === size.prefixLength && cidr === undefined;
    return cidr?.base === placed.cidr.base && cidr.prefixLength === placed.cidr.prefixLength;
  });
}
