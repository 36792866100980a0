// Tests of the built site in a real browser. `npm run e2e` builds first; the browser is found, or
// fetched, by scripts/browser. Tests tagged @phone run at phone width too; those tagged @only-phone
// there alone, where other tests go the same way at a desk.
import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser/find-browser';

const { executablePath } = await findBrowser();

// The workers read this file again and must come to the same address.
process.env.PLANNER_E2E_PORT ??= String(await freePort());
const baseURL = `http://localhost:${process.env.PLANNER_E2E_PORT}/`;

// Each opening of the page compiles its code anew, and so does each worker: the last of V8's compilers
// takes as long as it saves there. Where tests take all processors, helpers cost more than they save:
// threads of V8's own, and processes for the network and for what is drawn.
const args = [
  '--js-flags=--always-sparkplug,--no-turbofan,--single-threaded',
  '--enable-features=NetworkServiceInProcess2',
  '--in-process-gpu',
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  // A busy machine is slow, not wrong.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [
    ['list'],
    ['json', { outputFile: 'node_modules/.cache/test-reports/playwright.json' }],
  ],
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'UTC',
    // A trace costs a third of a test's time: `npm run e2e -- --trace on` makes one.
    trace: 'off',
    video: 'off',
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@only-phone/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grep: /@phone|@only-phone/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${process.env.PLANNER_E2E_PORT} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
