import { en } from './en';
import { ko } from './ko';
import type { Language } from './language';
import type { Messages } from './messages';

/** Every catalogue at once: for what compares languages or needs no second request. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en, ko };
