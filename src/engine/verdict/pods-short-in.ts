import { restMemory } from '@/engine/at-rest/kinds/rest';
import type { ClusterPlan, PlanAnswer } from '@/engine/model';
import { filledSubnets, placedClasses } from './filled-subnets';
import { leastShort } from './least-short';

/**
 * Labels of the subnets in which pods wait in any order: what these need at the least does not fit there, wherever
 * single addresses lie. Those of a plan that does not fit; of any other none.
 */
export function podsShortIn(
  plan: ClusterPlan,
  { verdict, subnets, groups }: Pick<PlanAnswer, 'verdict' | 'subnets' | 'groups'>,
): ReadonlySet<string> {
  if (verdict.reason.code !== 'PODS_DO_NOT_FIT') return new Set();
  const filled = filledSubnets(plan, { subnets });
  return leastShort(filled, placedClasses(filled, { groups }, restMemory())).best;
}
