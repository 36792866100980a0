// What is pressed is 24 pixels wide and high, however short its word: Korean words have two letters.
import type { Page } from '@playwright/test';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

test.use({ runs: 'held', locale: 'ko-KR' });

const PLAN =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40';

test('in Korean nothing that is pressed is narrower or lower than 24 pixels, whatever is asked', {
  tag: '@phone',
}, async ({ page }) => {
  const planner = new PlannerPage(page, 'ko');
  await planner.open(PLAN);
  for (const [at, tab] of (await planner.charts.getByRole('tab').all()).entries()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    if (at === 1)
      await expect(planner.button(planner.words.timeline.scenario.unpublished)).toBeVisible();
    // What comes last has its styles a moment later.
    await expect.poll(() => smallTargets(page), (await tab.textContent()) ?? '').toEqual([]);
  }
});

function smallTargets(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('button')
    .or(page.locator('select, input, summary'))
    .evaluateAll((all) =>
      all
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ target, box }) => box.width > 1 && target.closest('.sr-only') === null)
        .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
        .map(({ target, box }) => `${target.textContent}: ${box.width} × ${box.height}`),
    );
}
