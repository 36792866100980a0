import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { planFindings } from '@/engine/findings/plan-findings';
import type { ClusterPlan, PlanUsage } from '@/engine/model';

/** The numbers of a plan, and what they give to notice. */
export function planUsage(plan: ClusterPlan): PlanUsage {
  const numbers = planNumbers(plan);
  return { ...numbers, findings: planFindings(plan, numbers) };
}
