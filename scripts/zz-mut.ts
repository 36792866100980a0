// npm run mutants -- [WORD…]: makes small mistakes in the engine, one at a time, in a copy of the tree,
// and looks whether a test sees each. Words choose among them, by what they do or by file.
import { copyTree } from './mutants/copied-tree';
import { MUTANTS } from './mutants/lists';
import { runMutants } from './mutants/run-mutants';
import { CONSOLE } from './support/printer';
import { ROOT } from './support/tool';

const words = process.argv.slice(2);
const chosen = MUTANTS.filter(({ what, file }) =>
  new RegExp(words.join('|')).test(`${what} ${file}`),
);
const { remove, ...bench } = copyTree(ROOT);
try {
  process.exitCode = await runMutants(chosen, bench, CONSOLE);
} finally {
  remove();
}
