import { en } from './en';
import { parts as enParts } from './en/parts';
import { ko } from './ko';
import { parts as koParts } from './ko/parts';
import type { Language } from './language';
import type { AllMessages } from './messages';
import { withMarks } from './wording/marks';

/** Every catalogue at once: for what compares languages or needs no second request. */
export const MESSAGES: Readonly<Record<Language, AllMessages>> = {
  en: withMarks({ ...en, ...enParts }),
  ko: withMarks({ ...ko, ...koParts }),
};
