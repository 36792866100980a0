// A browser counts only once it has been seen to work: it starts, lays out a text, and outlives
// the closing of a context (a single-process Chromium does not).
import { chromium } from 'playwright';

const LAUNCH_LIMIT_MS = 20_000;

/** `undefined` when the browser works, otherwise the first line of what is wrong. */
export async function proveBrowser(executablePath: string | undefined) {
  try {
    const path = executablePath === undefined ? {} : { executablePath };
    const browser = await chromium.launch({ ...path, timeout: LAUNCH_LIMIT_MS });
    try {
      const context = await browser.newContext();
      const width = await textWidth(await context.newPage());
      await context.close();
      if (!(width > 0)) return 'text has no width: fonts are missing';
      return (await textWidth(await browser.newPage())) === width ? undefined : 'unstable layout';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return reason(error);
  }
}

async function textWidth(page: import('playwright').Page): Promise<number> {
  await page.setContent('<span id="text">10.0.0.0/24: 251 addresses</span>');
  const box = await page.locator('#text').boundingBox();
  return box?.width ?? 0;
}

/** Playwright's errors are long; the line that says why is the last of the browser's own output. */
function reason(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  const own = lines.filter((line) => /\[err\]|error while loading|not found/i.test(line)).at(-1);
  return (own ?? lines[0] ?? 'unknown').replace(/^\s*-?\s*(\[pid=\d+\])?(\[err\])?\s*/, '').trim();
}
