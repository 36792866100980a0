// What is pressed or typed before the part that answers to it has been fetched.
import type { Page, Response } from '@playwright/test';
import { press } from '../../support/keyboard';
import { expect, test } from '../../support/test';

test.use({ runs: 'held', tab: 'new' });

const LINK = '?subnet=a:/22&node=m5.large:3:20';

/** Keeps the panels back until they are let go. */
async function keepPanels(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/assets\/(menu-panel|popover-panel|header-menus|type-list)-/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** The files have run, and what waited for them could have been drawn. */
async function hasRun(page: Page, files: readonly Response[]) {
  const urls = files.map((file) => file.url());
  await page.evaluate(async (modules) => {
    await Promise.all(modules.map((module) => import(module)));
    for (const _ of ['drawn', 'shown']) await new Promise(requestAnimationFrame);
  }, urls);
}

test('a press on a menu’s button is kept, and opens it', async ({ planner, page }) => {
  const letGo = await keepPanels(page);
  await planner.open(LINK);
  const button = planner.button(planner.words.share.menu);
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  letGo();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
});

test('who has gone on is not called back', async ({ planner, page }) => {
  const letGo = await keepPanels(page);
  await planner.open(LINK);
  await planner.button(planner.words.share.menu).press('Enter');
  await planner.form.nodes(1).click();
  await planner.planMenu.press('Enter');
  await press(page, 'Escape');
  await planner.form.nodes(1).click();
  const came = Promise.all([
    page.waitForResponse(/menu-panel-/),
    page.waitForResponse(/header-menus-/),
  ]);
  letGo();
  await hasRun(page, await came);
  await expect(page.getByRole('menu').or(planner.dialog)).toHaveCount(0);
  await expect(planner.form.nodes(1)).toBeFocused();
});

test('a type can be typed, and its list opens with what was typed', async ({ planner, page }) => {
  const letGo = await keepPanels(page);
  await planner.open(LINK);
  await planner.form.type(1).fill('c5.2x');
  letGo();
  await expect(planner.form.types.first()).toHaveText(/^c5\.2xlarge/);
  await expect(planner.form.type(1)).toBeFocused();
});
