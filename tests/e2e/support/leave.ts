import type { Page } from '@playwright/test';
import { expect } from './quiet-page';

/** Leaves the planner, as if for another site, once another page finds in the storage what it wrote. */
export async function leave(page: Page): Promise<void> {
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  const written = await stored();
  await page.goto('about:blank');
  await page.goto('./robots.txt');
  await expect.poll(stored).toBe(written);
}
