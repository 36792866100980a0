import { restMemory } from './at-rest/kinds/rest';
import { planNumbers } from './at-rest/plan-numbers';
import { planFindings } from './findings/plan-findings';
import type { ClusterPlan, PlanAnswer } from './model';
import { planVerdict } from './verdict/plan-verdict';

/**
 * The one answer to a plan at rest: its numbers, whether it fits, and what there is to notice.
 * Whoever says whether a plan fits says `verdict`.
 *
 * @throws Error when the result contradicts itself (our mistake, never the plan's).
 */
export function answer(plan: ClusterPlan): PlanAnswer {
  const rest = restMemory();
  const numbers = planNumbers(plan, rest);
  const findings = planFindings(plan, numbers);
  return { ...numbers, verdict: planVerdict(plan, numbers, findings, rest), findings };
}
