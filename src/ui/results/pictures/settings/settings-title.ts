import type { AllMessages } from '@/i18n';
import type { ScenarioName } from '@/i18n/verdict-values';
import { type ComparedSettings, countSettings } from '@/plan';

/** How many settings fit; where none does, the finding at rest, which names the closest. */
export function settingsTitle(
  compared: ComparedSettings,
  scenario: ScenarioName,
  finding: string,
  messages: AllMessages,
): string {
  const counted = countSettings(compared);
  if (counted.atRest === 0) return finding;
  return messages.charts.settings.counted(counted, scenario);
}
