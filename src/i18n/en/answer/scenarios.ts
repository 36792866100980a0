// What the plan's events are called in sentences.
import type { ScenarioName } from '@/i18n/verdict-values';

export const SCENARIOS: Readonly<Record<ScenarioName, string>> = {
  start: 'the start',
  upgrade: 'the upgrade',
  scenario: 'the scenario',
};

export const DURING: Readonly<Record<ScenarioName, string>> = {
  start: 'at the start',
  upgrade: 'during the upgrade',
  scenario: 'over time',
};
