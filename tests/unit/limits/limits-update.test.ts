import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnreadableInput } from '../../../scripts/limits/parse/unreadable-input';
import { openCheckout } from '../../../scripts/limits/read-checkout';
import { runUpdate } from '../../../scripts/limits/run-update';
import { UPSTREAM } from '../../../scripts/limits/update-table';
import { cniFile, maxPodsFile } from './upstream';

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

  it('may be a module in Go’s cache, with the date that the module proxy tells', () => {
    const cache = join(folder, 'mod');
    const module = join(cache, 'github.com/aws/amazon-vpc-cni-k8s@v1.24.0');
    const info = join(cache, 'cache/download/github.com/aws/amazon-vpc-cni-k8s/@v');
    mkdirSync(join(module, 'misc'), { recursive: true });
    mkdirSync(info, { recursive: true });
    writeFileSync(join(module, 'misc/eni-max-pods.txt'), maxPodsFile(TYPES));
    expect(() => openCheckout(module, CHART)).toThrow('no date in');
    writeFileSync(
      join(info, 'v1.24.0.info'),
      '{"Version":"v1.24.0","Time":"2026-09-29T03:12:26Z"}',
    );
    const { commit, date, version, read } = openCheckout(module, CHART);
    expect({ commit, date, version }).toEqual({
      commit: undefined,
      date: '2026-09-29',
      version: 'v1.24.0',
    });
    expect(read('misc/eni-max-pods.txt')).toBe(maxPodsFile(TYPES));
    expect(() => read('no/such/file')).toThrow('no no/such/file');
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
  const TABLE = 'src/limits/instance-table.ts';
  const COMMON = 'src/limits/common-table.ts';
  const SOURCES = 'src/limits/instance-table-sources.ts';
  const NOTICES = 'public/THIRD-PARTY-NOTICES.txt';

  /** The command in a copy of what it may write. */
  function run(...words: string[]) {
    const root = mkdtempSync(join(folder, 'root-'));
    for (const file of [TABLE, COMMON, SOURCES, NOTICES]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      copyFileSync(file, join(root, file));
    }
    const out: string[] = [];
    const errors: string[] = [];
    const status = runUpdate(words, root, {
      out: (line) => out.push(line),
      error: (line) => errors.push(line),
    });
    const [table, common, sources] = [TABLE, COMMON, SOURCES].map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    return { status, out, errors, table, common, sources };
  }

  it('refuses a table that lost types, names them, and leaves the file as it is', () => {
    const { status, out, errors, table } = run(cniRepository('lost'));
    expect(status).toBe(1);
    expect(out.join('\n')).toContain('+ m9.large: 3 ENIs x 10 IPv4');
    expect(out).toContain('- m5.large');
    expect(errors[0]).toMatch(/^refused: types that would be lost: 1391;/);
    expect(table).toBe(readFileSync(TABLE, 'utf8'));
  });

  it('writes the table and says so, when types may go', () => {
    const { status, out, table, common, sources } = run(
      cniRepository('allowed'),
      '--allow-lost',
      '--allow-share',
      '100%',
    );
    expect(out.at(-1)).toMatch(/^written: src\/limits\/instance-table\.ts \(\d+ bytes gzip\)/);
    expect(table).toContain('m9');
    expect(table).not.toContain('m5');
    expect(common).not.toContain('m5');
    expect(sources).not.toBe(readFileSync(SOURCES, 'utf8'));
    expect(status).toBe(0);
  });

  it('ends with 2 when it cannot read what it was given', () => {
    const { status, errors } = run(join(folder, 'nowhere'));
    expect(status).toBe(2);
    expect(errors).toEqual([`${join(folder, 'nowhere')}: not a git checkout`]);
  });
});
