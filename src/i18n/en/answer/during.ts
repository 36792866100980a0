// When what the plan is asked happens, in sentences.
import type { ScenarioName } from '@/i18n/verdict-values';

export const DURING: Readonly<Record<ScenarioName, string>> = {
  start: 'at the start',
  upgrade: 'during the upgrade',
  scenario: 'over time',
};
