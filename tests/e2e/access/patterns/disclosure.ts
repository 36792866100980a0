// Whatever folds, by the pattern of disclosures.
import type { Locator } from '@playwright/test';
import type { PlannerPage } from '../../support/planner-page';
import { expect } from '../../support/test';

const FOLDS = 'button[aria-expanded]:not([aria-haspopup])';

/** Everything is folded afterwards. */
export async function disclosurePattern(planner: PlannerPage): Promise<void> {
  const { page } = planner;
  await expect(planner.nodeGroup('m5.large')).toBeVisible();
  const folds = page.locator(FOLDS);
  expect(await folds.count()).toBeGreaterThan(5);
  for (let place = 0; place < (await folds.count()); place += 1) {
    await toggles(folds.nth(place));
  }
}

/** Of a page that opens with a notice. */
export async function disclosureOfNotice(planner: PlannerPage): Promise<void> {
  await planner.open('?subnet=a:/22;name=first&node=m5.large:3:20&c=0000000&v=1');
  const ofNotice = planner.page.getByRole('alert').locator(FOLDS);
  await expect(ofNotice).toHaveCount(1);
  await toggles(ofNotice);
}

async function toggles(button: Locator) {
  const page = button.page();
  const before = await button.getAttribute('aria-expanded');
  if (before === 'true') await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  for (const key of ['Enter', 'Space']) {
    await button.press(key);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
    const id = await button.getAttribute('aria-controls');
    await expect(page.locator(`[id="${id}"]`)).toBeVisible();
    await button.press(key);
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  }
}
