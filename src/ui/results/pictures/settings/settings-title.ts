import { rulingSettings } from '@/engine';
import type { AllMessages, ScenarioName } from '@/i18n';
import { type ComparedSettings, countSettings, type SettingsSearch } from '@/plan';
import type { SettingsRow } from './settings-rows';
import type { SettingsLine } from './settings-table';

interface Counted {
  /** Each of the settings once it has been run; `undefined` while some have not. */
  readonly run: ComparedSettings | undefined;
  readonly scenario: ScenarioName;
}

/** How many of the settings fit, on the page and on paper, as the cell of the question counts them. */
export function settingsTitle(
  rows: readonly SettingsRow[],
  { run, scenario }: Counted,
  { charts: { settings: words } }: Pick<AllMessages, 'charts'>,
): string {
  if (rows.every(({ outcome }) => outcome.verdict.kind === 'cannot-work')) return words.noneWorks;
  const count = run && countSettings(run);
  const fits = ({ outcome: { verdict } }: SettingsRow) =>
    verdict.kind === 'fits' && verdict.podsPending === 0;
  const atRest = count?.atRest ?? rows.filter(fits).length;
  return words.fitting({ ...count, tried: rows.length, atRest }, scenario);
}

/** Of the settings that were sought beside the usual ones: how many, and how many of them are rows. */
export function alsoTried(
  lines: readonly SettingsLine[],
  search: SettingsSearch | undefined,
  words: AllMessages['charts']['search'],
): string {
  if (search === undefined) return '';
  const usual = new Set(
    lines
      .filter(({ variant }) => variant !== undefined)
      .map(({ outcome }) => rulingSettings(outcome.settings)),
  );
  const others = search.costs.filter(({ settings }) => !usual.has(rulingSettings(settings))).length;
  if (!search.areAllTried) return words.seeking(others);
  const shown = lines.filter(({ variant, isOwn }) => variant === undefined && !isOwn).length;
  return words.tried(others, shown);
}
