// How a plan grows, with what its nodes hold at each count, as the page is told it.
import { type ClusterPlan, grownPlanOf, growth } from '@/engine';
import { heldInGrowth, plainScenario } from '@/engine/over-time';

export function grownTold(of: ClusterPlan) {
  const own = growth(of);
  const planOf = (nodes: number) => grownPlanOf(of, nodes);
  return { ...own, held: heldInGrowth(own, { planOf, scenario: plainScenario(of), seed: 1 }) };
}
