import { readFileSync } from 'node:fs';

/** The version of the planner, as the foot of the page has it: that of the package around this file. */
export function readVersion(): string {
  // As deep in the package as in the sources.
  const file = new URL('../../package.json', import.meta.url);
  const { version }: { readonly version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
