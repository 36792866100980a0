import { type CniSettings, laneOf, rulingSettings, SHIPPED_SETTINGS } from '@/engine';
import type { AllMessages } from '@/i18n';
import type { OfferedRepair } from '@/plan';
import type { SettingsLine } from './settings-table';

/** The settings that the lanes offer, alone or with another change, as far as that is proven. */
export function offeredSettings(offered: readonly OfferedRepair[]): readonly CniSettings[] {
  const ways = offered.filter(({ repair, proof }) => proof && laneOf(repair) === 'settings');
  return ways.flatMap(({ repair }) =>
    (repair.kind === 'combined' ? repair.parts : [repair]).flatMap((part) =>
      part.kind === 'settings' ? [part.outcome.settings] : [],
    ),
  );
}

/** Below the name of settings: whether the plan has them, or the lanes offer them. */
export function settingsNote(
  { isNow, outcome }: Pick<SettingsLine, 'isNow' | 'outcome'>,
  offered: readonly CniSettings[],
  { notes }: AllMessages['charts']['settings'],
): string | undefined {
  const own = rulingSettings(outcome.settings);
  const isAlike = (settings: CniSettings) => rulingSettings(settings) === own;
  if (isNow) return isAlike(SHIPPED_SETTINGS) ? notes.asShipped : notes.asPlanned;
  return offered.some(isAlike) ? notes.offered : undefined;
}
