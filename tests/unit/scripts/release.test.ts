import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { changelogOf, withRelease } from '../../../scripts/release/changelog';
import { zipFolder } from '../../../scripts/release/site-zip';
import { ROOT } from '../../../scripts/support/tool';

const CHANGELOG = `# Changelog

## Unreleased

- Something new.
- More of it.

## 0.2.0, 2026-11-28

- Something else.

## 0.1.0

The first version.
`;

describe('What the changelog says of a version', () => {
  test.each([
    ['Unreleased', '- Something new.\n- More of it.\n'],
    ['0.2.0', '- Something else.\n'],
    ['0.1.0', 'The first version.\n'],
  ])('%s', (version, notes) => {
    expect(changelogOf(CHANGELOG, version)).toBe(notes);
  });

  test.each(['0.3.0', '0.2', '0'])('nothing of %s is an error', (version) => {
    expect(() => changelogOf(CHANGELOG, version)).toThrow(`says nothing of ${version}`);
  });

  test('a version that has a heading alone has no notes', () => {
    expect(() => changelogOf('## 1.0.0\n\n## 0.9.0\n\n- x\n', '1.0.0')).toThrow('nothing of 1.0.0');
  });

  test('the version in package.json has notes', () => {
    const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(changelogOf(changelog, version)).not.toBe('');
  });
});

describe('A release', () => {
  const released = withRelease(CHANGELOG, '0.3.0', '2026-12-01');

  test('takes what was unreleased, under its version and day', () => {
    expect(changelogOf(released, '0.3.0')).toBe('- Something new.\n- More of it.\n');
    expect(released).toContain('\n## 0.3.0, 2026-12-01\n');
    expect(released).not.toContain('Unreleased');
    expect(changelogOf(released, '0.2.0')).toBe('- Something else.\n');
  });

  test('is refused where nothing is unreleased, or a second time', () => {
    expect(() => withRelease(released, '0.4.0', '2026-12-02')).toThrow('nothing of Unreleased');
    expect(() => withRelease(CHANGELOG, '0.2.0', '2026-12-02')).toThrow('has 0.2.0 already');
  });
});

test('The zip of a site has all its files, hidden ones too, and is the same each time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-zip-'));
  try {
    mkdirSync(join(folder, 'assets'));
    for (const file of ['index.html', '_headers', '.well', 'assets/a.js']) {
      writeFileSync(join(folder, file), `this is ${file}`);
    }
    const zip = zipFolder(folder, 'planner');
    const files = Object.entries(unzipSync(zip)).map(([name, data]) => [name, strFromU8(data)]);
    expect(files.sort()).toEqual([
      ['planner/.well', 'this is .well'],
      ['planner/_headers', 'this is _headers'],
      ['planner/assets/a.js', 'this is assets/a.js'],
      ['planner/index.html', 'this is index.html'],
    ]);
    expect(zipFolder(folder, 'planner')).toEqual(zip);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
