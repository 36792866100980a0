// Language, theme and letter keys, as chosen in this browser.
import { LANGUAGES, type Language, pickLanguage } from '@/i18n';
import type { SafeStorage } from './browser-storage';
import { STORAGE_PREFIX } from './storage-prefix';
import { THEMES, type Theme } from './theme';

const LANGUAGE_KEY = `${STORAGE_PREFIX}language`;
const THEME_KEY = `${STORAGE_PREFIX}theme`;
const LETTER_KEYS_KEY = `${STORAGE_PREFIX}letter-keys`;

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly letterKeys: boolean;
}

/** @param wanted the browser's own languages (BCP 47), most wanted first */
export function readPreferences(storage: SafeStorage, wanted: readonly string[]): Preferences {
  const theme = storage.read(THEME_KEY);
  return {
    language: readLanguage(storage.read, wanted),
    theme: THEMES.find((known) => known === theme) ?? 'system',
    letterKeys: storage.read(LETTER_KEYS_KEY) !== 'off',
  };
}

/** As {@link readPreferences}, for what has to be small. */
export function readLanguage(read: SafeStorage['read'], wanted: readonly string[]): Language {
  const language = read(LANGUAGE_KEY);
  return LANGUAGES.find((known) => known === language) ?? pickLanguage(wanted);
}

/** Keeps what is not as before: what a newer version has kept of the others is not for this one to change. */
export function savePreferences(
  storage: SafeStorage,
  { language, theme, letterKeys }: Preferences,
  before: Preferences,
): void {
  if (language !== before.language) storage.write(LANGUAGE_KEY, language);
  if (theme !== before.theme) storage.write(THEME_KEY, theme);
  if (letterKeys === before.letterKeys) return;
  if (letterKeys) storage.remove(LETTER_KEYS_KEY);
  else storage.write(LETTER_KEYS_KEY, 'off');
}
