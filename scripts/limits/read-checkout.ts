import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UnreadableInput } from './parse/unreadable-input';

/** The newest commit of an upstream repository, or a release of it as a Go module. */
export interface Checkout {
  /** As it was named on the command line. */
  readonly name: string;
  /** `undefined` of a module. */
  readonly commit: string | undefined;
  readonly date: string;
  readonly version: string | undefined;
  /** @throws UnreadableInput when the commit has no such file */
  readonly read: (path: string) => string;
}

/**
 * Opens a clone, with or without a work tree, at its HEAD; what is changed in the work tree and not
 * committed is not seen. Or a module in Go's cache, `…/amazon-vpc-cni-k8s@v1.23.2`, as
 * `go mod download` puts it there.
 * @param chart path of the repository's Helm chart, which names the release
 * @throws UnreadableInput when git finds no commit there
 */
export function openCheckout(directory: string, chart: string | undefined): Checkout {
  const module = openModule(directory);
  if (module !== undefined) return module;
  const run = (...words: string[]) => git(directory, words);
  const head = run('log', '-1', '--format=%H %cs', 'HEAD');
  if (head === undefined) throw new UnreadableInput(`${directory}: not a git checkout`);
  const [commit = '', date = ''] = head.trim().split(' ');
  return {
    name: directory,
    commit,
    date,
    version: releaseOf(run, chart),
    read: (path) => {
      const text = run('show', `HEAD:${path}`);
      if (text === undefined) throw new UnreadableInput(`${directory}: no ${path} at ${commit}`);
      return text;
    },
  };
}

/** The release that a directory of Go's cache is of, with the date that the module proxy tells. */
function openModule(directory: string): Checkout | undefined {
  const [, name, version] = /^([^@]+)@(v\d[\w.-]*)$/.exec(basename(directory)) ?? [];
  if (name === undefined || version === undefined || existsSync(join(directory, '.git'))) return;
  const owner = dirname(directory);
  const cache = join(dirname(dirname(owner)), 'cache/download', basename(dirname(owner)));
  const info = join(cache, basename(owner), name, '@v', `${version}.info`);
  const told = existsSync(info) ? readFileSync(info, 'utf8') : '';
  const [, date] = /"Time":"(\d{4}-\d{2}-\d{2})T/.exec(told) ?? [];
  if (date === undefined) throw new UnreadableInput(`${directory}: no date in ${info}`);
  const read = (path: string) => {
    const file = join(directory, path);
    if (!existsSync(file)) throw new UnreadableInput(`${directory}: no ${path}`);
    return readFileSync(file, 'utf8');
  };
  return { name: directory, commit: undefined, date, version, read };
}

/** Without the variables by which a git hook would point git at its own repository. */
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

function git(directory: string, words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', directory, ...words], {
      encoding: 'utf8',
      env: ENVIRONMENT,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/**
 * The tag of the commit; or the chart's release, as tags are often set later, or on a branch of
 * their own; with the number of commits since where a tag says that the commit is past it.
 * `undefined` where neither says: the last tag before may be releases away.
 */
function releaseOf(
  run: (...words: string[]) => string | undefined,
  chart: string | undefined,
): string | undefined {
  const describe = (...words: string[]) => run('describe', '--tags', ...words)?.trim();
  const tagged = describe('--exact-match', '--match', 'v[0-9]*');
  if (tagged !== undefined || chart === undefined) return tagged;
  const chartText = run('show', `HEAD:${chart}`) ?? '';
  const [, charted] = /^appVersion:\s*"?v?(\d[\w.-]*)"?\s*$/m.exec(chartText) ?? [];
  return charted && (describe('--match', `v${charted}`) ?? `v${charted}`);
}
