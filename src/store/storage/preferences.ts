// Language and theme, as chosen in this browser.
import { LANGUAGES, type Language, pickLanguage } from '@/i18n';
import { THEMES, type Theme } from '@/store/theme';
import type { SafeStorage } from './browser-storage';

const LANGUAGE_KEY = 'eks-subnet-planner/language';
const THEME_KEY = 'eks-subnet-planner/theme';

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

/** @param wanted the browser's own languages (BCP 47), most wanted first */
export function readPreferences(storage: SafeStorage, wanted: readonly string[]): Preferences {
  const language = storage.read(LANGUAGE_KEY);
  const theme = storage.read(THEME_KEY);
  return {
    language: LANGUAGES.find((known) => known === language) ?? pickLanguage(wanted),
    theme: THEMES.find((known) => known === theme) ?? 'system',
  };
}

export function savePreferences(storage: SafeStorage, { language, theme }: Preferences): void {
  storage.write(LANGUAGE_KEY, language);
  storage.write(THEME_KEY, theme);
}
