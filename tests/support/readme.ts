import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/tool';

export const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The code blocks of the README in one language, in their order; `''` is those of none. */
export function readmeBlocks(language: 'js' | 'sh' | ''): readonly string[] {
  const blocks = README.matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, marked, code = '']) => (marked === language ? [code] : []));
}
