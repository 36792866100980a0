// How far below what the plan counts with its nodes may lie.
import type { PlanNumbers } from '@/engine/model';

/**
 * By the label of a subnet: how many addresses fewer its nodes may hold than the plan counts with, where
 * chance decides it, a pool never comes to rest, or AWS does not publish it. 0 is left out.
 */
export function heldRanges({ groups }: Pick<PlanNumbers, 'groups'>): ReadonlyMap<string, number> {
  const ranges = new Map<string, number>();
  for (const { subnet, podSubnet, nodes, footprint } of groups.flatMap((group) => group.classes)) {
    const range = nodes * (footprint.held - footprint.heldAtLeast);
    const label = podSubnet ?? subnet;
    if (range > 0) ranges.set(label, (ranges.get(label) ?? 0) + range);
  }
  return ranges;
}
