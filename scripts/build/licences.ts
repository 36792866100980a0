// The licences of all libraries that are bundled: Vite's own list leaves out what only workers hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What the licences of the libraries in the page want to go with it. */
export const LICENCES = 'THIRD-PARTY-LICENSES.md';

/** The folder of the package that a module is of. */
const PACKAGE = /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE_FILE = /^(licen[cs]e|copying)/i;

/** A plugin for the page, and one for its workers, which are bundled before it is. */
export function licences(): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>();
  const collect = (bundle: Rolldown.OutputBundle) => {
    for (const file of Object.values(bundle)) {
      const modules = file.type === 'chunk' ? file.moduleIds : [];
      for (const [folder] of modules.flatMap((id) => [PACKAGE.exec(id) ?? []])) {
        if (folder !== undefined) folders.add(folder);
      }
    }
  };
  return {
    page: {
      name: 'licences',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        const source = licencesText([...folders]);
        this.emitFile({ type: 'asset', fileName: LICENCES, source });
      },
    },
    worker: { name: 'licences-of-workers', generateBundle: (_, bundle) => collect(bundle) },
  };
}

/** What stands above the licence of a library. */
export function licenceHead(name: string): string {
  return `\n## ${name} - `;
}

function licencesText(folders: readonly string[]): string {
  const entries = new Set(folders.map(licenceEntry).toSorted());
  return `# Licenses\n\nThe page holds these libraries:\n${[...entries].join('')}`;
}

function licenceEntry(folder: string): string {
  const {
    name,
    version,
    license = '',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => LICENCE_FILE.test(each));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${licenceHead(name)}${version}${license && ` (${license})`}\n${text}`;
}
