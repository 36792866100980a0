// What is said where the page can't start, in each language. It stands in the page itself, apart from the
// catalogues: they may be what failed.
import { start as en } from './en/page/start';
import { start as ko } from './ko/page/start';
import type { Language } from './language';

export const START: Readonly<Record<Language, typeof en>> = { en, ko };
