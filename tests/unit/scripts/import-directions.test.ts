import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importCalls } from '../../support/import-calls';

const ALLOWED: readonly [folder: string, imported: string][] = [
  ['src/engine', './model'],
  ['src/claims', '@/engine'],
  ['src/spreadsheet', '@/engine'],
  ['src/limits', '@/engine'],
  ['src/plan', '@/engine'],
  ['src/plan', '@/limits'],
  ['src/plan/link', '@/plan/plan'],
  ['src/import', '@/plan'],
  ['src/import', '@/limits'],
  ['src/import', 'js-yaml'],
  ['src/i18n', '@/plan'],
  ['src/i18n/en', '@/i18n/format'],
  ['src/csv', '@/plan'],
  ['src/csv', '@/i18n'],
  ['src/store', '@/csv'],
  ['src/store', '@/import'],
  ['src/csv/rows', '@/csv/csv-text'],
  ['src/import/aws', '@/import/text/block'],
  ['src/i18n', '@/import'],
  ['src/cli', '@/import'],
  ['src/store', '@/i18n'],
  ['src/store', 'zustand/vanilla'],
  ['src/store/session', '@/store/document'],
  ['src/store/simulation/runner', '@/store'],
  ['src/store/simulation/runner', '@/store/simulation/simulation'],
  ['src/cli', '@/engine'],
  ['src/cli', '@/engine/over-time'],
  ['src/cli', '@/plan'],
  ['src/cli', '@/i18n/english'],
  ['src/cli', '@/i18n/lanes'],
  ['src/cli', 'node:util'],
  ['src/cli', 'node:fs'],
  ['src/ui/shared', '@/store/document'],
  ['src/ui/shared', 'react'],
  ['src/ui/shared/plan-field', '@/ui/shared/controls'],
  ['src/ui/inputs', '@/ui/shared/controls'],
  ['src/ui/inputs', '@/store/document'],
  ['src/ui/inputs', './row'],
  ['src/ui/inputs/groups', '@/ui/inputs/row'],
  ['src/app', '@/ui/inputs'],
  ['src/app', '@/ui/results/on-paper'],
  ['src/app/print', '@/ui/shared/paper'],
  ['src/app', '@/store'],
  ['src/store', '@/plan/live'],
  ['src/store', '@/limits/spreadsheet-table'],
  ['src/app', '@/plan/link/blank-link'],
  ['src/app', '@/plan/examples'],
  ['src/app', '@/i18n/start'],
  ['src/ui/results', '@/i18n/questions'],
  ['src/app', '@/store/document'],
  ['tests/unit', '@/engine'],
];

const FORBIDDEN: readonly [folder: string, imported: string][] = [
  ['src/engine', '@/plan/plan'],
  ['src/engine', '../limits/lookup'],
  ['src/engine', './../plan/plan'],
  ['src/engine', './model/../../plan/plan'],
  ['src/engine', '@/engine/../plan/plan'],
  ['src/engine', '..'],
  ['src/engine/model', './..'],
  ['src/engine', 'node:fs'],
  ['src/engine', 'zustand'],
  ['src/engine', '@/claims'],
  ['src/engine', '@/spreadsheet'],
  ['src/claims', '@/engine/model'],
  ['src/spreadsheet', '@/claims'],
  ['src/limits', '@/plan'],
  ['src/limits', '@/engine/model'],
  ['src/plan', '@/store/document'],
  ['src/plan', '@/i18n'],
  ['src/plan', '@/csv'],
  ['src/import', '@/i18n'],
  ['src/import', 'papaparse'],
  ['src/import', '@/store/document'],
  ['src/i18n', '@/store/document'],
  ['src/i18n', 'react'],
  ['src/csv', '@/store/document'],
  ['src/csv', '@/ui/shared/controls'],
  ['src/store', '@/ui/shared/controls'],
  ['src/store', '@/app/main'],
  ['src/store/session', '@/store/document/planner'],
  ['src/store/session', './../document/planner'],
  ['src/cli', './../store/document/planner'],
  ['src/store/session', '@/store/use-planner'],
  ['src/store/simulation', '@/store/document/planner'],
  ['src/ui/shared', '@/store/use-planner'],
  ['src/ui/shared', '@/store/document/planner'],
  ['src/ui/inputs', '@/store/document/planner'],
  ['src/ui/results', '@/store/simulation/runner/wanted'],
  ['src/ui/share', '@/store/document/planner'],
  ['src/ui/brand-new', '@/store/document/planner'],
  ['src/store', '@/csv/plan-csv'],
  ['src/store', '@/import/read-import'],
  ['src/i18n', '@/import/facts/import-warning'],
  ['src/cli', '@/csv/plan-csv'],
  ['src/cli', '@/import/read-import'],
  ['src/ui/shared', '@/csv/plan-csv'],
  ['src/ui/import', '@/import/facts/import-warning'],
  ['src/ui/inputs', '@/import/sheets/parse-rows'],
  ['src/ui/results', '@/csv/vpc-csv'],
  ['src/ui/share', '@/csv/plan-csv'],
  ['src/app', '@/csv/rows/group-rows'],
  ['src/plan', '@/limits/lookup'],
  ['src/import', '@/limits/lookup'],
  ['src/import', '@/plan/plan'],
  ['src/i18n', '@/plan/plan'],
  ['src/i18n', '@/limits/spreadsheet-table'],
  ['src/csv', '@/plan/plan'],
  ['src/store', '@/plan/plan'],
  ['src/store', '@/limits/lookup'],
  ['src/store', '@/engine/model'],
  ['src/ui/inputs', '@/plan/rows/group'],
  ['src/ui/inputs', '@/limits/lookup'],
  ['src/ui/results', '@/claims/claim'],
  ['src/ui/results', '@/spreadsheet/comparison'],
  ['src/ui/shared', '@/plan/link/blank-link'],
  ['src/app', '@/plan/rows/group'],
  ['src/app', '@/ui/shared/look/card'],
  ['src/app', '@/ui/import/import-state'],
  ['src/app', '@/ui/inputs/groups/paste'],
  ['src/app', '@/ui/results/proof'],
  ['src/app', '@/ui/share/plan-file'],
  ['src/ui/shared/plan-field', '@/ui/shared/controls/boxes/text-box'],
  ['src/ui/import', '@/ui/shared/look/card'],
  ['src/ui/inputs', '@/ui/shared/look/card'],
  ['src/ui/results', '@/ui/shared/lazy/lazy-part'],
  ['src/ui/share', '@/ui/shared/browser/save-file'],
  ['src/ui/brand-new', '@/ui/shared/controls/button'],
  ['src/app', '@/engine/model'],
  ['src/csv', '@/i18n/verdict/run-told'],
  ['src/csv', '@/i18n/english'],
  ['src/store', '@/i18n/wording/marks'],
  ['src/cli', '@/i18n/en'],
  ['src/cli', '@/i18n/start'],
  ['src/ui/shared', '@/i18n/wording/marks'],
  ['src/ui/results', '@/i18n/lanes/proof-words'],
  ['src/app', '@/i18n/verdict/tone'],
  ['src/app', '@/i18n/en/parts'],
  ['src/app', '@/i18n/english'],
  ['src/app', '@/store/document/planner'],
  ['src/cli', '@/store/document'],
  ['src/cli', '@/ui/shared/controls'],
  ['src/cli', '@/engine/model'],
  ['src/cli', '@/plan/plan'],
  ['src/cli', 'react'],
  ['src/store', '@/cli/command-line'],
  ['src/plan', '@/cli/command-line'],
  ['src/ui/shared', '@/cli/command-line'],
  ['src/app', '@/cli/command-line'],
  ['src/ui/shared', '@/ui/inputs/form'],
  ['src/ui/shared', '@/app/main'],
  ['src/ui/inputs', '@/ui/results/answer/verdict'],
  ['src/ui/inputs', '../results/verdict'],
  ['src/ui/inputs', './../results/answer/verdict'],
  ['src/ui/shared', './../inputs/form'],
  ['src/ui/inputs', '@/app/main'],
  ['src/ui/inputs', '@/engine/model'],
  ['src/ui/brand-new', '@/ui/inputs/form'],
  ['src/app', '../ui/inputs/form'],
  ['src/app', './../ui/inputs/form'],
  ['src/export', '@/engine'],
  ['src/export', 'react'],
  ['src/export/csv', './rows'],
  ['src', '@/store/document/planner'],
  ['src', './plan/plan'],
  ['tests/unit', '../../src/engine'],
];

/** Type forms too, which the linter does not see where they stand: here they are planted as it sees them. */
const CALLED: readonly [folder: string, imported: string][] = readdirSync('src', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => /\.tsx?$/.test(path))
  .flatMap((path) =>
    importCalls(readFileSync(join('src', path), 'utf8'))
      // The package's own version, which the command line reads when it is asked for.
      .filter((imported) => path !== 'cli/version.ts' || imported !== '../../package.json')
      .map((imported): [string, string] => [dirname(join('src', path)), imported]),
  );

const root = process.cwd();
let folder = '';
let red: ReadonlySet<string> = new Set();

/** Each import stands in a file of its own, so that the linter's list of files is the answer. */
function plant(path: string, code: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), code);
}

function pathOf([place, imported]: readonly [string, string]): string {
  return `${place}/${Buffer.from(imported).toString('hex')}.ts`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-directions-'));
  for (const file of ['biome.json', 'package.json', 'tsconfig.json'])
    cpSync(join(root, file), join(folder, file));
  for (const pair of [...ALLOWED, ...FORBIDDEN, ...CALLED]) {
    plant(pathOf(pair), `export type { Something } from '${pair[1]}';\n`);
  }
  plant('src/engine/cycle-a.ts', "import { b } from './cycle-b';\nexport const a = () => b;\n");
  plant('src/engine/cycle-b.ts', "import { a } from './cycle-a';\nexport const b = () => a;\n");
  plant(
    'src/plan/types-a.ts',
    "import type { B } from '@/plan/rows/types-b';\nexport interface A {\n  readonly b: B;\n}\n",
  );
  plant(
    'src/plan/rows/types-b.ts',
    "import type { A } from '@/plan/types-a';\nexport interface B {\n  readonly a: A;\n}\n",
  );
  red = await filesWithErrors();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesWithErrors(): Promise<ReadonlySet<string>> {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => {
      const rule =
        /title=lint\/(?:style\/noRestrictedImports|suspicious\/noImportCycles),file=([^,]+)/g;
      const files = [...stdout.matchAll(rule)].map((match) => match[1] ?? '');
      resolve(new Set(files.map((file) => file.slice(file.search(/(src|tests)\//)))));
    });
  });
}

describe('imports go one way only', () => {
  test.each(ALLOWED)('%s may import %s', (place, imported) => {
    expect(red).not.toContain(pathOf([place, imported]));
  });
  test.each(FORBIDDEN)('%s must not import %s', (place, imported) => {
    expect(red).toContain(pathOf([place, imported]));
  });
  test.each(CALLED)('%s may take a type or a part of %s', (place, imported) => {
    expect(red).not.toContain(pathOf([place, imported]));
  });
  test('a type or a part is seen in whatever form it is imported', () => {
    const code = `
      type A = import('@/ui/results/answer/verdict').A;
      const load = () => import(
        "./part"
      );
      new Worker(new URL('./worker.ts', import.meta.url));
      // import('./said')
    `;
    expect(importCalls(code)).toEqual(['@/ui/results/answer/verdict', './part', './worker.ts']);
  });
  test('two files must not import each other', () => {
    expect(red).toContain('src/engine/cycle-a.ts');
  });
  test('not for types alone either', () => {
    expect(red).toContain('src/plan/types-a.ts');
    expect(red).toContain('src/plan/rows/types-b.ts');
  });
});
