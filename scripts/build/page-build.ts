// What the site and the single file have in common.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { licences } from './licences.ts';

export const { version: VERSION }: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

const LICENCES_OF = licences();

export const PAGE_BUILD = {
  base: './',
  plugins: [LICENCES_OF.page],
  worker: { plugins: () => [LICENCES_OF.worker] },
  define: { APP_VERSION: JSON.stringify(VERSION) },
  resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
  build: {
    target: 'es2023',
    // What the first sight needs is named ahead; lists of what each part needs would weigh on it.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    reportCompressedSize: false,
  },
} satisfies UserConfig;
