import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFirstStyles } from '../../../../scripts/checks/first-styles';

const MANIFEST = {
  'index.html': {
    file: 'index.js',
    css: ['index.css'],
    imports: ['first'],
    modules: ['src/app/main.tsx'],
  },
  first: { file: 'first.js', modules: ['src/ui/card.tsx', 'src/engine/rest.ts'] },
  'chart.tsx': { file: 'chart.js', modules: ['src/ui/chart.tsx'] },
  'src/app/styles/part-styles.ts': { file: 'late.js', imports: ['first'] },
};

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'first-styles-'));
  write('dist/index.css', '.p-1{padding:1px}@media (x){.sm\\:p-2{padding:2px}}');
  write(
    'dist/late.js',
    'add(`.p-1,.grow{flex:1}@media (x){.sm\\\\:p-2{left:.5px}.sm\\\\:h-1\\\\.5{top:0}}`);',
  );
  write('src/app/main.tsx', '<b className="p-1" />');
  write('src/ui/card.tsx', "classes('p-1 sm:p-2', 5)");
  write('src/ui/chart.tsx', '<b className="grow" />');
  write('src/engine/rest.ts', '// grow');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

const problems = () =>
  checkFirstStyles(join(root, 'dist'), root, MANIFEST).flatMap(({ problem }) => problem ?? []);

describe('the first stylesheet', () => {
  test('needs no class of parts that come later, nor words of the engine', () => {
    expect(problems()).toEqual([]);
  });

  test.each([
    ['"p-1 grow"', 'grow'],
    ['`p-1 sm:h-1.5`', 'sm:h-1.5'],
  ])('lacks a class of the first sight: %s', (said, lacking) => {
    write('src/ui/card.tsx', said);
    expect(problems()).toEqual([`${lacking} in src/ui/card.tsx`]);
  });

  test('is not all there is', () => {
    write('dist/late.js', 'add(`.p-1{padding:1px}`)');
    expect(problems()).toEqual(['it has none']);
  });
});
