import { type CniSettings, rulingSettings, SHIPPED_SETTINGS } from '@/engine';
import type { AllMessages } from '@/i18n';
import type { OfferedRepair } from '@/plan';
import type { SettingsLine } from './settings-table';

/** The settings that the lanes offer without another change, as far as that is proven. */
export function offeredSettings(
  offered: readonly (Pick<OfferedRepair, 'repair'> & { readonly proof: object | undefined })[],
): readonly CniSettings[] {
  return offered.flatMap(({ repair, proof }) =>
    proof && repair.kind === 'settings' ? [repair.outcome.settings] : [],
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
