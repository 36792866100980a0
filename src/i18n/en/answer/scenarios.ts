// What the plan's events are called in sentences.
import type { ScenarioName } from '@/i18n/verdict-values';

/** `required`: what the plan is required to hold. */
export const SCENARIOS: Readonly<Record<ScenarioName | 'required', string>> = {
  start: 'the start',
  upgrade: 'the upgrade',
  scenario: 'the scenario',
  required: 'what is required',
};
