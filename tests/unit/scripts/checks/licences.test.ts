import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LICENCES, licences } from '../../../../scripts/build/licences';
import { checkLicences } from '../../../../scripts/checks/licences';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function library(name: string): void {
  const about = { name, version: '1.2.3', license: 'MIT', type: 'module', main: 'index.js' };
  write(`node_modules/${name}/package.json`, JSON.stringify(about));
  write(`node_modules/${name}/LICENSE`, `Copyright of ${name}\n`);
  write(`node_modules/${name}/index.js`, `export const say = () => console.log('${name}');`);
}

describe('the list of licences', () => {
  test.each(['worker&url', 'worker&inline'])(
    'holds what the page bundles and what only ?%s does, and nothing else',
    async (query) => {
      for (const name of ['in-page', '@in/worker', 'in-neither']) library(name);
      write('index.html', '<script type="module" src="./page.js"></script>');
      write('page.js', `import { say } from 'in-page'; import W from './w.js?${query}'; say(W);`);
      write('w.js', `import { say } from '@in/worker'; say();`);
      const { page, worker } = licences();
      const result = await build({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        plugins: [page],
        worker: { plugins: () => [worker] },
        build: { write: false },
      });
      const [bundle] = [result].flat();
      const files = bundle !== undefined && 'output' in bundle ? bundle.output : [];
      const list = files.find(({ fileName }) => fileName === LICENCES);
      expect(list?.type === 'asset' && list.source).toBe(
        [
          '# Licenses\n\nThe page holds these libraries:\n',
          '\n## @in/worker - 1.2.3 (MIT)\n\nCopyright of @in/worker\n',
          '\n## in-page - 1.2.3 (MIT)\n\nCopyright of in-page\n',
        ].join(''),
      );
    },
  );
});

describe('the check of the licences', () => {
  const problem = (published: string) => checkLicences(published, join(folder, 'src'))[0]?.problem;

  test('wants that of each library that a source imports, at once or later', () => {
    write('src/a.ts', "import { a,\n  b } from 'one/part';\nimport type { C } from 'only-types';");
    write('src/deep/b.tsx', "import 'node:fs';\nconst d = await import('@own/two');");
    write(
      'src/deep/c.ts',
      "import { e } from '@/engine';\nexport { f } from 'three';\nexport const g = 'text';",
    );
    expect(problem('')).toBe('@own/two, one, three');
    expect(problem('\n## one - 1\n\n## @own/two - 2\n\n## three-more - 3\n')).toBe('three');
    expect(problem('\n## one - 1\n\n## @own/two - 2\n\n## three - 3\n')).toBeUndefined();
  });
});
