import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import { PARAMETER_FIELDS, type PlanText } from '@/plan';

/** How many of the times that AWS does not publish are set otherwise than the planner assumes them. */
export function changedAssumptions(scenario: PlanText['scenario']): number {
  return PARAMETER_FIELDS.filter((field) => {
    const typed = scenario[field].trim();
    return typed !== '' && typed !== String(DEFAULT_PARAMETERS[field]);
  }).length;
}
