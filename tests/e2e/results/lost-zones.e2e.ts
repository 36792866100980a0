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
