import type { Page } from '@playwright/test';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

/** Of the layout, as browsers score it. */
const MOST_SHIFTED = 0.02;

test.describe('in a new browser', () => {
  test.use({ tab: 'new' });

  test('as the page comes up, what is there stays where it is', { tag: '@phone' }, async ({
    planner,
    page,
  }) => {
    await page.addInitScript(noteShifts);
    await planner.open();
    await planner.settled();
    await expect(planner.nodeGroups).toBeVisible();
    expect(await shifted(page)).toBeLessThanOrEqual(MOST_SHIFTED);
  });
});

test('typing from a plan that fits to one that is short and one with pods pending moves nothing', async ({
  planner,
}) => {
  await planner.open('?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24&node=m5.large:6:20');
  await planner.settled();
  const before = await places(planner);
  for (const pods of ['28', '29', '40', '400', '', 'x', '20']) {
    await planner.form.podsPerNode(1).fill(pods);
    expect(await places(planner), pods).toEqual(before);
  }
  await planner.form.nodes(1).fill('x');
  await planner.form.podsPerNode(1).fill('x');
  await expect(
    planner.page.getByRole('region', { name: planner.words.form.errors.section(2), exact: true }),
  ).toBeVisible();
  expect(await places(planner), 'two fields that can’t be read').toEqual(before);
  await planner.form.podsPerNode(1).fill('20');
  for (const nodes of ['60', '9', '6']) {
    await planner.form.nodes(1).fill(nodes);
    await planner.settled();
    expect(await places(planner), nodes).toEqual(before);
  }
});

/** From the top of the page: the verdict, the questions and their picture. */
async function places(planner: PlannerPage): Promise<readonly (number | undefined)[]> {
  const parts = [planner.verdict, planner.charts, planner.charts.getByRole('tabpanel')];
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  const cells = await planner.charts.getByRole('tab').all();
  const ofCells = await Promise.all(cells.map((cell) => cell.boundingBox()));
  return [...boxes.slice(1), ...ofCells].map((box) => box?.y);
}

function noteShifts(): void {
  const noted: number[] = [];
  Object.assign(window, { shiftsNoted: noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as unknown as Record<string, unknown>;
      if (typeof value === 'number' && hadRecentInput !== true) noted.push(value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function shifted(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { shiftsNoted } = window as unknown as { readonly shiftsNoted: readonly number[] };
    return shiftsNoted.reduce((sum, shift) => sum + shift, 0);
  });
}

test('what a cell says keeps within it, in a wide font too, where what is required takes two lines', async ({
  planner,
  page,
}) => {
  await planner.open(
    '?runs=1&subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30' +
      '&node=m5.large:12:22&node=c5.2xlarge:6:40&must-keep-free=300',
  );
  const first = planner.charts.locator('[data-tab="at-rest"]');
  await expect(first).toContainText(planner.words.requirements.inCell.failed);
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    const past = await first.evaluate((cell) => {
      cell.style.letterSpacing = '0.03em';
      const { top, bottom } = cell.getBoundingClientRect();
      return [...cell.querySelectorAll(':scope > span > span')]
        .map((part) => ({ text: part.textContent, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.top < top + 2 || box.bottom > bottom - 2)
        .map(({ text }) => text);
    });
    expect(past, `${width}`).toEqual([]);
  }
});
