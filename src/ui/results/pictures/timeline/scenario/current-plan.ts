import type { Plan } from '@/plan';
import { hasNumbers } from '@/store/document/answer';
import { planner } from '@/store/use-planner';

/** The plan as it could last be read. */
export function currentPlan(): Plan | undefined {
  const { answer } = planner.getState();
  return hasNumbers(answer) ? answer.plan : undefined;
}
