import type { Trial } from '@/engine/answers/required/trial';
import type { ClusterPlan, SubnetUsage } from '@/engine/model';
import { largestPerZone, type SubnetsRepair, smallestThatFit } from './subnets-lane';

/**
 * A new subnet for the nodes in each zone in which one is short, and none of them in the short one any
 * more: where that has too little left for an equal share of them (R21). First the smallest with which
 * the plan holds in the trial. Empty where nodes run in a short one already: no node changes its subnet.
 *
 * @param most of them
 */
export function movedNodes(
  plan: ClusterPlan,
  short: readonly SubnetUsage[],
  most: number,
  trial: Trial,
): readonly SubnetsRepair[] {
  const left = short.filter(({ use }) => use === 'nodes').map(({ label }) => label);
  const isLeft = (label: string) => left.includes(label);
  const isLive = plan.subnets.some(({ label, live }) => isLeft(label) && live !== undefined);
  if (left.length === 0 || isLive) return [];
  const subnets = plan.subnets.map((subnet) =>
    isLeft(subnet.label) ? { ...subnet, use: 'other' as const } : subnet,
  );
  const wanted = largestPerZone(short);
  const smallest = smallestThatFit({ ...plan, subnets }, wanted, most, trial);
  return smallest.map((repair) => ({ ...repair, left }));
}
