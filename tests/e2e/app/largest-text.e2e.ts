// What a visitor waits for is the first answer. It is the largest text of the page, and what is known
// later takes its place without being painted as a larger one: the page would count as slower by seconds.
import { expect, test } from '../support/test';

test.use({ tab: 'new' });

interface Seen {
  /** When the largest text was painted, and when the page told of the run’s end; ms. */
  readonly largest: number;
  readonly ended: number;
}

test('nothing larger than the first answer is painted once the run has ended @phone', async ({
  planner,
  page,
}) => {
  const { checking } = planner.words.questions;
  await page.addInitScript((checking) => {
    const seen = { largest: 0, ended: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new MutationObserver(() => {
      const told = document.querySelector('[data-tab="scenario"]')?.textContent ?? checking;
      if (seen.ended === 0 && !told.includes(checking)) seen.ended = performance.now();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, checking);
  await planner.open();
  await expect(planner.charts.getByRole('tab')).toHaveCount(6);
  await expect(planner.charts.getByText(checking)).toHaveCount(0, { timeout: 45_000 });
  await expect(planner.lane('nodes')).not.toHaveText('');
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  expect(seen.ended).toBeGreaterThan(0);
  expect(seen.largest).toBeGreaterThan(0);
  expect(seen.largest).toBeLessThan(seen.ended);
});
