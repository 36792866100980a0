import { form } from './form';
import { problems } from './problems';
import { results } from './results';
import { share } from './share';
import { shell } from './shell';

/** What the first sight of the page says in English; the shape of every other language. */
export const en = { form, problems, results, share, shell };
