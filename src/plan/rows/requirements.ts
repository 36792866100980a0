// What the plan has to hold, beside fitting as it is.
import type { Requirements } from '@/engine';
import { KEPT_FREE, REQUIRED_GROWTH } from '@/plan/fields/number-ranges';
import { count, flag } from '@/plan/table/field-builders';
import type { TypedField } from '@/plan/table/field-table';

/** Numbers: nothing typed, and 0, require nothing. */
export const REQUIRED = {
  mustKeepFree: count(KEPT_FREE, 'must-keep-free'),
  mustGrow: count(REQUIRED_GROWTH, 'must-grow'),
  mustSurviveScenario: flag('must-survive-scenario'),
  mustSurviveZoneLoss: flag('must-survive-zone-loss'),
};
export type RequiredField = TypedField<typeof REQUIRED>;

/** A number at fault requires nothing: the plan is not read then. */
export function requirementsOf({
  mustKeepFree: keepFree = 0,
  mustGrow: growth = 0,
  mustSurviveScenario: scenario = false,
  mustSurviveZoneLoss: zoneLoss = false,
}: {
  readonly mustKeepFree?: number;
  readonly mustGrow?: number;
  readonly mustSurviveScenario?: boolean;
  readonly mustSurviveZoneLoss?: boolean;
}): Requirements {
  return { keepFree, growth, scenario, zoneLoss };
}
