// A copy of the project in which mistakes can be made: the tree itself is never written to.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { runCommand } from '../support/run-command';
import type { Outcome, Workbench } from './run-mutants';

/** What tests need neither read nor find; `node_modules` is linked. */
const LEFT_OUT = new Set([
  'node_modules',
  '.git',
  'dist',
  'dist-single',
  'lib',
  'release',
  'test-results',
]);
const REPORT = 'vitest-report.json';

/** A copy of the tree at `root`, and what removes it again; it goes with the process in any case. */
export function copyTree(root: string): Workbench & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(relative(root, path).split(sep)[0] ?? ''),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    test: (guards) => testIn(folder, guards),
    remove,
  };
}

async function testIn(folder: string, guards: readonly string[]): Promise<Outcome> {
  const report = join(folder, REPORT);
  rmSync(report, { force: true });
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const options = ['--bail=1', '--reporter=json', `--outputFile=${report}`];
  await runCommand(process.execPath, [vitest, 'run', ...guards, ...options], { cwd: folder });
  return outcomeOf(report);
}

function outcomeOf(report: string): Outcome {
  const { numFailedTests, numPassedTests, success } = readReport(report);
  if (numFailedTests > 0) return 'red';
  return success && numPassedTests > 0 ? 'green' : 'broken';
}

function readReport(report: string) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numFailedTests: 0, numPassedTests: 0, success: false };
  }
}
