// What the first sight calls the plan's events.
import type { ScenarioName } from '@/i18n/verdict-values';

/** `required`: what the plan is required to hold. */
const SCENARIOS: Readonly<Partial<Record<ScenarioName | 'required', string>>> = {
  start: '시작 과정을',
  upgrade: '업그레이드를',
  required: '요구 사항을',
};

export function theScenario(name: ScenarioName | 'required'): string {
  return SCENARIOS[name] ?? '시나리오를';
}
