import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

const PLAN =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24;available=180;name=private%20b' +
  '&WARM_IP_TARGET=5&MINIMUM_IP_TARGET=12&node=m5.large:9:20&node=c5.2xlarge:3:40:ab;name=web&pods=50';

test.use({ runs: 'held', permissions: ['clipboard-read', 'clipboard-write'] });

test('I copy the link, and a colleague who has never been here reads the same numbers', {
  tag: '@only-phone',
}, async ({ planner, page, newVisitor }) => {
  const { share } = planner.words;
  await planner.open(PLAN);
  await planner.form.show();
  await planner.form.nodes(1).fill('11');
  await planner.form.hide();
  await planner.copyLink();
  await expect(planner.dialog.getByText(share.copied, { exact: true })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const shown = planner.dialog.getByRole('textbox', { name: planner.words.linkCard.field });
  await expect(shown).toHaveValue(link);
  expect(link).toMatch(/\?c=\w{7}&v=1&subnet=a:10\.0\.0\.0\/24:12&/);

  const colleague = await newVisitor();
  await colleague.page.goto(link);
  await expectAnswer(colleague, answerToLink(PLAN.replace('m5.large:9', 'm5.large:11')));
  await expect(colleague.page.getByRole('alert')).toHaveCount(0);
});

test('the same link behind # does not travel to the web host, and opens too', async ({
  planner,
  page,
  newVisitor,
}) => {
  await planner.open(PLAN);
  await planner.copyLink();
  await expect(planner.dialog).toContainText(planner.words.linkCard.inAddress);
  await planner.button(planner.words.linkCard.copyHash).click();
  await expect(planner.dialog).toContainText(planner.words.linkCard.copiedHash);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe('');

  const colleague = await newVisitor();
  const asked: string[] = [];
  colleague.page.on('request', (request) => asked.push(request.url()));
  await colleague.page.goto(link);
  await expectAnswer(colleague, answerToLink(PLAN));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => url.includes('m5.large'))).toEqual([]);
  await colleague.form.nodes(1).fill('4');
  await expect(colleague.page).toHaveURL(/\/#.*node=m5\.large:4:20/);
});

test('the shortest link, written by hand, works behind ? and behind #', async ({ planner }) => {
  const shortest = 'subnet=/23&node=m5.12xlarge:2:100';
  await planner.open(`?${shortest}`);
  await expect(planner.figure('held')).toHaveAccessibleName(/^Held 300 of 507/);
  await expectAnswer(planner, answerToLink(`?${shortest}`));
  await planner.page.goto('about:blank');
  await planner.open(`#${shortest}`);
  await expectAnswer(planner, answerToLink(`?${shortest}`));
});

test('where the browser refuses to copy, the link is there to be copied by hand', async ({
  planner,
  page,
}) => {
  const { popover } = planner.words.share;
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await planner.open(PLAN);
  await planner.copyLink();
  await expect(planner.dialog).toContainText(popover.byHand);
  const field = planner.dialog.getByRole('textbox', { name: planner.words.linkCard.field });
  await expect(field).toBeFocused();
  const selected = await page.evaluate(() => document.getSelection()?.toString());
  expect(selected).toBe(await field.inputValue());
});

test('while a field can’t be read, the copied link has the last plan that could, and says so', async ({
  planner,
  page,
}) => {
  await planner.open('?subnet=/24&node=m5.large:3:20');
  await planner.form.nodes(1).fill('three');
  await planner.copyLink();
  await expect(planner.dialog).toContainText(planner.words.linkCard.stale);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('node=m5.large:3:20');
});
