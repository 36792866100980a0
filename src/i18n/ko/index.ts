import type { Messages } from '@/i18n/messages';
import { charts } from './charts';
import { csv } from './csv';
import { findings } from './findings';
import { form } from './form';
import { problems } from './problems';
import { results } from './results';
import { share } from './share';
import { shell } from './shell';

/** Everything that the page says in Korean; a sentence that is missing does not compile. */
export const ko: Messages = { charts, csv, findings, form, problems, results, share, shell };
