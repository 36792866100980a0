// What the first sight calls the plan's events.
import type { ScenarioName } from '@/i18n/verdict-values';

/** `required`: what the plan is required to hold. */
const SCENARIOS: Readonly<Partial<Record<ScenarioName | 'required', string>>> = {
  start: 'the start',
  upgrade: 'the upgrade',
  required: 'what is required',
};

export function theScenario(name: ScenarioName | 'required'): string {
  return SCENARIOS[name] ?? 'the scenario';
}
