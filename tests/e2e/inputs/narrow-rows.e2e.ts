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
