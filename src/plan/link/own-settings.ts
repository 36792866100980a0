// The settings of one node group in a link: `own=WARM_IP_TARGET=5,MINIMUM_IP_TARGET=12`.
import type { CniSettings } from '@/engine';
import { EMPTY_PLAN_TEXT } from '@/plan/empty-plan';
import { SETTING_KEYS, UNSET } from '@/plan/fields/setting';
import {
  SETTING_FIELDS,
  type SettingField,
  type SettingsText,
  SHIPPED_SETTINGS,
} from '@/plan/plan';
import { isSettingKey, PREFIX_DELEGATION_KEY } from './link-keys';
import { type LinkPair, splitOnce } from './pairs';
import type { LinkNotes } from './row-fields';
import { NEWEST_LINK_DEFAULTS } from './versions';

type Pair = readonly [key: string, value: string];

/** Stands for settings that are all as in the version's defaults. */
const ALL_DEFAULT = 'default';
const WORDS = [ALL_DEFAULT, PREFIX_DELEGATION_KEY, ...SETTING_FIELDS];
/** Each once; more are not looked into. */
const MAX_SETTINGS = 1 + SETTING_FIELDS.length;

/** The settings that differ from the version's defaults, as they stand in the link. */
export function settingPairs(settings: CniSettings): readonly Pair[] {
  const defaults = NEWEST_LINK_DEFAULTS;
  const pairs: readonly Pair[] = [
    [PREFIX_DELEGATION_KEY, String(settings.prefixDelegation)],
    ...SETTING_FIELDS.map((field): Pair => {
      const value = settings[SETTING_KEYS[field]];
      return [field, value === undefined ? UNSET : String(value)];
    }),
  ];
  const byDefault = new Map<string, string>([
    [PREFIX_DELEGATION_KEY, String(defaults.ENABLE_PREFIX_DELEGATION)],
    ...Object.entries(defaults.settings),
  ]);
  return pairs.filter(([key, value]) => byDefault.get(key) !== value);
}

export function writeOwnSettings(settings: CniSettings | undefined): string | undefined {
  if (settings === undefined) return undefined;
  return (
    settingPairs(settings)
      .map((pair) => pair.join('='))
      .join(',') || ALL_DEFAULT
  );
}

/** Each value as it stands; a key that is no setting is an error. */
export function readOwnSettings(pair: LinkPair, text: string, notes: LinkNotes): SettingsText {
  const { key, raw } = pair;
  const texts = { ...settingTexts(new Map()), prefixDelegation: false };
  texts.prefixDelegation = NEWEST_LINK_DEFAULTS.ENABLE_PREFIX_DELEGATION;
  const seen = new Set<string>();
  const parts = text === ALL_DEFAULT ? [] : text.split(',');
  if (parts.length > MAX_SETTINGS) {
    notes.errors.push({ code: 'LINK_ROW_PARTS', key, raw, separator: ',', max: MAX_SETTINGS });
  }
  for (const part of parts.slice(0, MAX_SETTINGS)) {
    const [name, value] = splitOnce(part, '=');
    if (seen.has(name)) notes.errors.push({ code: 'LINK_FIELD_TWICE', key, raw, name });
    else if (value.trim() === '') notes.errors.push({ code: 'LINK_VALUE_EMPTY', key, raw });
    else if (isSettingKey(name)) texts[name] = value;
    else if (name === PREFIX_DELEGATION_KEY && /^(true|false)$/.test(value)) {
      texts.prefixDelegation = value === 'true';
    } else if (name === PREFIX_DELEGATION_KEY) {
      notes.errors.push({ code: 'LINK_NOT_BOOLEAN', key, raw });
    } else notes.errors.push({ code: 'LINK_WORD_UNKNOWN', key, raw, word: name, known: WORDS });
    seen.add(name);
  }
  return texts;
}

/** The settings' fields of the form for the values of a link. */
export function settingTexts(values: ReadonlyMap<string, string>): Record<SettingField, string> {
  const texts = { ...EMPTY_PLAN_TEXT.settings };
  for (const field of SETTING_FIELDS) texts[field] = values.get(field) ?? textOfDefault(field);
  return texts;
}

/** Empty, which the form reads as what AWS ships now; the link's own default where that differs. */
function textOfDefault(field: SettingField): string {
  const ofLink = NEWEST_LINK_DEFAULTS.settings[field];
  const shipped = SHIPPED_SETTINGS[SETTING_KEYS[field]];
  return ofLink === (shipped === undefined ? UNSET : String(shipped)) ? '' : ofLink;
}
