// The build's list of its files, which tells the checks what is fetched when. No visitor needs it: it
// is kept beside the site, not in it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const KEPT_IN = fileURLToPath(
  new URL('../../node_modules/.cache/site-manifest.json', import.meta.url),
);
const NAME = '.vite/manifest.json';

/** What the browser fetches for the page whatever its chunks are; in the manifest it is what they are of. */
export const PAGE = 'index.html';

/** The parts of Vite's manifest that the checks read, by source file or name of the chunk. */
export type SiteManifest = Readonly<Record<string, SiteChunk>>;
export interface SiteChunk {
  readonly file: string;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
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
        mkdirSync(dirname(KEPT_IN), { recursive: true });
        writeFileSync(KEPT_IN, manifest.source);
        delete bundle[NAME];
      },
    },
  };
}

/** The manifest of the last build. */
export function readSiteManifest(): SiteManifest {
  return JSON.parse(readFileSync(KEPT_IN, 'utf8'));
}
