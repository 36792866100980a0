import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckout } from '../../../scripts/limits/read-checkout';
import { UnreadableInput } from '../../../scripts/limits/unreadable-input';
import { UPSTREAM } from '../../../scripts/limits/update-table';
import { cniFile, maxPodsFile } from './upstream';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TYPES = { 'm9.large': { enis: 3, ipv4: 10 } };
const CHART = UPSTREAM.cni.chart;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'limits-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Without the variables of a git hook that may be running these tests. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

function git(directory: string, ...words: string[]): string {
  const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
  const date = '2026-01-02T03:04:05Z';
  return execFileSync('git', ['-C', directory, ...who, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...environment, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
  }).trim();
}

function repository(name: string, files: Readonly<Record<string, string>>): string {
  const directory = join(folder, name);
  mkdirSync(directory);
  git(directory, 'init', '-q');
  return commit(directory, files);
}

function commit(directory: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  git(directory, 'add', '.');
  git(directory, 'commit', '-q', '--no-gpg-sign', '-m', 'limits');
  return directory;
}

function cniRepository(name: string): string {
  return repository(name, {
    [UPSTREAM.cni.path]: cniFile(TYPES),
    'misc/eni-max-pods.txt': maxPodsFile(TYPES),
    [CHART]: 'apiVersion: v1\nversion: 1.24.0\nappVersion: "v1.24.0"\n',
  });
}

describe('a checkout', () => {
  it('is read at its newest commit, not as the work tree was changed', () => {
    const directory = cniRepository('changed');
    writeFileSync(join(directory, 'misc/eni-max-pods.txt'), 'changed');
    expect(openCheckout(directory, CHART).read('misc/eni-max-pods.txt')).toBe(maxPodsFile(TYPES));
  });

  it('may be bare', () => {
    const directory = cniRepository('with-work-tree');
    const bare = join(folder, 'bare');
    git(folder, 'clone', '-q', '--bare', directory, bare);
    const { commit, date, version, read } = openCheckout(bare, CHART);
    expect({ commit, date, version }).toEqual({
      commit: git(directory, 'rev-parse', 'HEAD'),
      date: '2026-01-02',
      version: 'v1.24.0',
    });
    expect(read(UPSTREAM.cni.path)).toBe(cniFile(TYPES));
  });

  it('has the release of its tag, else that of its chart, else commits since the tag', () => {
    const directory = cniRepository('releases');
    const release = () => openCheckout(directory, CHART).version;
    expect(release()).toBe('v1.24.0');
    git(directory, 'tag', 'v1.24.0-rc1');
    expect(release()).toBe('v1.24.0-rc1');
    commit(directory, { 'README.md': 'more' });
    expect(release()).toBe('v1.24.0');
    git(directory, 'tag', 'v1.24.0');
    commit(directory, { 'README.md': 'still more' });
    expect(release()).toMatch(/^v1\.24\.0-1-g[0-9a-f]+$/);
    expect(openCheckout(directory, undefined).version).toBeUndefined();
  });

  it('that is none is named', () => {
    const missing = join(folder, 'missing');
    expect(() => openCheckout(missing, CHART)).toThrow(UnreadableInput);
    expect(() => openCheckout(missing, CHART)).toThrow(`${missing}: not a git checkout`);
  });

  it('of another repository is named, with the file that it lacks', () => {
    const other = openCheckout(repository('other', { 'README.md': 'other' }), CHART);
    expect(other.version).toBeUndefined();
    expect(() => other.read(UPSTREAM.cni.path)).toThrow(`no ${UPSTREAM.cni.path}`);
  });
});

describe('npm run limits:update', () => {
  const table = () => readFileSync(join(ROOT, 'src/limits/instance-table.ts'), 'utf8');
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/limits-update.ts', ...words], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  it('refuses a table that lost types, names them, and leaves the file as it is', () => {
    const before = table();
    const { status, stdout, stderr } = run(cniRepository('lost'));
    expect(status).toBe(1);
    expect(stdout).toContain('+ m9.large: 3 ENIs x 10 IPv4');
    expect(stdout).toContain('\n- m5.large\n');
    expect(stderr).toContain('refused: types that would be lost: 1391;');
    expect(table()).toBe(before);
  }, 60_000);

  it('ends with 2 when it cannot read what it was given', () => {
    const { status, stderr } = run(join(folder, 'nowhere'));
    expect(status).toBe(2);
    expect(stderr).toBe(`${join(folder, 'nowhere')}: not a git checkout\n`);
  }, 60_000);
});
