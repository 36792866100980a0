// Finds a Chromium for the tests, or gets one, and remembers it in the environment so that
// Playwright's workers, which read the configuration again, do not search again.
//
//   1. PLAYWRIGHT_CHROMIUM_PATH or CHROME_PATH      4. `playwright install chromium`
//   2. the one that Playwright has installed        5. the one that travels as an npm package
//   3. a Chromium, Chrome or Edge of this machine   6. apt, for root
//
// One that came by npm before is used in place of 4: the download had failed then.
// PLANNER_BROWSER_SKIP=system,install,… leaves sources out, to try the others.
import { createRequire } from 'node:module';
import { runCommand } from '../support/run-command';
import { fetchNpmChromium, npmChromiumRunsHere, unpackedNpmChromium } from './npm-chromium';
import { proveBrowser } from './prove-browser';
import { systemBrowsers } from './system-browsers';

export interface FoundBrowser {
  /** `undefined`: whatever Playwright has installed. */
  readonly executablePath: string | undefined;
  readonly source: string;
}

type Path = string | undefined;

interface Source {
  readonly id: string;
  readonly name: string;
  /** Paths to try in turn; throws an error with the reason when it can't offer any. */
  readonly offers: () => readonly Path[] | Promise<readonly Path[]>;
}

const SOURCES: readonly Source[] = [
  { id: 'env', name: 'environment variable', offers: namedInEnvironment },
  { id: 'playwright', name: "Playwright's own", offers: () => [undefined] },
  { id: 'system', name: 'this machine', offers: systemBrowsers },
  { id: 'npm', name: 'npm package, unpacked before', offers: unpackedBefore },
  { id: 'install', name: 'playwright install', offers: installByPlaywright },
  { id: 'npm', name: 'npm package', offers: fetchFromNpm },
  { id: 'apt', name: 'apt', offers: installByApt },
];

/** The first browser that works, proved by a launch; throws with everything that was tried. */
export async function findBrowser(): Promise<FoundBrowser> {
  const known = process.env.PLANNER_BROWSER_SOURCE;
  if (known !== undefined) {
    return { executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH || undefined, source: known };
  }
  const skipped = (process.env.PLANNER_BROWSER_SKIP ?? '').split(',');
  const failures: string[] = [];
  for (const source of SOURCES) {
    if (skipped.includes(source.id)) continue;
    const found = await tryOut(source, failures);
    if (found !== undefined) return remember(found);
    if (source.id === 'env') for (const failure of failures) console.warn(`Not used: ${failure}`);
  }
  throw new Error(
    [
      'No Chromium was found that works. Set PLAYWRIGHT_CHROMIUM_PATH to the path of a Chromium,',
      'Chrome or Edge. Tried:',
      ...failures.map((failure) => `  ${failure}`),
    ].join('\n'),
  );
}

async function tryOut(source: Source, failures: string[]): Promise<FoundBrowser | undefined> {
  try {
    for (const executablePath of await source.offers()) {
      const wrong = await proveBrowser(executablePath);
      if (wrong === undefined) return { executablePath, source: source.name };
      failures.push(`${source.name}${executablePath ? ` (${executablePath})` : ''}: ${wrong}`);
    }
  } catch (error) {
    failures.push(`${source.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

function remember(browser: FoundBrowser): FoundBrowser {
  process.env.PLANNER_BROWSER_SOURCE = browser.source;
  process.env.PLAYWRIGHT_CHROMIUM_PATH = browser.executablePath ?? '';
  return browser;
}

function namedInEnvironment(): readonly Path[] {
  const { PLAYWRIGHT_CHROMIUM_PATH, CHROME_PATH } = process.env;
  return [PLAYWRIGHT_CHROMIUM_PATH, CHROME_PATH].filter((path) => path);
}

function unpackedBefore(): readonly Path[] {
  const path = unpackedNpmChromium();
  return path === undefined ? [] : [path];
}

async function installByPlaywright(): Promise<readonly Path[]> {
  if (process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD) throw new Error('download is switched off');
  const cli = createRequire(import.meta.url).resolve('playwright/cli');
  const install = await runCommand(process.execPath, [cli, 'install', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    limitSeconds: 300,
  });
  if (install.code !== 0) throw new Error(lastError(install.output));
  return [undefined];
}

async function fetchFromNpm(): Promise<readonly Path[]> {
  if (!npmChromiumRunsHere) throw new Error('for Linux on x64 only');
  return [await fetchNpmChromium()];
}

async function installByApt(): Promise<readonly Path[]> {
  if (process.getuid?.() !== 0) throw new Error('needs root');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env, limitSeconds: 300 });
  const packages = ['chromium', 'fonts-liberation'];
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const install = await runCommand('apt-get', args, { env, limitSeconds: 600 });
  if (install.code !== 0) throw new Error(lastError(install.output));
  return systemBrowsers();
}

function lastError(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return (lines.findLast((line) => /error|failed|unable/i.test(line)) ?? lines.at(-1) ?? '').trim();
}
