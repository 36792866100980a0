import type { Messages } from '@/i18n';
import type { PlanText } from '@/plan';
import { knownExample } from './known-example';

/** What a plan is called where it is spoken of: its name, else the example that it is. */
export function planTitle(text: PlanText, { shell }: Pick<Messages, 'shell'>): string {
  const example = knownExample(text);
  const unnamed = example === undefined ? shell.unnamedPlan : shell.presets[example];
  return text.name.trim() || unnamed;
}
