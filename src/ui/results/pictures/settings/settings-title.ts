import type { Objective } from '@/engine/over-time';
import type { AllMessages, ScenarioName } from '@/i18n';
import { kindsOf, settingName } from '@/i18n/texts';
import type { SettingsSearch } from '@/plan';
import type { SettingsLine } from './settings-table';

export interface SettingsTitle {
  readonly title: string;
  /** What comes of it on the plan’s own subnets. */
  readonly fit: string;
}

/**
 * The first of all, beside the plan’s own settings. `undefined` while it is being sought, and
 * where nothing works that hosts as many pods.
 */
export function settingsTitle(
  lines: readonly SettingsLine[],
  { areAllTried }: SettingsSearch,
  { objective, scenario }: { readonly objective: Objective; readonly scenario: ScenarioName },
  messages: AllMessages,
): SettingsTitle | undefined {
  const { search: words } = messages.charts;
  if (!areAllTried) return undefined;
  const [best] = lines;
  if (best?.standing.kind !== 'unbeaten' || best.tried === undefined) return undefined;
  const figure = ({ outcome, ...of }: NonNullable<SettingsLine['tried']>) =>
    ({ held: outcome.held, calls: of.callsInBusiestMinute, wait: of.longestWaitSeconds })[
      objective
    ];
  const now = lines.find(({ isNow }) => isNow);
  const title = words.best(
    objective,
    settingName(best.outcome.settings, messages, now?.outcome.settings),
    {
      amount: figure(best.tried),
      planned: now?.tried && figure(now.tried),
    },
  );
  const kinds = kindsOf({ ...best.tried, verdict: best.outcome.verdict });
  return { title, fit: words.fit(kinds, scenario) };
}
