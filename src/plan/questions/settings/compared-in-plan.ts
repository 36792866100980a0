import { type ComparedNodes, comparedNodes, type PlanAnswer } from '@/engine';
import type { Plan } from '@/plan/plan';

/** Whether a plan has nodes by which settings can be compared, at rest or in its scenario. */
export function comparedInPlan(
  { scenario }: Pick<Plan, 'scenario'>,
  { groups }: Pick<PlanAnswer, 'groups'>,
): ComparedNodes {
  const startsNodes =
    scenario.status === 'read' &&
    scenario.events.some(({ kind }) => kind === 'scale-nodes' || kind === 'add-group');
  return comparedNodes(groups, startsNodes);
}
