// So many nodes over the groups of a plan, the mix kept.
import { lastThat } from '@/engine/bisect';

/**
 * Nodes of each group by Sainte-Laguë: the next node goes to the group with the largest
 * weight ÷ (2 × nodes + 1), the first listed among equals. One node more takes none away from a group,
 * and at the sum of the weights each group has its weight. All 0 where no group has a weight.
 *
 * @param weights the plan's nodes of each group
 */
export function nodeMix(weights: readonly number[], count: number): readonly number[] {
  const planned = weights.reduce((sum, weight) => sum + weight, 0);
  if (planned === 0) return weights.map(() => 0);
  const mix = mixUpTo(weights, planned, count);
  for (let left = count - mix.reduce((sum, nodes) => sum + nodes, 0); left > 0; left -= 1) {
    const next = nextGroup(weights, mix);
    mix[next] = (mix[next] as number) + 1;
  }
  return mix;
}

/**
 * Every node whose weight ÷ (2 × nodes + 1) is at least planned ÷ step, for the largest step with which
 * these are no more than `count`: all but a few, found without going one by one.
 */
function mixUpTo(weights: readonly number[], planned: number, count: number): number[] {
  const upTo = (step: number) =>
    weights.map((weight) => Math.floor((weight * step + planned) / (2 * planned)));
  const nodesAt = (step: number) => upTo(step).reduce((sum, each) => sum + each, 0);
  return upTo(lastThat(0, 2 * count + weights.length, (step) => nodesAt(step) <= count));
}

function nextGroup(weights: readonly number[], mix: readonly number[]): number {
  let next = 0;
  for (let index = 1; index < weights.length; index += 1) {
    const isLarger =
      (weights[index] as number) * (2 * (mix[next] as number) + 1) >
      (weights[next] as number) * (2 * (mix[index] as number) + 1);
    if (isLarger) next = index;
  }
  return next;
}
