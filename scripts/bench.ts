// Prints how long the engine and the page take, beside what we want. Never fails on a time.
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import type { BenchRow } from '../tests/bench/bench-row';
import { keystrokeRows } from '../tests/bench/keystroke.bench';
import { findBrowser } from './browser/find-browser';
import { runCommand } from './support/run-command';
import { ROOT } from './support/tool';

const load = loadavg()[0]?.toFixed(1);
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, load ${load}\n`,
);
print(await engineRows('plan-at-rest'));
print(await engineRows('answers'));
print(await engineRows('over-time'));
print(await browserRows());

/** The engine is timed as the page runs it: compiled, in a process of its own. */
async function engineRows(name: string): Promise<readonly BenchRow[]> {
  const folder = join(ROOT, 'node_modules/.cache/bench');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { alias: { '@': join(ROOT, 'src') } },
    build: {
      ssr: join(ROOT, `tests/bench/${name}.bench.ts`),
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  const { code, stdout, output } = await runCommand(process.execPath, [
    '--expose-gc',
    join(folder, `${name}.mjs`),
  ]);
  if (code !== 0) throw new Error(output);
  return JSON.parse(stdout);
}

async function browserRows(): Promise<readonly BenchRow[]> {
  await build({ root: ROOT, logLevel: 'warn' });
  const server = await preview({ root: ROOT, logLevel: 'error' });
  const { executablePath, source } = await findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    console.log(`Chromium ${browser.version()} (${source})`);
    return await keystrokeRows(browser, server.resolvedUrls?.local[0] ?? '');
  } finally {
    await browser.close();
    await server.close();
  }
}

function print(rows: readonly BenchRow[]): void {
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const { what, value, unit, goal, isAtLeast = false } of rows) {
    const digits = value < 1 ? 3 : value < 10 ? 2 : 1;
    const time = `${value.toFixed(digits)} ${unit}`.padStart(10);
    const wanted = goal === undefined ? '' : `  goal ${goal} ${unit}`;
    const isMissed = goal !== undefined && (isAtLeast ? value < goal : value > goal);
    const missed = isMissed ? ', missed' : '';
    console.log(`${what.padEnd(width)} ${time}${wanted}${missed}`);
  }
  console.log('');
}
