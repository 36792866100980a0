import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

test.use({ runs: 'held', tab: 'new' });

const LINK =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22';

test('9. a subnet that was moved keeps its colour after a reload and for a colleague, also once another is removed', async ({
  planner,
  page,
  context,
}) => {
  const colours = (of: PlannerPage, places: readonly number[]) =>
    Promise.all(
      places.map((place) =>
        of.form.subnetRow(place).locator('.swatch').first().getAttribute('style'),
      ),
    );
  const told = (...numbers: number[]) =>
    numbers.map((number) => expect.stringContaining(`var(--subnet-${number})`));
  await planner.open(LINK);
  await planner.form.zone(1).press('Alt+ArrowDown');
  await expect(planner.form.zone(1)).toHaveValue('b');
  expect(await colours(planner, [1, 2, 3])).toEqual(told(2, 1, 3));
  await expect(page).toHaveURL(/&colours=213$/);
  await page.reload();
  await expect(planner.form.zone(1)).toHaveValue('b');
  expect(await colours(planner, [1, 2, 3])).toEqual(told(2, 1, 3));
  await planner.form.removeRow('subnet 1');
  await expect(page).toHaveURL(/&colours=13$/);
  const tab = await context.newPage();
  await tab.goto(page.url());
  const other = new PlannerPage(tab);
  await expect(other.form.zone(1)).toHaveValue('a');
  expect(await colours(other, [1, 2])).toEqual(told(1, 3));
});
