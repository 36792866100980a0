import type { Page } from '@playwright/test';

/** What a page writes as it goes away reaches the storage of the next one a moment later. */
const STORED_MS = 400;

/** Leaves the planner, as if for another site. */
export async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.waitForTimeout(STORED_MS);
}
