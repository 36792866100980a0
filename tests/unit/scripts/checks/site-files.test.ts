import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSiteFiles } from '../../../../scripts/checks/site-files';

const MANIFEST = {
  'index.html': {
    file: 'assets/index.js',
    css: ['assets/index.css'],
    assets: ['assets/worker.js'],
  },
};
const BUILT = [
  'index.html',
  'THIRD-PARTY-LICENSES.md',
  'assets/index.js',
  'assets/index.css',
  'assets/worker.js',
];
const PUBLIC = ['favicon.svg', '_headers', 'docs/terms.txt'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-files-'));
  for (const file of PUBLIC) write(`public/${file}`);
  for (const file of [...BUILT, ...PUBLIC]) write(`dist/${file}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '');
}

const problems = () =>
  checkSiteFiles(join(folder, 'dist'), join(folder, 'public'), MANIFEST).flatMap(
    ({ name, problem }) => (problem === undefined ? [] : [`${name}: ${problem}`]),
  );

describe('the files of the published site', () => {
  test('are its page, what the page can fetch, and the files of public', () => {
    expect(problems()).toEqual([]);
  });

  test.each(['.vite/manifest.json', '.env', 'assets/index.js.map', 'assets/index-of-yesterday.js'])(
    '%s is not one of them',
    (file) => {
      write(`dist/${file}`);
      expect(problems()).toEqual([`only its own files: ${file}`]);
    },
  );

  test.each([
    'index.html',
    'THIRD-PARTY-LICENSES.md',
    '_headers',
    'assets/index.css',
    'assets/worker.js',
  ])('%s must not be missing', (file) => {
    rmSync(join(folder, 'dist', file));
    expect(problems()).toEqual([`all of them: ${file}`]);
  });
});
