import { en } from './en';
import { later as enLater } from './en/later';
import { ko } from './ko';
import { later as koLater } from './ko/later';
import type { Language } from './language';
import { withMarks } from './marks';
import type { AllMessages } from './messages';

/** Every catalogue at once: for what compares languages or needs no second request. */
export const MESSAGES: Readonly<Record<Language, AllMessages>> = {
  en: withMarks({ ...en, ...enLater }),
  ko: withMarks({ ...ko, ...koLater }),
};
