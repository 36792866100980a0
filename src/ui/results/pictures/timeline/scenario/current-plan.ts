import type { Plan } from '@/plan';
import { planner } from '@/store';
import { hasNumbers } from '@/store/document';

/** The plan as it could last be read. */
export function currentPlan(): Plan | undefined {
  const { answer } = planner.getState();
  return hasNumbers(answer) ? answer.plan : undefined;
}
