import { readFileSync } from 'node:fs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The code blocks of the README in one language, in their order. */
export function readmeBlocks(language: 'js' | 'sh'): readonly string[] {
  const blocks = README.matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, marked, code = '']) => (marked === language ? [code] : []));
}
