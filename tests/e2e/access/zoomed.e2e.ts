// 1280 × 1024 at 400 %: 320 × 256 pixels of the page.
import type { Locator } from '@playwright/test';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

test.use({ runs: 'held', viewport: { width: 320, height: 256 } });

const PLAN =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40';

/** How much of an element nothing else lies on: of nine points of it. */
const shown = (part: Locator) =>
  part.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(left + x * width, top + y * height)),
    );
    return points.filter((at) => at !== null && element.contains(at)).length / points.length;
  });

test('types are read and taken while I see what I type; N opens the plans, and after renaming the keyboard is at their menu', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  await planner.open(PLAN);
  await form.show();
  for (const row of [1, 2]) {
    await form.type(row).click();
    await page.keyboard.type('m5');
    await expect(form.types.first()).toBeInViewport({ ratio: 1 });
    expect(await shown(form.types.first())).toBe(1);
    expect(await shown(form.type(row))).toBe(1);
    await page.keyboard.press('Escape');
  }
  await form.hide();
  await page.keyboard.press('n');
  await expect(page.getByRole('menu').locator(':focus')).toContainText(words.planMenu.rename);
  await page.keyboard.press('Enter');
  await expect(form.name).toBeFocused();
  await page.keyboard.type('zoomed');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName(words.shell.more);
});

test('each question is read downwards alone, with no more than a quarter of the window kept for what stays', async ({
  planner,
  page,
}) => {
  await planner.open(PLAN);
  for (const tab of await planner.charts.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await expect(tab).toBeFocused();
    expect(await page.evaluate(stays)).toBeLessThan(256 / 4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('the table of settings is no wider than the window', async ({ planner }) => {
  await planner.open(`${PLAN}&view=settings`);
  const table = planner.charts.getByRole('table').first();
  await expect(table.getByRole('button', { name: planner.words.lanes.use }).first()).toBeVisible();
  expect(await table.evaluate((of) => of.getBoundingClientRect().right)).toBeLessThan(320);
});

test.describe('once all is known, 320 pixels wide', () => {
  test.use({ runs: 'few', viewport: { width: 320, height: 640 } });

  test('numbers of cells, of the bar that stays and of node groups are whole; of a name that is cut there is a …', async ({
    planner,
    page,
  }) => {
    test.slow();
    const { words } = planner;
    const cut = (parts: Locator) =>
      parts.evaluateAll((all) =>
        all
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      );
    await planner.open(
      `${PLAN.replace(':12:22', ':60:22')}&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&runs=1`,
    );
    await planner.settled();
    await page.evaluate(() => window.scrollTo(0, 900));
    const bar = planner.button(startsWith(words.lanes.backToVerdict));
    const lost = bar.getByText(/^[\d,]+ wait$/).last();
    await expect(lost).toBeVisible();
    const edge = await bar.evaluate((of) => of.getBoundingClientRect().right - 16);
    expect(await lost.evaluate((of) => of.getBoundingClientRect().right)).toBeLessThanOrEqual(edge);

    await expect(bar).not.toContainText(words.questions.checking);
    expect(await cut(bar.locator('.truncate'))).toEqual([]);

    await planner.open(`${PLAN}&runs=1`);
    const growth = planner.charts.getByRole('tab').nth(3);
    await expect(growth).toContainText('may wait');
    await expect(growth).not.toContainText(words.questions.checking);
    const number = growth.locator('[title="may wait"]');
    expect(await number.evaluate((of) => of.scrollHeight - of.clientHeight)).toBeLessThan(3);
    await expect(growth.locator('[data-part]').first()).toHaveText('from 15');
    await expect(planner.lane('nodes')).toContainText('2 other ways');
    expect(await cut(page.locator('[data-lane] [data-part]:first-of-type'))).toEqual([]);

    const groups = planner.nodeGroups.getByRole('table');
    expect(await groups.evaluate((of) => of.getBoundingClientRect().right)).toBeLessThan(320);
  });
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', runs: 'few' });

  test('what stays free of the range that I need is not under the button that takes it', async ({
    page,
  }) => {
    test.slow();
    const planner = new PlannerPage(page, 'ko');
    await planner.open(`${PLAN}&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&view=needs&runs=1`);
    const free = planner.charts.getByText(planner.words.needs.leftFree(368), { exact: true });
    await expect(async () => {
      await free.scrollIntoViewIfNeeded({ timeout: 1_000 });
      expect(await shown(free)).toBe(1);
    }).toPass({ timeout: 30_000 });
  });
});

/** Runs in the page: how high what stays while the page is scrolled is in all. */
function stays(): number {
  return [...document.querySelectorAll('*')]
    .filter((element) => getComputedStyle(element).position.match(/fixed|sticky/))
    .map((element) => element.getBoundingClientRect())
    .filter(({ top, bottom }) => top < window.innerHeight && bottom > 0)
    .reduce((sum, { height }) => sum + height, 0);
}
