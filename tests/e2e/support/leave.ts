import type { Page } from '@playwright/test';
import { expect } from './quiet-page';

/** Leaves the planner, as if for another site, once other pages find in the storage what it wrote. */
export async function leave(page: Page): Promise<void> {
  const stored = (of: Page) =>
    of.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  const written = await stored(page);
  await page.goto('about:blank');
  const other = await page.context().newPage();
  await other.goto('./THIRD-PARTY-NOTICES.txt');
  await expect.poll(() => stored(other)).toBe(written);
  await other.close();
}
