import { isWell, rulingSettings } from '@/engine';
import type { AllMessages, ScenarioName } from '@/i18n';
import { type ComparedSettings, countSettings, leavesPods, type SettingsSearch } from '@/plan';
import type { SettingsRow } from './settings-rows';
import type { SettingsLine } from './settings-table';

interface Counted {
  /** Each of the settings once it has been run; `undefined` while some have not. */
  readonly run: ComparedSettings | undefined;
  readonly scenario: ScenarioName;
  /** The rows of the table, those of the usual settings too. */
  readonly lines: readonly SettingsLine[];
}

/**
 * How many of the settings fit, on the page and on paper, as the cell of the question counts them; where none
 * of these does, how many of the other rows do.
 */
export function settingsTitle(
  rows: readonly SettingsRow[],
  { run, scenario, lines }: Counted,
  { charts: { settings: words } }: Pick<AllMessages, 'charts'>,
): string {
  const beside = lines.filter(({ variant }) => variant === undefined);
  const isUseless = ({ outcome }: Pick<SettingsLine, 'outcome'>) =>
    outcome.verdict.kind === 'cannot-work';
  if ([...rows, ...beside].every(isUseless)) return words.noneWorks;
  const count = run && countSettings(run);
  const fits = ({ outcome }: Pick<SettingsLine, 'outcome'>) => isWell(outcome.verdict);
  const atRest = count?.atRest ?? rows.filter(fits).length;
  const unplaced = rows.filter(leavesPods).length;
  const { inScenario, holding } = countSettings({
    tried: beside.flatMap(({ tried }) => tried ?? []),
  });
  const others = { atRest: beside.filter(fits).length, inScenario, holding };
  return words.fitting({ ...count, tried: rows.length, atRest, unplaced, others }, scenario);
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
