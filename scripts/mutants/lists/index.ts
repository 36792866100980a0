import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/tool';
import type { Mutant } from '../mutant';
import { readMutants } from '../read-mutants';
import { DESIGN_KEY_MUTANTS } from './design-key';

const FOLDER = join(ROOT, 'scripts', 'mutants', 'lists');
const LISTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** What `npm run mutants` tries. */
export const MUTANTS: readonly Mutant[] = [
  ...LISTS.flatMap((name) => readMutants(readFileSync(join(FOLDER, name), 'utf8'))),
  ...DESIGN_KEY_MUTANTS,
];
