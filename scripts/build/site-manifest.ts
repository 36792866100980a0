// The build's list of its files, which tells the checks what is fetched when. No visitor needs it: it
// is kept beside the site, not in it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../support/tool.ts';

const KEPT_IN = join(ROOT, 'node_modules/.cache/site-manifest.json');
const NAME = '.vite/manifest.json';

/** What the browser fetches for the page whatever its chunks are; in the manifest it is what they are of. */
export const PAGE = 'index.html';

/** The parts of Vite's manifest that the checks read, by source file or name of the chunk. */
export type SiteManifest = Readonly<Record<string, SiteChunk>>;
export interface SiteChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  /** The sources that a script was made of, from the folder of the project. */
  readonly modules?: readonly string[];
  /** Of scripts, the workers that the chunk starts: Vite bundles each into one file of its own. */
  readonly assets?: readonly string[];
}

/** Takes the manifest out of what is written to the site. */
export function keepManifestAside(): Plugin {
  return {
    name: 'keep-manifest-aside',
    apply: 'build',
    config: () => ({ build: { manifest: NAME } }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const manifest = bundle[NAME];
        if (manifest?.type !== 'asset') throw new Error(`the build has no ${NAME}`);
        const chunks: SiteManifest = JSON.parse(String(manifest.source));
        const kept = Object.entries(chunks).map(([key, chunk]) => {
          const built = bundle[chunk.file];
          const modules = built?.type === 'chunk' ? built.moduleIds.map(fromRoot) : [];
          return [key, { ...chunk, modules }] as const;
        });
        mkdirSync(dirname(KEPT_IN), { recursive: true });
        writeFileSync(KEPT_IN, JSON.stringify(Object.fromEntries(kept)));
        delete bundle[NAME];
      },
    },
  };
}

function fromRoot(file: string): string {
  return relative(ROOT, file).split(sep).join('/');
}

/** The manifest of the last build. */
export function readSiteManifest(): SiteManifest {
  return JSON.parse(readFileSync(KEPT_IN, 'utf8'));
}

/**
 * The chunks that hold a source, by their keys.
 * @throws Error where none does.
 */
export function chunksWith(manifest: SiteManifest, source: RegExp): readonly string[] {
  const keys = Object.keys(manifest).filter((key) =>
    manifest[key]?.modules?.some((module) => source.test(module)),
  );
  if (keys.length === 0) throw new Error(`no chunk holds ${source}`);
  return keys;
}

/** Files that a part of the site needs before it runs. */
export function filesOf(manifest: SiteManifest, start: string): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    const assets = chunk.assets?.filter((file) => !isScript(file)) ?? [];
    for (const file of [chunk.file, ...(chunk.css ?? []), ...assets]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  visit(start);
  return files;
}

export function isScript(file: string): boolean {
  return file.endsWith('.js');
}
