import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const REEXPORT = /^export (?:type )?(?:\{[^}]*\}|\*) from '[^']+';$/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

const DOORS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.ts'))
  .map((path) => join('src', path));

/** The build fetches all that a door names with what the door says itself: parts would come too early. */
test.each(DOORS)('%s names what others give, or gives one thing itself, but not both', (door) => {
  const code = readFileSync(door, 'utf8').replaceAll(COMMENT, '');
  const own = code.replaceAll(REEXPORT, '').trim();
  expect(own === '' || own === code.trim()).toBe(true);
});
