// The CNI's settings: those of the cluster, and those of a node group of its own.
import { type CniSettings, SHIPPED_SETTINGS } from '@/engine';
import { flag, setting } from '@/plan/table/field-builders';
import {
  blankFields,
  type NoteFault,
  readFields,
  type TextOf,
  typedFields,
  writeFields,
} from '@/plan/table/field-table';

/** Each under AWS's name. An empty text is the value that AWS ships, `unset` takes the variable away. */
export const TARGETS = {
  WARM_ENI_TARGET: setting('WARM_ENI_TARGET', SHIPPED_SETTINGS.warmEniTarget),
  WARM_IP_TARGET: setting('WARM_IP_TARGET', SHIPPED_SETTINGS.warmIpTarget),
  MINIMUM_IP_TARGET: setting('MINIMUM_IP_TARGET', SHIPPED_SETTINGS.minimumIpTarget),
  WARM_PREFIX_TARGET: setting('WARM_PREFIX_TARGET', SHIPPED_SETTINGS.warmPrefixTarget),
  MAX_ENI: setting('MAX_ENI', SHIPPED_SETTINGS.maxEni),
};
export const SETTINGS = { prefixDelegation: flag('ENABLE_PREFIX_DELEGATION'), ...TARGETS };

export interface TargetsText extends TextOf<typeof TARGETS> {}
/** CNI settings as typed. */
export interface SettingsText extends TextOf<typeof SETTINGS> {}
export type SettingField = keyof typeof TARGETS;
export interface SettingPath {
  readonly part: 'settings';
  readonly field: SettingField;
}
export const SETTING_FIELDS = typedFields(TARGETS);

/** What each setting of the form is called in the engine's settings. */
export const SETTING_KEYS = {
  WARM_ENI_TARGET: 'warmEniTarget',
  WARM_IP_TARGET: 'warmIpTarget',
  MINIMUM_IP_TARGET: 'minimumIpTarget',
  WARM_PREFIX_TARGET: 'warmPrefixTarget',
  MAX_ENI: 'maxEni',
} as const satisfies Record<SettingField, keyof CniSettings>;

/** The settings that mostly decide how many addresses a node keeps warm, in either mode. */
export const MODE_TARGETS = {
  secondary: ['WARM_ENI_TARGET', 'WARM_IP_TARGET', 'MINIMUM_IP_TARGET'],
  prefix: ['WARM_PREFIX_TARGET', 'WARM_IP_TARGET', 'MINIMUM_IP_TARGET'],
} as const satisfies Record<string, readonly SettingField[]>;

export const SHIPPED_TARGETS: TargetsText = blankFields(TARGETS);

/** Reads the settings; one that is at fault is noted, and counts as not set. */
export function parseSettings(
  prefixDelegation: boolean,
  texts: TargetsText,
  note: NoteFault<typeof TARGETS>,
): CniSettings {
  const values = readFields(TARGETS, texts, undefined, note);
  const settings = { ...SHIPPED_SETTINGS, prefixDelegation };
  for (const field of SETTING_FIELDS) settings[SETTING_KEYS[field]] = values[field];
  return settings;
}

/** The fields of the form that give these settings. */
export function formatTargets(settings: CniSettings): TargetsText {
  const values = SETTING_FIELDS.map((field) => [field, settings[SETTING_KEYS[field]]]);
  return writeFields(TARGETS, SHIPPED_TARGETS, Object.fromEntries(values));
}
