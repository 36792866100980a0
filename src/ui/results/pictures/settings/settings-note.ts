import { type CniSettings, rulingSettings, SHIPPED_SETTINGS } from '@/engine';
import type { AllMessages } from '@/i18n';
import type { SettingsLine } from './settings-table';

/** Whether the lanes offer the settings of a line. */
export function isOffered(
  { outcome }: Pick<SettingsLine, 'outcome'>,
  offered: readonly CniSettings[],
): boolean {
  const own = rulingSettings(outcome.settings);
  return offered.some((settings) => rulingSettings(settings) === own);
}

/** Below the name of settings: whether the plan’s are as AWS ships them, the lanes offer them, and how many come to the same. */
export function settingsNote(
  { isNow, outcome, alike = [] }: Pick<SettingsLine, 'isNow' | 'outcome' | 'alike'>,
  offered: readonly CniSettings[],
  { notes }: AllMessages['charts']['settings'],
): string | undefined {
  const isShipped = isNow && isOffered({ outcome }, [SHIPPED_SETTINGS]);
  const told = [
    ...(isShipped ? [notes.asShipped] : []),
    ...(!isNow && isOffered({ outcome }, offered) ? [notes.offered] : []),
    ...(alike.length > 0 ? [notes.alike(alike.length)] : []),
  ];
  return told.length > 0 ? told.join(' · ') : undefined;
}
