import type { JudgedRequirement } from '@/engine';

/** What is known of a requirement, and whether growth that it has room for leaves less free. */
export type RequirementState = JudgedRequirement['status'] | 'met-less-free';

export function requirementState(judged: JudgedRequirement): RequirementState {
  return judged.status === 'met' && judged.lessFree ? 'met-less-free' : judged.status;
}
