import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tool';

/** What stands behind the address in the link that the README offers to try: `?v=1&…`. */
export function readmeLink(): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const link = /<http:\/\/localhost:4173\/(\?[^>]+)>/.exec(readme)?.[1];
  if (link === undefined) throw new Error('README.md has no link to try');
  return link;
}
