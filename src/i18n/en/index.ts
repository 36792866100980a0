import { results } from './answer/results';
import { form } from './form/form';
import { share } from './page/share';
import { shell } from './page/shell';

/** What the first sight of the page says in English; the shape of every other language. */
export const en = { form, results, share, shell };
