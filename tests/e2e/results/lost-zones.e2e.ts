// What the picture of lost zones says of each.
import { expect, test } from '../support/test';

const POD_SUBNETS =
  '?runs=1&subnet=a:10.0.0.0/26&subnet=a:10.0.8.0/24;use=pods' +
  '&subnet=b:10.0.1.0/26&subnet=b:10.0.9.0/24;use=pods&node=m5.large:14:22&view=zone-loss';

test('the least that stays free is that of a subnet that is left, and nodes that find no address are wanted there', async ({
  planner,
}) => {
  await planner.open(POD_SUBNETS);
  const { zoneLoss } = planner.words.charts;
  for (const [lost, left] of ['ab', 'ba']) {
    const card = planner.page
      .getByRole('listitem')
      .filter({ hasText: zoneLoss.without(lost ?? '') });
    const lowest = card
      .locator('div')
      .filter({ has: planner.page.getByText(zoneLoss.lowest) })
      .last();
    await expect(lowest).toContainText(new RegExp(`in ${left}-\\d$`));
    await expect(card).toContainText(`7 nodes end; wanted instead: 7 in ${left}-1.`);
    await expect(card).toContainText(zoneLoss.missingNodes);
  }
});

test('rows of cards that stand side by side are at one height, and neither title nor table is cut', async ({
  planner,
}) => {
  const { page } = planner;
  await page.setViewportSize({ width: 1440, height: 900 });
  await planner.open(
    '?runs=1&subnet=a:10.0.0.0/24:100&subnet=b:10.0.1.0/24:3&WARM_ENI_TARGET=0' +
      '&node=c5.xlarge:3:30;max-pods=110&view=zone-loss',
  );
  const { zoneLoss } = planner.words.charts;
  const lowest = page.getByText(zoneLoss.lowest, { exact: true });
  await expect(lowest).toHaveCount(2);
  const tops = await lowest.evaluateAll((all) =>
    all.map((each) => Math.round(each.getBoundingClientRect().top)),
  );
  expect(tops[0]).toBe(tops[1]);
  const title = page.getByRole('heading', { name: /find no place/ });
  expect(await title.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(
    0,
  );
  await page.keyboard.press('t');
  const table = page.getByRole('region', { name: zoneLoss.description() });
  await expect(table.getByRole('rowheader', { name: zoneLoss.lowest })).toBeVisible();
  expect(await table.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(
    0,
  );
});
