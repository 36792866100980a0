import type { Language } from '@/i18n';
import { switchLanguage } from '@/store';
import { tellLanguageLost } from '@/ui/shared/lazy';

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'ko' : 'en';
}

/** Changes the page's language, or says that its sentences could not be had. */
export function speak(language: Language): void {
  switchLanguage(language).catch(tellLanguageLost);
}
