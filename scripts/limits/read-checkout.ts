import { execFileSync } from 'node:child_process';
import { UnreadableInput } from './parse/unreadable-input';

/** The newest commit of an upstream repository. */
export interface Checkout {
  /** As it was named on the command line. */
  readonly name: string;
  readonly commit: string;
  readonly date: string;
  readonly version: string | undefined;
  /** @throws UnreadableInput when the commit has no such file */
  readonly read: (path: string) => string;
}

/**
 * Opens a clone, with or without a work tree, at its HEAD; what is changed in the work tree and not
 * committed is not seen.
 * @param chart path of the repository's Helm chart, which names the release
 * @throws UnreadableInput when git finds no commit there
 */
export function openCheckout(directory: string, chart: string | undefined): Checkout {
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
