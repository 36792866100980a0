// Where the system chooses the colours: what is told by ours has another sign too, and pictures, which
// keep theirs, can be read on the system's ground.
import type { Locator } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const PLAN =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:12:22&node=c5.2xlarge:6:40';

for (const [system, chosen] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const) {
  test(`with ${system} colours of the system and ${chosen} chosen on the page every word can be read`, async ({
    planner,
    page,
  }) => {
    await planner.open(PLAN);
    await planner.choose('theme', planner.words.shell.theme[chosen]);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: system });
    for (const tab of ['subnets', 'growth', 'settings'] as const) {
      await planner.tab(tab);
      await expectAccessible(page, tab, '[role="tabpanel"]', ['color-contrast']);
    }
  });
}

test('the chosen question, an unreadable field and what is to come stand out, and nothing moves for it', async ({
  planner,
  page,
}) => {
  const { charts, form } = planner;
  await planner.open(PLAN);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  const growth = charts.locator('[data-tab="growth"]');
  const words = growth.locator('> *').first();
  const before = await words.boundingBox();
  await planner.tab('subnets');
  const other = await growth.screenshot();
  await planner.tab('growth');
  await page.mouse.move(0, 0);
  expect(await words.boundingBox()).toEqual(before);
  expect((await growth.screenshot()).equals(other)).toBe(false);

  const line = (field: Locator) =>
    field.locator('..').evaluate((box) => getComputedStyle(box).borderBottomWidth);
  await form.nodes(1).fill('22x');
  await expect(form.nodes(1)).toHaveAttribute('aria-invalid');
  expect(await line(form.nodes(1))).not.toBe(await line(form.nodes(2)));
  await form.nodes(1).fill('22');

  const ground = (part: Locator) => part.evaluate((bar) => getComputedStyle(bar).backgroundColor);
  const bar = planner.answer.locator('span[aria-hidden="true"]:empty').first();
  expect(await ground(bar)).not.toBe(await ground(page.locator('html')));
});
