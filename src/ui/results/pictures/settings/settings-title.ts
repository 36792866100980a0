import type { Objective } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { settingName } from '@/i18n/texts';
import type { SettingsSearch } from '@/plan';
import type { SettingsLine } from './settings-table';

export interface SettingsTitle {
  readonly title: string;
  /** What the plan’s own subnets say to that; empty where the best fits at rest. */
  readonly caution: string;
}

/**
 * The best for the objective, beside the plan’s own settings. `undefined` while it is being sought, and
 * where nothing works that hosts as many pods.
 */
export function settingsTitle(
  lines: readonly SettingsLine[],
  { areAllCosted, planned }: SettingsSearch,
  objective: Objective,
  messages: AllMessages,
): SettingsTitle | undefined {
  const { search: words } = messages.charts;
  if (!areAllCosted) return undefined;
  const unbeaten = lines.filter(({ standing }) => standing.kind === 'unbeaten');
  const [best] = unbeaten;
  if (best?.cost === undefined) return undefined;
  const figures = (cost: NonNullable<SettingsLine['cost']>) =>
    ({ held: cost.held, calls: cost.calls, wait: cost.waitSeconds })[objective];
  const title = words.best(objective, settingName(best.outcome.settings, messages), {
    amount: figures(best.cost),
    planned: planned && figures(planned),
  });
  const fits = ({ outcome: { verdict } }: SettingsLine) =>
    verdict.kind === 'fits' && verdict.podsPending === 0;
  if (fits(best)) return { title, caution: '' };
  const other = unbeaten.find(fits);
  return { title, caution: other ? words.firstThatFits(other.name) : words.noneFits };
}
