import type { Locator } from '@playwright/test';
import { LANGUAGES } from '../support/languages';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const PLAN =
  '?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&node=m5.large:12:22&node=c5.2xlarge:6:40&view=settings';

for (const sort of ['', '&sort=wait'] as const) {
  test(`rows of settings stay in their places while results come, and settle once${sort}`, async ({
    planner,
  }) => {
    const panel = planner.charts.getByRole('tabpanel');
    await planner.open(PLAN + sort);
    const orders = await watchOrders(panel);
    const checking = panel.getByText(planner.words.lanes.checking);
    await expect(checking).toHaveCount(0, { timeout: 60_000 });
    // As they stand before and after their runs.
    await expect.poll(orders).toHaveLength(2);
    // A key moves most where they stand by what is known last.
    if (sort === '') return;

    await planner.form.nodes(1).fill('11');
    await expect(checking).not.toHaveCount(0);
    await expect(checking).toHaveCount(0, { timeout: 60_000 });
    expect((await orders()).length).toBeLessThanOrEqual(3);
  });
}

test('no row of settings moves away from the pointer; they settle when it leaves', async ({
  planner,
  page,
}) => {
  const panel = planner.charts.getByRole('tabpanel');
  await planner.open(`${PLAN}&sort=wait`);
  const first = panel.getByRole('rowheader').first();
  await first.hover();
  const orders = await watchOrders(panel);
  await expect(panel.getByText(planner.words.lanes.checking)).toHaveCount(0, { timeout: 60_000 });
  expect(await orders()).toHaveLength(1);
  await page.mouse.move(5, 5);
  await expect.poll(orders).toHaveLength(2);
});

test('where rows become one, nothing is left blank below them once that moves nothing in sight', {
  tag: '@phone',
}, async ({ planner }) => {
  const panel = planner.charts.getByRole('tabpanel');
  await planner.open('?subnet=a:10.0.0.0/20&node=t3.nano:2:3&runs=1&view=settings');
  await expect(panel.getByRole('rowheader').first()).toBeVisible();
  await expect(panel.getByText(planner.words.lanes.checking)).toHaveCount(0, { timeout: 60_000 });
  await expect.poll(() => panel.getByRole('rowheader').count()).toBeLessThan(7);
  // Scrolled so that they end below what is in sight, or with a click: else they stand still.
  await planner.charts.getByRole('heading').first().click();
  const blank = () =>
    panel.evaluate((element) => {
      const ends = [element, ...element.querySelectorAll('figure')];
      const [all = 0, shown = 0] = ends.map((each) => each.getBoundingClientRect().bottom);
      return Math.round(all - shown);
    });
  await expect.poll(blank).toBeLessThan(8);
});

/** The orders in which the rows stood, one frame after the other. */
async function watchOrders(panel: Locator): Promise<() => Promise<readonly string[]>> {
  await expect(panel.getByRole('rowheader').first()).toBeVisible();
  const noted = await panel.evaluateHandle((element) => {
    const orders: string[] = [];
    const note = () => {
      const heads = [...element.querySelectorAll('tbody th button')];
      const order = heads.map(({ textContent }) => textContent).join(', ');
      if (order !== orders.at(-1)) orders.push(order);
      requestAnimationFrame(note);
    };
    note();
    return orders;
  });
  return () => noted.jsonValue();
}

for (const [language, locale] of LANGUAGES) {
  test.describe(`in ${language}, 1280 wide`, () => {
    test.use({ locale, viewport: { width: 1280, height: 900 } });

    test('settings are named in one line, as in code, and what is said of them is a second', async ({
      page,
    }) => {
      const planner = new PlannerPage(page, language);
      const panel = planner.charts.getByRole('tabpanel');
      await planner.open(
        '?runs=1&subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22&node=t3.medium:3:30&view=settings',
      );
      await expect(panel.getByText(planner.words.lanes.checking)).toHaveCount(0, {
        timeout: 60_000,
      });
      const { notes } = planner.words.charts.settings;
      await expect(panel.locator('tbody th').filter({ hasText: notes.alike(3) })).toHaveCount(1);
      for (const row of await panel.locator('tbody tr').all()) {
        expect((await row.boundingBox())?.height).toBeLessThan(58);
        const code = row.locator('th .font-mono');
        await expect(code).toHaveText(/^[A-Z_]+ \d+(, MINIMUM \d+)?$/);
        expect((await code.boundingBox())?.height).toBeLessThan(24);
      }
    });
  });
}
