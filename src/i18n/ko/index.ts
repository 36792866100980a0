import type { Messages } from '@/i18n/messages';
import { results } from './answer/results';
import { form } from './form/form';
import { share } from './page/share';
import { shell } from './page/shell';

/** What the first sight of the page says in Korean; a sentence that is missing does not compile. */
export const ko: Messages = { form, results, share, shell };
