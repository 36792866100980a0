import { results } from './answer/results';
import { form } from './form/form';
import { share } from './page/share';
import { shell } from './page/shell';
import { problems } from './problems/problems';

/** What the first sight of the page says in English; the shape of every other language. */
export const en = { form, problems, results, share, shell };
