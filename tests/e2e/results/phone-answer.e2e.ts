// A phone has little room: the answer keeps to its own, and says the rest behind “Why?” or while it is scrolled.
import type { Locator } from '@playwright/test';
import { LANGUAGES } from '../support/languages';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

const TOUCH = 44;
const BAR = 58;

const SHORT = '?runs=1&subnet=a:10.0.0.0/24:12&node=m5.large:4:20';
const LONG =
  '?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&node=m5.large:12:22&node=c5.2xlarge:6:40';
/** Four groups that do not fit, pods that are pending, and an upgrade that makes it worse. */
const LONGEST =
  '?runs=1&subnet=a:/23:97&node=m5.4xlarge:3:6;name=g0&node=m5.large:8:16;name=g1' +
  '&node=m5.xlarge:9:9;name=g2&node=t3.small:11:12;name=g3';

for (const [language, locale] of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ locale, runs: 'alone' });

    test('a verdict takes as much room, whatever it says; what is cut stands whole behind “Why?”', {
      tag: '@only-phone',
    }, async ({ planner: inEnglish, page }) => {
      const planner = inEnglish.in(language);
      for (const width of [390, 360]) {
        await page.setViewportSize({ width, height: 844 });
        const tops: number[] = [];
        for (const link of [SHORT, LONG, LONGEST]) {
          await planner.open(link);
          await planner.settled();
          tops.push((await topOf(planner.answer.locator('[data-lane]').first())) ?? 0);
        }
        expect(new Set(tops).size, `${width}: ${tops}`).toBe(1);
      }
      // The run makes it longer.
      const isCut = () =>
        planner.verdict.evaluate(
          ({ parentElement: box }) => box !== null && box.scrollHeight > box.clientHeight,
        );
      await expect.poll(isCut, { timeout: 60_000 }).toBe(true);
      await planner.why.click();
      // It may have been as long before.
      await expect(async () => {
        const whole = await planner.verdict.innerText();
        const said = whole.replaceAll('\n', ' ');
        await expect(planner.section('sum')).toContainText(said, { timeout: 1_000 });
      }).toPass({ timeout: 60_000 });
    });
  });
}

test('what can be pressed in the answer is as large as a finger', { tag: '@only-phone' }, async ({
  planner,
}) => {
  await planner.open(LONG);
  await planner.settled();
  const small = await planner.answer
    .locator('section')
    .first()
    .getByRole('button')
    .evaluateAll(
      (buttons, least) =>
        buttons
          .filter((button) => button.getBoundingClientRect().height < least)
          .map(({ textContent }) => textContent),
      TOUCH,
    );
  expect(small).toEqual([]);
});

test('while it is scrolled it says what waits, and the questions stay below it in one row', {
  tag: '@only-phone',
}, async ({ planner }) => {
  await planner.open(`${LONG}&view=scenario`);
  await planner.settled();
  const { lanes } = planner.words;
  const tabs = planner.charts.getByRole('tablist');
  const panel = planner.charts.getByRole('tabpanel');
  const before = await panel.evaluate((part) => part.getBoundingClientRect().top + scrollY);
  await panel.evaluate((part) => scrollTo(0, part.getBoundingClientRect().top + scrollY + 40));
  const bar = planner.button(new RegExp(`^${lanes.backToVerdict}`));
  await expect(bar).toContainText(new RegExp(`${lanes.scenario('upgrade')}\\d+ wait`));
  await expect(tabs).toHaveAttribute('data-on-top');
  expect((await bar.boundingBox())?.height).toBe(BAR);
  const row = await tabs.boundingBox();
  expect(row?.y).toBe(BAR);
  expect(row?.height).toBeGreaterThanOrEqual(TOUCH);
  expect(row?.height).toBeLessThan(TOUCH + 12);
  expect(await panel.evaluate((part) => part.getBoundingClientRect().top + scrollY)).toBe(before);

  await test.step('the chosen one is in sight, and a tap leads to the top of its picture', async () => {
    await expect(tabs.locator('[data-tab="scenario"]')).toBeInViewport({ ratio: 1 });
    await tabs.locator('[data-tab="zone-loss"]').tap();
    await expect(panel).toHaveAccessibleName(/a/);
    const top = await topOf(panel);
    expect(top).toBeGreaterThanOrEqual(BAR + TOUCH);
    expect(top).toBeLessThan(BAR + 2 * TOUCH);
  });

  await test.step('back on top they stand where they stood', async () => {
    await bar.click();
    await expect(tabs).not.toHaveAttribute('data-on-top');
    expect(await panel.evaluate((part) => part.getBoundingClientRect().top + scrollY)).toBe(before);
  });
});

test('a tap on a question below the middle of the screen leads to its picture, arrow keys leave the page where it is', {
  tag: '@only-phone',
}, async ({ planner }) => {
  await planner.open(LONG);
  const { charts, page } = planner;
  const list = charts.getByRole('tablist');
  const panel = charts.getByRole('tabpanel');
  await charts.locator('[data-tab="at-rest"]').scrollIntoViewIfNeeded();
  await charts.locator('[data-tab="at-rest"]').focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('ArrowRight');
  await expect(charts.locator('[data-tab="scenario"]')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await charts.locator('[data-tab="zone-loss"]').tap();
  await expect.poll(() => topOf(panel)).toBeLessThan(BAR + 2 * TOUCH);
  expect(await topOf(panel)).toBeGreaterThanOrEqual(BAR + TOUCH);
  await expect(list).toHaveAttribute('data-on-top');
  await expect(charts.locator('[data-tab="zone-loss"]')).toBeInViewport({ ratio: 1 });
});

test('on its side a phone has the verdict in a line and the questions in their place, whole; a tap shows the picture below them', {
  tag: '@only-phone',
}, async ({ planner, page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await planner.open(LONG);
  await planner.settled();
  const tabs = planner.charts.getByRole('tablist');
  const height = (await tabs.boundingBox())?.height;
  for (const by of [90, 150, 250]) {
    await tabs.evaluate((row, above) => {
      scrollTo(0, row.getBoundingClientRect().top + scrollY + above - 100);
    }, by);
    await expect(planner.button(new RegExp(`^${planner.words.lanes.backToVerdict}`))).toBeVisible();
    expect((await tabs.boundingBox())?.height, `${by} px`).toBe(height);
  }
  await tabs.evaluate((row) => row.scrollIntoView({ block: 'end' }));
  await tabs.locator('[data-tab="scenario"]').tap();
  await expect.poll(() => topOf(planner.charts.getByRole('tabpanel'))).toBeLessThan(390 / 2);
  await expect(tabs.locator('[data-tab="scenario"]')).toBeInViewport({ ratio: 1 });
});

async function topOf(part: Locator): Promise<number | undefined> {
  return (await part.boundingBox())?.y;
}

test.describe('320 px wide, in Korean', () => {
  test.use({ viewport: { width: 320, height: 700 }, locale: 'ko-KR' });

  test('no word of the sentence is cut, at the top and scrolled, and the plan has its name', async ({
    page,
  }) => {
    const planner = new PlannerPage(page, 'ko');
    await planner.open(
      '?name=payments&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40',
    );
    await planner.settled();
    await expect(page.getByRole('banner')).toContainText('payments');
    const cutBy = (element: Element) => element.scrollHeight - element.clientHeight;
    expect(await planner.verdict.evaluate(cutBy)).toBeLessThanOrEqual(1);
    expect(
      await planner.verdict.locator('xpath=..').evaluate(cutBy),
      'what holds the sentence',
    ).toBeLessThanOrEqual(1);
    await page.evaluate(() => window.scrollTo(0, 900));
    const bar = page.getByRole('button', { name: startsWith(planner.words.lanes.backToVerdict) });
    await expect(bar).toBeVisible();
    expect(
      await bar.locator('[class*="line-clamp"]').first().evaluate(cutBy),
      'the line of the scrolled page',
    ).toBeLessThanOrEqual(1);
  });
});

test('in prefix mode no word of a subnet lies over its bar', { tag: '@only-phone' }, async ({
  planner,
  page,
}) => {
  await planner.open(
    '?runs=1&subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30' +
      '&ENABLE_PREFIX_DELEGATION=true&node=m5.large:12:22&node=c5.2xlarge:6:40',
  );
  const bars = page.locator('[data-drawing="subnets"]');
  await expect(bars.locator('g rect').first()).toBeVisible();
  const over = await bars.evaluate((drawing) => {
    const drawn = [...drawing.querySelectorAll('g > rect, g > path')];
    const boxes = drawn.map((each) => each.getBoundingClientRect());
    const words = drawing.closest('figure')?.querySelectorAll('p[title], p[title] + div > p') ?? [];
    return [...words]
      .map((word) => ({ text: word.textContent, box: word.getBoundingClientRect() }))
      .filter(({ box }) =>
        boxes.some(({ top, bottom }) => top < box.bottom - 1 && bottom > box.top + 1),
      )
      .map(({ text }) => text);
  });
  expect(over).toEqual([]);
});
