import type { Locator } from '@playwright/test';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

for (const { width, link } of [
  { width: 320, link: '?subnet=a:10.0.0.0/24:12&node=m5.large:3:20' },
  { width: 360, link: '?live=true&subnet=a:10.0.0.0/24;available=200&node=m5.large:3:20' },
]) {
  test(`on a phone of ${width} pixels a range is seen whole, with its size: ${link}`, {
    tag: '@only-phone',
  }, async ({ planner, page }) => {
    await page.setViewportSize({ width, height: 700 });
    await planner.open(link);
    await planner.form.show();
    await expect(planner.form.range(1)).toHaveValue('10.0.0.0/24');
    const cut = await planner.form
      .range(1)
      .evaluate((field) => field.scrollWidth - field.clientWidth);
    expect(cut).toBe(0);
  });
}

/** Of one row it says that it counts what is free. */
const USED = '[id^="field-subnet-"][id$="-used"]';

for (const width of [320, 390, 1280, 1440]) {
  test(`in a window of ${width} pixels the most nodes, pods and addresses are seen whole, a range of them too, and what is longer says that it is cut`, {
    tag: width < 900 ? '@only-phone' : '@desktop',
  }, async ({ planner, page }) => {
    await page.setViewportSize({ width, height: 720 });
    await planner.open(
      '?subnet=a:10.0.0.0/16:12&subnet=b:10.1.0.0/16;available=60000&node=m5.large:3:20&pods=5',
    );
    await planner.form.show();
    const { form } = planner;
    const cutOff = (field: Locator) =>
      field.evaluate((input) => input.scrollWidth - input.clientWidth);
    if (width > 320) expect(await cutOff(planner.page.locator(USED).nth(1))).toBe(0);
    const fields = [form.nodes(1), form.podsPerNode(1), form.used(1), form.clusterPods];
    for (const field of fields) {
      for (const typed of ['100000', '100,000', '1000000']) {
        await field.fill(typed);
        await field.blur();
        expect(await cutOff(field), typed).toBe(0);
      }
      await field.fill('12345678901234');
      await field.blur();
      expect(await cutOff(field)).toBeGreaterThan(0);
      await expect(field).toHaveCSS('text-overflow', 'ellipsis');
    }
    for (const field of [form.nodes(1), form.podsPerNode(1), form.clusterPods]) {
      for (const ends of [
        ['100-', '2000'],
        ['1000..', '2000'],
        ['100,000–', '200,000'],
      ]) {
        await field.fill(ends.join(''));
        await field.blur();
        expect(await seenIn(field)).toEqual(ends);
      }
    }
  });
}

/** What a fixed-width font takes for a letter, in its own size: DejaVu Sans Mono, SF Mono and Menlo alike. */
const FIXED_WIDTH = 0.602;

for (const width of [390, 1280, 1440]) {
  test(`in a window of ${width} pixels ranges are seen whole in a font whose letters are all as wide, beside their size or alone`, {
    tag: width < 900 ? '@only-phone' : '@desktop',
  }, async ({ planner, page }) => {
    await page.setViewportSize({ width, height: 720 });
    const ranges = ['192.168.101.128/25', '10.100.0.0/18', '10.100.64.0/20', '10.100.0.0/20'];
    await planner.open(
      `?${ranges.map((range, place) => `subnet=us-east-1${'abcd'[place]}:${range}:12&`).join('')}node=m5.large:3:20`,
    );
    await planner.form.show();
    for (const [place, range] of ranges.entries()) {
      await expect(planner.form.range(place + 1)).toHaveValue(range);
      const room = await planner.form.range(place + 1).evaluate((field) => {
        const { fontSize, paddingLeft, paddingRight } = getComputedStyle(field);
        const room =
          field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        return room / Number.parseFloat(fontSize);
      });
      expect(room, range).toBeGreaterThan(FIXED_WIDTH * range.length);
    }
  });
}

test('long numbers end where short ones do in a field that has room for them', async ({
  planner,
  page,
}) => {
  await planner.open('?custom-networking=true&subnet=/24&node=m5.large:2:10');
  await planner.button(planner.words.modes.networking.others).click();
  const boxes = [page.getByLabel('WARM_IP_TARGET').first(), page.locator('input[title="64,000"]')];
  for (const box of boxes) await expect(box).toHaveCSS('padding-right', '10px');
});

/** The lines in a field’s box that lie in it whole. */
function seenIn(field: Locator): Promise<readonly (string | null)[]> {
  return field.evaluate((input) => {
    const box = input.parentElement?.getBoundingClientRect();
    return [...(input.parentElement?.querySelectorAll('[data-ends] > span') ?? [])]
      .filter((line) => {
        const { top, left, right, bottom } = line.getBoundingClientRect();
        const isIn = box && left >= box.left && right <= box.right;
        return isIn && top >= box.top && bottom <= box.bottom;
      })
      .map(({ textContent }) => textContent);
  });
}
