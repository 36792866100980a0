import type { ClusterPlan } from '@/engine';
import type { Plan } from './plan';

/**
 * The plan of a cluster that runs as one that is planned, with what others hold in it typed: what a
 * change starts from. The same plan where it does not run.
 * @param cluster of the plan
 */
export function plannedFrom(plan: Plan, { subnets }: Pick<ClusterPlan, 'subnets'>): Plan {
  if (!plan.live) return plan;
  const rows = plan.subnets.map((row, index) => {
    const spec = subnets[index];
    if (spec?.live === undefined) return row;
    const used = { as: 'in-use', addresses: spec.usedByOthers } as const;
    return { ...row, used, others: undefined };
  });
  return { ...plan, live: false, subnets: rows };
}
