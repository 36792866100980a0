import { charts } from './charts';
import { csv } from './csv';
import { findings } from './findings';
import { form } from './form';
import { problems } from './problems';
import { results } from './results';
import { share } from './share';
import { shell } from './shell';

/** Everything that the page says in English; the shape of every other language. */
export const en = { charts, csv, findings, form, problems, results, share, shell };
