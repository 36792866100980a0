import type { ClusterPlan, PlanUsage } from '@/engine/model';
import { planFindings } from './findings';
import { planNumbers } from './plan-numbers';

/** The numbers of a plan, and what they give to notice. */
export function planUsage(plan: ClusterPlan): PlanUsage {
  const numbers = planNumbers(plan);
  return { ...numbers, findings: planFindings(plan, numbers) };
}
