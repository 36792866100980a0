// npm run picture: the README's plan on the built site, as the README shows it.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findBrowser } from './browser/find-browser';
import { readmeLink } from './support/readme-link';
import { ROOT } from './support/tool';

const PICTURE = join(ROOT, 'docs', 'picture.png');
/** As high as the answer with the first sight of charts and node groups. */
const VIEWPORT = { width: 1280, height: 860 };

const { executablePath } = await findBrowser();
const server = await preview({ root: ROOT, configFile: false, preview: { port: 0 } });
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'light', locale: 'en' });
  await page.goto(`${server.resolvedUrls?.local[0]}${readmeLink()}`);
  // The scenario has been run, every question is answered, and the chart is drawn.
  await page.getByRole('heading', { name: /during the upgrade/ }).waitFor();
  await page.getByRole('tab').filter({ hasText: '…' }).first().waitFor({ state: 'detached' });
  await page.locator('svg').last().waitFor();
  await page.waitForLoadState('networkidle');
  mkdirSync(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await server.close();
}
