// What a visitor downloads, in kB after gzip, against what we allow ourselves.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Check, check } from './check';

const FIRST_LOAD_KB = 150;
const LAZY_PART_KB = 125;
const EVERYTHING_KB = 300;

/** Sentences: the page waits for those of one language before it shows. */
const LANGUAGE = /^src\/i18n\/[^/]+\/index\.ts$/;

/** Built apart from the page's chunks, so that the manifest does not list what is in it. */
const WORKER = /-worker-[^/]+\.js$/;

/** The parts of Vite's manifest that are read here. */
export type Manifest = Readonly<Record<string, ManifestChunk>>;
interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

/**
 * Checks the sizes of a built site: the first load with the longest language, each part that is
 * loaded later, and everything that a visitor can come to load: all parts, the worker, one language.
 */
export function checkBudgets(dist: string): readonly Check[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const sizes = new Map<string, number>();
  const size = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
    sizes.set(file, known);
    return known;
  };
  const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + size(file), 0);
  const { first, lazy, all } = loads(manifest);
  const languages = [...lazy].filter(([name]) => LANGUAGE.test(name));
  const bySize = languages.map(([, files]) => total(files)).sort((a, b) => b - a);
  const [sentences = 0, ...others] = bySize;
  const otherLanguages = others.reduce((sum, bytes) => sum + bytes, 0);
  const workers = readdirSync(join(dist, 'assets'))
    .filter((name) => WORKER.test(name))
    .map((name) => `assets/${name}`);
  return [
    within('first load without charts', total(first) + sentences, FIRST_LOAD_KB),
    ...[...lazy].map(([name, files]) => within(`later: ${name}`, total(files), LAZY_PART_KB)),
    ...workers.map((name) => within(`worker: ${name}`, total([name]), LAZY_PART_KB)),
    within(
      'everything, in one language',
      total([...all, ...workers]) - otherLanguages,
      EVERYTHING_KB,
    ),
  ];
}

/** Which files are fetched at first, which by each lazy part on top of those, and which in all. */
export function loads(manifest: Manifest): {
  readonly first: ReadonlySet<string>;
  readonly lazy: ReadonlyMap<string, ReadonlySet<string>>;
  readonly all: ReadonlySet<string>;
} {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const first = new Set(['index.html', ...entries.flatMap((key) => [...closure(manifest, key)])]);
  const lazy = new Map<string, ReadonlySet<string>>();
  for (const [key, chunk] of Object.entries(manifest)) {
    if (!chunk.isDynamicEntry) continue;
    lazy.set(key, new Set([...closure(manifest, key)].filter((file) => !first.has(file))));
  }
  return { first, lazy, all: new Set([...first, ...[...lazy.values()].flatMap((s) => [...s])]) };
}

function closure(manifest: Manifest, start: string): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  visit(start);
  return files;
}

function within(name: string, bytes: number, limitKb: number): Check {
  const kb = (bytes / 1000).toFixed(1);
  const label = `${name}: ${kb} of ${limitKb} kB`;
  return check(label, bytes > limitKb * 1000 && `${kb} kB gzip is over the budget`);
}
