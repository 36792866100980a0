import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SiteManifest } from '../../../../scripts/build/site-manifest';
import { checkBudgets } from '../../../../scripts/checks/budgets';

// Entry → shared; the charts come later, bring a part of their own, and use shared again. The line
// comes later too, has a picture, and starts a worker.
const MANIFEST = {
  'index.html': {
    file: 'index.js',
    imports: ['shared'],
    dynamicImports: ['ko', 'charts.tsx', 'line.ts'],
    css: ['index.css'],
  },
  ko: { file: 'ko.js', modules: ['src/i18n/ko/answer/results.ts', 'src/i18n/ko/index.ts'] },
  shared: { file: 'shared.js' },
  'charts.tsx': { file: 'charts.js', imports: ['shared', 'part'] },
  part: { file: 'part.js', css: ['part.css'] },
  'line.ts': { file: 'line.js', assets: ['assets/worker-A1.js', 'map.png'] },
};
const SMALL = [
  'index.html',
  'index.js',
  'shared.js',
  'index.css',
  'ko.js',
  'charts.js',
  'part.js',
  'part.css',
  'line.js',
  'map.png',
];

let dist = '';
let manifest: SiteManifest = {};
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'budgets-'));
  manifest = MANIFEST;
  for (const file of [...SMALL, 'assets/worker-A1.js']) write(file, noise(1_000));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

function write(file: string, content: Buffer): void {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), content);
}

/** Bytes that gzip cannot shrink, the same each time. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 256;
    }),
  );
}

const overBudget = () =>
  checkBudgets(dist, manifest)
    .filter((item) => item.problem !== undefined)
    .map((item) => item.name.split(':')[0]);

describe('size budgets', () => {
  test('a small site is within all of them', () => {
    expect(overBudget()).toEqual([]);
  });

  test.each(['index.html', 'index.js', 'index.css', 'shared.js'])(
    'a first load of more than 165 kB because of %s is over its budget',
    (file) => {
      write(file, noise(162_500));
      expect(overBudget()).toEqual(['first load without charts']);
    },
  );

  test.each(['charts.js', 'part.js', 'part.css', 'map.png'])(
    'a later part of more than 160 kB because of %s is over its budget',
    (file) => {
      write(file, noise(160_500));
      expect(overBudget()).toEqual(['later']);
    },
  );

  test('a worker of more than 160 kB is over its budget, and not of what starts it', () => {
    write('assets/worker-A1.js', noise(160_500));
    expect(overBudget()).toEqual(['worker']);
  });

  describe('of a part that another part asks for', () => {
    const panel = { file: 'panel.js', dynamicImports: ['charts.tsx'] };
    const charts = { ...MANIFEST['charts.tsx'], imports: ['shared', 'part', 'panel.tsx'] };
    const page = { ...MANIFEST['index.html'], dynamicImports: ['ko', 'panel.tsx'] };
    const nested = { ...MANIFEST, 'index.html': page, 'panel.tsx': panel, 'charts.tsx': charts };
    beforeEach(() => {
      write('panel.js', noise(100_000));
      write('charts.js', noise(100_000));
    });

    test('only what the other has not brought yet counts', () => {
      manifest = nested;
      expect(overBudget()).toEqual([]);
      write('charts.js', noise(158_500));
      expect(overBudget()).toEqual(['later']);
    });

    test('all of it counts where the page may ask for it first', () => {
      const both = { ...page, dynamicImports: ['ko', 'panel.tsx', 'charts.tsx'] };
      manifest = { ...nested, 'index.html': both };
      expect(overBudget()).toEqual(['later']);
    });
  });

  test('the longest of the languages belongs to the first load', () => {
    const page = { ...MANIFEST['index.html'], dynamicImports: ['en', 'ko'] };
    const en = { file: 'en.js', modules: ['src/i18n/en/index.ts'] };
    manifest = { ...MANIFEST, 'index.html': page, en };
    write('index.js', noise(100_000));
    write('en.js', noise(55_000));
    write('ko.js', noise(55_000));
    expect(overBudget()).toEqual([]);
    write('ko.js', noise(65_000));
    expect(overBudget()).toEqual(['first load without charts']);
  });

  test('a build without sentences is not a small one', () => {
    manifest = { ...MANIFEST, ko: { file: 'ko.js' } };
    expect(() => overBudget()).toThrow('no chunk holds');
  });

  test('parts that are each just within their budget may be of any size together', () => {
    write('index.js', noise(160_700));
    write('charts.js', noise(157_800));
    write('more.js', noise(159_800));
    const page = { ...MANIFEST['index.html'], dynamicImports: ['ko', 'charts.tsx', 'more.tsx'] };
    manifest = { ...MANIFEST, 'index.html': page, 'more.tsx': { file: 'more.js' } };
    expect(overBudget()).toEqual([]);
  });
});
