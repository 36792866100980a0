import type { CniSettings } from '@/engine';
import { type SettingField, SHIPPED_SETTINGS } from '@/plan/plan';
import type { NumberFault } from '@/plan/problem';
import { SETTING } from './limits';
import { parseNumber } from './number';
import type { Reading } from './reading';

/** What each setting of the form is called in the engine's settings. */
export const SETTING_KEYS = {
  WARM_ENI_TARGET: 'warmEniTarget',
  WARM_IP_TARGET: 'warmIpTarget',
  MINIMUM_IP_TARGET: 'minimumIpTarget',
  WARM_PREFIX_TARGET: 'warmPrefixTarget',
  MAX_ENI: 'maxEni',
} as const satisfies Record<SettingField, keyof CniSettings>;

/** Takes a variable off the DaemonSet; read in any case. */
export const UNSET = 'unset';

export type SettingReading = Reading<number | undefined, NumberFault>;

/**
 * Reads a CNI setting: an empty text is the value that AWS ships, `unset` takes the variable away
 * (`undefined`), everything else has to be a whole number from 0 to 1,000.
 */
export function parseSetting(field: SettingField, text: string): SettingReading {
  return parseTarget(text, SHIPPED_SETTINGS[SETTING_KEYS[field]]);
}

/** The shortest text that `parseSetting` reads as the value. */
export function formatSetting(field: SettingField, value: number | undefined): string {
  return formatTarget(value, SHIPPED_SETTINGS[SETTING_KEYS[field]]);
}

/** Reads a number of the warm pool as `parseSetting` does; an empty text is `shipped`. */
export function parseTarget(text: string, shipped: number | undefined): SettingReading {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: shipped };
  if (typed.toLowerCase() === UNSET) return { ok: true, value: undefined };
  return parseNumber(typed, SETTING);
}

/** The shortest text that `parseTarget` reads as the value. */
export function formatTarget(value: number | undefined, shipped: number | undefined): string {
  if (value === shipped) return '';
  return value === undefined ? UNSET : String(value);
}
