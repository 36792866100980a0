// What a visitor downloads, in kB after gzip, against what we allow ourselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chunksWith, filesOf, isScript, PAGE, type SiteManifest } from '../build/site-manifest';
import { type Check, check } from './check';

const FIRST_LOAD_KB = 165;
const LATER_PART_KB = 160;

/** Sentences: the page waits for the first of one language before it shows; the rest comes later. */
const FIRST_SENTENCES = /^src\/i18n\/[^/]+\/index\.ts$/;

/**
 * Checks the sizes of a built site: the first load with the longest language, and each part that is
 * loaded later, the worker among them. Their sum has no limit: nobody waits for all of them at once.
 */
export function checkBudgets(dist: string, manifest: SiteManifest): readonly Check[] {
  const sizes = new Map<string, number>();
  const size = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
    sizes.set(file, known);
    return known;
  };
  const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + size(file), 0);
  const { first, lazy, workers } = loads(manifest);
  const languages = chunksWith(manifest, FIRST_SENTENCES);
  const firstSentences = Math.max(...languages.map((key) => total(lazy.get(key) ?? [])));
  return [
    within('first load without charts', total(first) + firstSentences, FIRST_LOAD_KB),
    ...[...lazy].map(([name, files]) => within(`later: ${name}`, total(files), LATER_PART_KB)),
    ...workers.map((file) => within(`worker: ${file}`, size(file), LATER_PART_KB)),
  ];
}

/**
 * Which files are fetched at first; which by each lazy part on top of what is there when it is asked
 * for: the first load, and what every chunk that asks for it brought along; and the workers' files.
 */
function loads(manifest: SiteManifest): {
  readonly first: ReadonlySet<string>;
  readonly lazy: ReadonlyMap<string, ReadonlySet<string>>;
  readonly workers: readonly string[];
} {
  const first = new Set<string>([PAGE, ...filesOf(manifest, PAGE)]);
  const asked = new Set(Object.values(manifest).flatMap((chunk) => chunk.dynamicImports ?? []));
  const lazy = [...asked].map((key) => {
    const isThere = (file: string) => first.has(file) || isWithAskers(manifest, key, file);
    return [key, new Set([...filesOf(manifest, key)].filter((file) => !isThere(file)))] as const;
  });
  const assets = Object.values(manifest).flatMap((chunk) => chunk.assets ?? []);
  return { first, lazy: new Map(lazy), workers: [...new Set(assets)].filter(isScript) };
}

/** Whether all chunks that ask for the part have the file by then. */
function isWithAskers(manifest: SiteManifest, part: string, file: string): boolean {
  const askers = Object.keys(manifest).filter((key) =>
    manifest[key]?.dynamicImports?.includes(part),
  );
  return askers.length > 0 && askers.every((key) => filesOf(manifest, key).has(file));
}

function within(name: string, bytes: number, limitKb: number): Check {
  const kb = (bytes / 1000).toFixed(1);
  const label = `${name}: ${kb} of ${limitKb} kB`;
  return check(label, bytes > limitKb * 1000 && `${kb} kB gzip is over the budget`);
}
