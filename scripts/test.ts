// Everything that must hold before a change is taken in, stage by stage. The output of a
// stage is shown when it failed; then the tests that were skipped; the last line counts every test,
// and every other check as one.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser/find-browser';
import { LICENCES } from './build/licences';
import { SINGLE_FILE } from './build/single-file-path';
import { readSiteManifest } from './build/site-manifest';
import { checkBudgets } from './checks/budgets';
import type { Check } from './checks/check';
import { checkFirstStyles } from './checks/first-styles';
import { checkLicences } from './checks/licences';
import { checkLockFile } from './checks/lock-file';
import { checkPageSecurity } from './checks/page-security';
import { checkSingleFile } from './checks/single-file';
import { checkSiteFiles } from './checks/site-files';
import { countPlaywright, countVitest, type StageResult } from './checks/test-reports';
import { runCommand } from './support/run-command';
import { ROOT, toolPath } from './support/tool';

const DIST = join(ROOT, 'dist');
const SOURCES = join(ROOT, 'src');
const REPORTS = join(ROOT, 'node_modules/.cache/test-reports');
const PLAIN_OUTPUT = { NO_COLOR: '1', FORCE_COLOR: undefined };

const totals = { passed: 0, failed: 0 };
const skipped: string[] = [];

await sideBySide({
  types: () => tool('typescript', 'tsc', ['-b']),
  lint: () => tool('@biomejs/biome', 'biome', ['check', '--error-on-warnings']),
  'unused code': () => tool('knip', 'knip', ['--no-progress']),
});
await stage('lock file', () => checked(() => checkLockFile(join(ROOT, 'package-lock.json'))));
const [built, isSingle] = await sideBySide({
  build: () => tool('vite', 'vite', ['build', '--logLevel', 'warn']),
  'single file': () => command(['scripts/run.mjs', 'scripts/build-single.ts']),
});
const onSite = (run: () => Promise<StageResult>) => (built ? run : notBuilt);
await stage(
  'sizes, gzip',
  onSite(() => checked(() => checkBudgets(DIST, readSiteManifest()))),
);
await stage(
  'published files',
  onSite(() =>
    checked(
      () => [
        ...checkSiteFiles(DIST, join(ROOT, 'public'), readSiteManifest()),
        ...checkFirstStyles(DIST, ROOT, readSiteManifest()),
        ...checkLicences(readFileSync(join(DIST, LICENCES), 'utf8'), SOURCES),
      ],
      'quiet',
    ),
  ),
);
await stage(
  'page security',
  onSite(() => checked(() => checkPageSecurity(DIST), 'quiet')),
);
await stage(
  'security of it',
  isSingle
    ? () => {
        const html = readFileSync(SINGLE_FILE, 'utf8');
        return checked(() => [...checkSingleFile(html), ...checkLicences(html, SOURCES)], 'quiet');
      }
    : notBuilt,
);
// A browser waits a good deal, for itself and for the tests: that time is the unit tests'.
await sideBySide({ 'in the browser': onSite(browserTests), 'unit and golden': unitTests });

for (const title of skipped) console.log(`SKIPPED: ${title}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

/** Stages that leave each other room, begun at once and told in turn, with how long each was waited for. */
async function sideBySide(runs: Readonly<Record<string, () => Promise<StageResult>>>) {
  const begun = Object.entries(runs).map(([name, run]) => ({ name, result: outcomeOf(run) }));
  const passed: boolean[] = [];
  for (const { name, result } of begun) passed.push(await stage(name, () => result));
  return passed;
}

async function stage(name: string, run: () => Promise<StageResult>): Promise<boolean> {
  const start = performance.now();
  process.stdout.write(`${name.padEnd(16)} `);
  const result = await outcomeOf(run);
  // A stage that looked at nothing has shown nothing.
  const empty = result.passed + result.failed === 0;
  const failed = empty ? 1 : result.failed;
  totals.passed += result.passed;
  totals.failed += failed;
  skipped.push(...(result.skipped ?? []));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const words = [
    failed > 0 ? `FAILED: ${failed} of ${result.passed + failed}` : `ok: ${result.passed}`,
    `${seconds} s`,
    ...(result.note === undefined ? [] : [result.note]),
  ];
  console.log(words.join(' · '));
  if (failed > 0) console.log(`\n${empty ? 'It ran no test.\n' : ''}${result.output.trim()}\n`);
  return failed === 0;
}

async function outcomeOf(run: () => Promise<StageResult>): Promise<StageResult> {
  try {
    return await run();
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, output };
  }
}

function tool(packageName: string, name: string, args: string[]): Promise<StageResult> {
  return command([toolPath(packageName, name), ...args]);
}

/** A command that succeeds or does not. */
async function command(args: string[]): Promise<StageResult> {
  const { code, output } = await node(args);
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

function node(args: string[], { env, yields }: { env?: NodeJS.ProcessEnv; yields?: boolean } = {}) {
  const options = { cwd: ROOT, env: { ...PLAIN_OUTPUT, ...env }, ...(yields ? { yields } : {}) };
  return runCommand(process.execPath, args, options);
}

async function checked(
  look: () => readonly Check[],
  names: 'names' | 'quiet' = 'names',
): Promise<StageResult> {
  const checks = look();
  const wrong = checks.filter((item) => item.problem !== undefined);
  return {
    passed: checks.length - wrong.length,
    failed: wrong.length,
    output: wrong.map((item) => `${item.name}: ${item.problem}`).join('\n'),
    ...(names === 'names' ? { note: checks.map((item) => item.name).join(', ') } : {}),
  };
}

async function notBuilt(): Promise<StageResult> {
  return { passed: 0, failed: 1, output: 'Not run: the build failed.' };
}

async function unitTests(): Promise<StageResult> {
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await node([toolPath('vitest'), 'run', ...reporters], { yields: true });
  return countVitest(report, code, output);
}

async function browserTests(): Promise<StageResult> {
  const report = freshReport('playwright.json');
  const { source, executablePath } = await findBrowser();
  const args = [toolPath('@playwright/test', 'playwright'), 'test'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code, output } = await node(args, { env });
  const note = `browser: ${source}${executablePath ? `, ${executablePath}` : ''}`;
  return { ...countPlaywright(report, code, output), note };
}

function freshReport(name: string): string {
  const path = join(REPORTS, name);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(path, { force: true });
  return path;
}
