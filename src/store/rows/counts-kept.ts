// Forms whose subnets keep their numbers where the plan becomes another.
import type { PlanText } from '@/plan';
import { readPlan } from '@/store/document';
import { withLive } from './used-or-available';

/** The counts are from before the nodes: what was available then, others leave to them. */
export function withCountsBefore(text: PlanText): PlanText {
  return { ...text, live: false, subnets: text.subnets.map((row) => ({ ...row, others: '' })) };
}

/** What a change to a plan of nodes that run starts from: others hold what they held before it. */
export function withOthersFixed(text: PlanText): PlanText {
  const canBeTold = text.live && readPlan(text).outcome.kind === 'answered';
  return canBeTold ? withLive(text, false) : text;
}
