import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

const PLAN =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24;available=180;name=private%20b' +
  '&WARM_IP_TARGET=5&MINIMUM_IP_TARGET=12&node=m5.large:9:20&node=c5.2xlarge:3:40:ab;name=web&pods=50';

test.use({ runs: 'held', permissions: ['clipboard-read', 'clipboard-write'] });

test('I copy the link, and a colleague who has never been here reads the same numbers', {
  tag: '@only-phone',
}, async ({ planner, page, newVisitor }) => {
  const { linkCard } = planner.words;
  await planner.open(PLAN);
  await planner.form.show();
  await planner.form.nodes(1).fill('11');
  await planner.form.hide();
  await page.getByRole('tab', { name: planner.words.questions.label.growth }).click();
  await planner.copyLink();
  await expect(planner.dialog.getByText(linkCard.copied, { exact: true })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const shown = planner.dialog.getByRole('textbox', { name: planner.words.linkCard.field });
  await expect(shown).toHaveValue(link);
  expect(link).toMatch(/\?c=\w{7}&v=1&subnet=a:10\.0\.0\.0\/24:12&/);

  const colleague = await newVisitor();
  await colleague.page.goto(link);
  const { growth, atRest } = planner.words.questions.label;
  await expect(colleague.page.getByRole('tab', { name: growth })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await colleague.page.getByRole('tab', { name: atRest }).click();
  await expectAnswer(colleague, answerToLink(PLAN.replace('m5.large:9', 'm5.large:11')));
  await expect(colleague.page.getByRole('alert')).toHaveCount(0);
});

test('the link behind # does not travel to the web host, and opens too; while a field can’t be read it has the last plan that could, and where the browser refuses to copy it is there to be copied by hand', async ({
  planner,
  page,
  newVisitor,
}) => {
  const { linkCard } = planner.words;
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await planner.open(PLAN);
  await planner.copyLink();
  await expect(planner.dialog).toContainText(linkCard.inAddress);
  await planner.button(linkCard.copyHash).click();
  await expect(planner.dialog).toContainText(linkCard.copiedHash);
  const link = await copied();
  expect(new URL(link).search).toBe('');

  await test.step('a colleague opens it, and edits it there', async () => {
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

  await test.step('while a field can’t be read', async () => {
    await page.keyboard.press('Escape');
    await planner.form.nodes(1).fill('three');
    await planner.copyLink();
    await expect(planner.dialog).toContainText(linkCard.stale);
    await expect.poll(copied).toContain('node=m5.large:9:20');
    await page.keyboard.press('Escape');
  });

  await test.step('where the browser refuses to copy', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await planner.copyLink();
    await expect(planner.dialog).toContainText(linkCard.byHand);
    const field = planner.dialog.getByRole('textbox', { name: linkCard.field });
    await expect(field).toBeFocused();
    const selected = await page.evaluate(() => document.getSelection()?.toString());
    expect(selected).toBe(await field.inputValue());
  });
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
