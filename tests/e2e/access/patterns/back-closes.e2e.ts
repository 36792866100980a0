// The Back of a phone closes what lies over the page. No driver presses it: browsers tell a watcher of it.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/test';

test.use({ tab: 'new', runs: 'held' });

const PLAN = '?subnet=a:10.0.0.0/24:12&node=m5.large:12:22';

interface Watcher {
  onclose: (() => void) | null;
}

/** @returns what presses Back: told to the last that was opened; gives how many are still open */
async function watchBack(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const open: Watcher[] = [];
    class Watched implements Watcher {
      onclose: (() => void) | null = null;
      constructor() {
        open.push(this);
      }
      destroy(): void {
        const at = open.indexOf(this);
        if (at >= 0) open.splice(at, 1);
      }
    }
    Object.assign(window, { CloseWatcher: Watched, watchers: open });
  });
  return () =>
    page.evaluate(() => {
      const { watchers } = window as unknown as { readonly watchers: Watcher[] };
      watchers.pop()?.onclose?.();
      return watchers.length;
    });
}

test('Back closes the list of types, then the sheet that it lies on, the menu, and the drawer', {
  tag: '@only-phone',
}, async ({ planner, page }) => {
  const back = await watchBack(page);
  const { form, words } = planner;
  await planner.open(PLAN);
  await form.show();
  await form.type(1).tap();
  await expect(form.types.first()).toBeVisible();
  expect(await back(), 'the sheet is still open').toBe(1);
  await expect(form.types.first()).toBeHidden();
  await expect(form.type(1)).toBeVisible();
  expect(await back()).toBe(0);
  await expect(form.type(1)).toBeHidden();
  await planner.button(words.shell.more).tap();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await back()).toBe(0);
  await expect(page.getByRole('menu')).toBeHidden();
  await planner.why.tap();
  await expect(planner.drawer).toBeVisible();
  expect(await back()).toBe(0);
  await expect(planner.drawer).toBeHidden();
});
