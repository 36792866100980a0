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

/** Whether they are a row for what they cost, and none of the usual ones. */
export function isSought({
  isNow,
  isOwn,
  variant,
}: Pick<SettingsLine, 'isNow' | 'isOwn' | 'variant'>): boolean {
  return variant === undefined && !isNow && !isOwn;
}

/**
 * Below the name of settings: whether the plan’s are as AWS ships them, they are none of the usual ones, the
 * lanes offer them, and how many come to the same.
 */
export function settingsNote(
  line: Pick<SettingsLine, 'isNow' | 'isOwn' | 'variant' | 'outcome' | 'alike'>,
  offered: readonly CniSettings[],
  { notes }: AllMessages['charts']['settings'],
): string | undefined {
  const { isNow, outcome, alike = [] } = line;
  const isShipped = isNow && isOffered({ outcome }, [SHIPPED_SETTINGS]);
  const told = [
    ...(isShipped ? [notes.asShipped] : []),
    ...(isSought(line) ? [notes.sought] : []),
    ...(!isNow && isOffered({ outcome }, offered) ? [notes.offered] : []),
    ...(alike.length > 0 ? [notes.alike(alike.length)] : []),
  ];
  return told.length > 0 ? told.join(' · ') : undefined;
}
