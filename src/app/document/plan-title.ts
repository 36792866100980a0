import type { Messages } from '@/i18n';
import { type PlanText, parseName } from '@/plan';
import { knownExample } from './known-example';

/** What a plan is called where it is spoken of: its name, else the example that it is. */
export function planTitle(text: PlanText, { shell }: Pick<Messages, 'shell'>): string {
  const example = knownExample(text);
  const unnamed = example === undefined ? shell.unnamedPlan : shell.presets[example];
  return parseName(text.name).value || unnamed;
}
