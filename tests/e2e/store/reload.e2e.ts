import { answerToLink, expectAnswer, expectLastAnswer } from '../support/answer/engine-answer';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const LINK = '?subnet=/22&node=m5.large:7:20';

test.describe('a while later', () => {
  test.use({ tab: 'new' });

  test('a reload at once or a while after a typing error keeps the text that can’t be read', async ({
    planner,
    page,
  }) => {
    await page.clock.install();
    for (const pause of [0, 1_500]) {
      await planner.open(LINK);
      await planner.form.nodes(1).fill('8');
      await expect(page).toHaveURL(/m5\.large:8:20/);
      await planner.form.podsPerNode(1).fill('2o');
      await page.clock.runFor(pause);
      await page.reload();
      await expect(planner.form.nodes(1)).toHaveValue('8');
      await expect(planner.form.podsPerNode(1)).toHaveValue('2o');
      await expect(planner.form.podsPerNode(1)).toHaveAttribute('aria-invalid', 'true');
      await expectLastAnswer(planner, answerToLink(LINK.replace(':7:', ':8:')));
    }
    await planner.form.podsPerNode(1).fill('21');
    await expectAnswer(planner, answerToLink('?subnet=/22&node=m5.large:8:21'));
    await expect(page).toHaveURL(/m5\.large:8:21/);
    await page.reload();
    await expectAnswer(planner, answerToLink('?subnet=/22&node=m5.large:8:21'));
  });
});

test('a typing error in the example of a first visit is there after a reload, so are the last good numbers once they are in the address, and behind # too; somebody’s link leaves my draft alone', async ({
  planner,
  page,
}) => {
  await planner.open();
  await planner.form.nodes(1).fill('12x');
  await page.reload();
  await expect(planner.form.nodes(1)).toHaveValue('12x');
  await planner.form.nodes(1).fill('13x');
  await expect(page).toHaveURL(/m5\.large:12:22/);
  await page.reload();
  await expect(planner.form.nodes(1)).toHaveValue('13x');
  await expect(planner.verdict).toHaveText(/subnet c is 19 addresses short/);
  await planner.open(LINK.replace('?', '#'));
  await planner.form.nodes(1).fill('7x');
  await page.reload();
  await expect(planner.form.nodes(1)).toHaveValue('7x');

  await test.step('somebody’s link in my tab, and back again', async () => {
    await planner.open('?subnet=/24&node=c5.large:2:10');
    await expect(planner.form.nodes(1)).toHaveValue('2');
    await page.goBack();
    await expect(planner.form.nodes(1)).toHaveValue('7x');
  });
});

test.describe('in another tab', () => {
  test.use({ tab: 'new' });

  test('the copied address shows a colleague, and me in another tab, no text that can’t be read', async ({
    planner,
    page,
    context,
  }) => {
    await page.clock.install();
    await planner.open(LINK);
    await planner.form.nodes(1).fill('8');
    await expect(page).toHaveURL(/m5\.large:8:20/);
    await planner.form.nodes(1).fill('8x');
    await page.clock.runFor(1_500);
    const tab = await context.newPage();
    const other = new PlannerPage(tab);
    await tab.goto(page.url());
    await expect(other.form.nodes(1)).toHaveValue('8');
    await other.form.nodes(1).fill('99');
    await tab.goto('about:blank');
    await page.reload();
    await expect(planner.form.nodes(1)).toHaveValue('8x');
  });
});
