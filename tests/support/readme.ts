import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/tool';

export const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

export const COMMAND_LINE = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8');

/** The code blocks of both in one language, in their order; `''` is those of none. */
export function readmeBlocks(language: 'js' | 'sh' | ''): readonly string[] {
  const blocks = (README + COMMAND_LINE).matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, marked, code = '']) => (marked === language ? [code] : []));
}
