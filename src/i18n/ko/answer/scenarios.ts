// What the plan's events are called in sentences.
import type { ScenarioName } from '@/i18n/verdict-values';

/** `required`: what the plan is required to hold. */
export const SCENARIOS: Readonly<Record<ScenarioName | 'required', string>> = {
  start: '시작 과정을',
  upgrade: '업그레이드를',
  scenario: '시나리오를',
  required: '요구 사항을',
};
