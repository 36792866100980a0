import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const link = (nodes: number, pods: number) => `?subnet=/22&node=m5.large:${nodes}:${pods}`;

test('back and forward walk through the edits that I have made', async ({ planner, page }) => {
  await planner.open(link(1, 20));
  await planner.form.show();
  await planner.form.nodes(1).fill('4');
  await expect(page).toHaveURL(/m5\.large:4:20/);
  await planner.form.podsPerNode(1).fill('9');
  await expect(page).toHaveURL(/m5\.large:4:9/);

  await page.goBack();
  await expectAnswer(planner, answerToLink(link(4, 20)));
  await expect(planner.form.podsPerNode(1)).toHaveValue('20');
  await page.goBack();
  await expectAnswer(planner, answerToLink(link(1, 20)));
  await page.goForward();
  await page.goForward();
  await expectAnswer(planner, answerToLink(link(4, 9)));

  await test.step('a step back is a step that undo takes back', async () => {
    await page.goBack();
    await expectAnswer(planner, answerToLink(link(4, 20)));
    await planner.button(planner.words.shell.undo).click();
    await expectAnswer(planner, answerToLink(link(4, 9)));
  });
  await test.step('a reload shows the plan as it was left', async () => {
    await planner.form.nodes(1).fill('7');
    await expect(page).toHaveURL(/m5\.large:7:9/);
    await page.reload();
    await expectAnswer(planner, answerToLink(link(7, 9)));
  });
  await test.step('an address behind # that I edit by hand opens where I am', async () => {
    await planner.open('#subnet=/22&node=m5.large:1:20');
    await expectAnswer(planner, answerToLink(link(1, 20)));
    await page.evaluate(() => {
      window.location.hash = 'subnet=/22&node=m5.large:6:20';
    });
    await expectAnswer(planner, answerToLink(link(6, 20)));
  });
});
