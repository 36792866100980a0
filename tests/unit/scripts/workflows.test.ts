// What GitHub's workflows call must be there: nobody sees that it is not before the day of a release.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/support/tool';

const FOLDER = join(ROOT, '.github', 'workflows');
const WORKFLOWS = readdirSync(FOLDER).map((file) => [
  file,
  readFileSync(join(FOLDER, file), 'utf8'),
]);
const { scripts, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const inAll = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

test('there are three workflows', () => {
  expect(WORKFLOWS.map(([file]) => file).sort()).toEqual(['pages.yml', 'release.yml', 'test.yml']);
});

describe.each(WORKFLOWS)('%s', (_file, text = '') => {
  test('runs only scripts that package.json has', () => {
    const called = inAll(text, /npm (?:run )?([\w:]+)/g).filter((name) => name !== 'ci');
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('uses actions of GitHub by their major version, and its own workflows', () => {
    const uses = inAll(text, /uses: (\S+)/g);
    expect(uses.length).toBeGreaterThan(0);
    const known = (name: string) =>
      name.startsWith('./') ? existsSync(join(ROOT, name)) : /^actions\/[\w-]+@v\d+$/.test(name);
    expect(uses.filter((name) => !known(name))).toEqual([]);
  });

  test('needs no secret', () => {
    expect(text).not.toContain('secrets.');
  });
});

test('The oldest Node that is said to work is the one that the workflows test with', () => {
  const tested = readFileSync(join(ROOT, '.nvmrc'), 'utf8').trim();
  expect(engines.node).toMatch(new RegExp(`^>=${tested}\\.`));
});
