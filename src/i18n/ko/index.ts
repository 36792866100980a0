import type { Messages } from '@/i18n/messages';
import { form } from './form';
import { problems } from './problems';
import { results } from './results';
import { share } from './share';
import { shell } from './shell';

/** What the first sight of the page says in Korean; a sentence that is missing does not compile. */
export const ko: Messages = { form, problems, results, share, shell };
