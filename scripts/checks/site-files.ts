import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LICENCES } from '../build/licences';
import { PAGE, type SiteManifest } from '../build/site-manifest';
import { type Check, check } from './check';

/**
 * The published site holds its page, what the page can fetch, the licences of
 * libraries, and the files of `public`: nothing that
 * the build needs for itself, and nothing that an earlier build left behind.
 */
export function checkSiteFiles(
  dist: string,
  publicFolder: string,
  manifest: SiteManifest,
): readonly Check[] {
  const own = new Set<string>([PAGE, LICENCES, ...filesIn(publicFolder), ...builtFiles(manifest)]);
  const held = new Set(filesIn(dist));
  return [
    check('only its own files', [...held].filter((file) => !own.has(file)).join(', ')),
    check('all of them', [...own].filter((file) => !held.has(file)).join(', ')),
  ];
}

function builtFiles(manifest: SiteManifest): readonly string[] {
  return Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ]);
}

/** Hidden ones too, by their path below the folder. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}
