import type { PlanText } from './plan';
import { NO_ADDONS } from './rows/addons';
import { blankFields } from './rows/field-table';
import { PLAIN_NETWORKING } from './rows/networking';
import { ONCE } from './rows/plan-fields';
import { DEFAULT_SCENARIO_TEXT } from './rows/scenario';
import { SHIPPED_TARGETS } from './rows/settings';

/** A plan without rows, every other field as AWS ships it. */
export const EMPTY_PLAN_TEXT: PlanText = {
  ...blankFields(ONCE),
  settings: SHIPPED_TARGETS,
  subnets: [],
  groups: [],
  networking: PLAIN_NETWORKING,
  systemPodAddons: NO_ADDONS,
  consumers: [],
  scenario: DEFAULT_SCENARIO_TEXT,
};
