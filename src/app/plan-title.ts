import type { Messages } from '@/i18n';
import { exampleOf, type PlanText } from '@/plan';

/** What a plan is called where it is spoken of: its name, else the example that it is. */
export function planTitle(text: PlanText, { shell }: Pick<Messages, 'shell'>): string {
  const example = exampleOf(text);
  const unnamed = example === undefined ? shell.unnamedPlan : shell.presets[example];
  return text.name.trim() || unnamed;
}
