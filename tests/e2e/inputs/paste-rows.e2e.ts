import { FIRST_EXAMPLE } from '@/plan/examples/first-example';
import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const MINE = '?subnet=/20&node=t3.medium:3:10';
const TABS = 'm5.large\t12\t22\nm5.huge\t3\t9\nc5.2xlarge\t6\t40';
const COMMAS =
  'Instance type,Nodes,Pods per node,Owner\nr5.large,"1,200",20,me\nm5.large,two,20,you';

test('rows of a spreadsheet are previewed, those that can’t be read are named, and I add the rest', {
  tag: '@only-phone',
}, async ({ planner }) => {
  const { paste } = planner.words;
  await planner.open(MINE);
  await planner.form.show();
  await planner.form.pasteRows.click();
  await expect(planner.dialog).toHaveAccessibleName(paste.title);
  await planner.dialog.getByRole('textbox', { name: paste.field }).fill(TABS);
  await expect(planner.dialog).toContainText(paste.read(2, 3, 18, 504));
  await expect(planner.dialog.getByRole('listitem')).toHaveText(/Row 2:.*“m5\.huge”/);
  await planner.dialog.getByRole('button', { name: paste.add(2) }).click();
  await expect(planner.dialog).toHaveCount(0);
  await expectAnswer(planner, answerToLink(`${MINE}&node=m5.large:12:22&node=c5.2xlarge:6:40`));
  await planner.form.hide();
  await planner.button(planner.words.shell.undo).click();
  await expectAnswer(planner, answerToLink(MINE));
});

test('Ctrl and Enter add what was read, and do nothing where nothing was', async ({ planner }) => {
  const { paste } = planner.words;
  await planner.open(MINE);
  await planner.form.pasteRows.click();
  const rows = planner.dialog.getByRole('textbox', { name: paste.field });
  await rows.press('Control+Enter');
  await expect(planner.dialog).toBeVisible();
  await rows.fill('m5.large\t12\t22');
  await rows.press('Control+Enter');
  await expect(planner.dialog).toHaveCount(0);
  await expectAnswer(planner, answerToLink(`${MINE}&node=m5.large:12:22`));
});

test('over an example that I have not touched what I paste takes the place of its rows, as in an import', async ({
  planner,
}) => {
  const { paste } = planner.words;
  await planner.open('');
  await planner.form.pasteRows.click();
  const rows = planner.dialog.getByRole('textbox', { name: paste.field });
  await rows.fill('m5.large\t6\t22\nc5.2xlarge\t3\t40');
  await expect(planner.dialog.getByRole('button').nth(1)).toHaveText(paste.replace);
  await rows.press('Control+Enter');
  const subnets = FIRST_EXAMPLE.replace(/&node=.*/, '');
  await expectAnswer(planner, answerToLink(`${subnets}&node=m5.large:6:22&node=c5.2xlarge:3:40`));
});

test('text without rows offers nothing to take; rows pasted straight into the field of a type, and a CSV with a header line, replace my node groups', async ({
  planner,
  page,
  context,
}) => {
  const { paste } = planner.words;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await planner.open(MINE);
  await test.step('text without rows, and Escape leaves the plan as it was', async () => {
    await planner.form.pasteRows.click();
    await planner.dialog.getByRole('textbox').fill('kind: NodePool\nspec: {}');
    await expect(planner.dialog.getByRole('button', { name: paste.replace })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(planner.dialog).toHaveCount(0);
    await expect(planner.form.pasteRows).toBeFocused();
    await expectAnswer(planner, answerToLink(MINE));
  });
  await test.step('rows pasted straight into the field of a type come to the same preview', async () => {
    await page.evaluate((rows) => navigator.clipboard.writeText(rows), TABS);
    await planner.form.type(1).click();
    await page.keyboard.press('Control+v');
    await expect(planner.dialog.getByRole('textbox', { name: paste.field })).toHaveValue(TABS);
    await planner.dialog.getByRole('button', { name: paste.replace }).click();
    await expectAnswer(
      planner,
      answerToLink('?subnet=/20&node=m5.large:12:22&node=c5.2xlarge:6:40'),
    );

    await expect(planner.form.type(1)).toBeFocused();

    await page.evaluate(() => navigator.clipboard.writeText('c5.large'));
    await planner.form.type(1).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    await expect(planner.form.type(1)).toHaveValue('c5.large');
    await expect(planner.dialog).toHaveCount(0);
  });
  await test.step('or fill from that field’s row on, what can’t be read among them, in one step of undo', async () => {
    await page.evaluate((rows) => navigator.clipboard.writeText(rows), TABS);
    await planner.form.type(2).click();
    await page.keyboard.press('Control+v');
    await planner.dialog.getByRole('button', { name: paste.from(2) }).click();
    await expect(planner.form.type(2)).toHaveValue('m5.large');
    await expect(planner.form.type(2)).toBeFocused();
    await expect(planner.form.type(3)).toHaveValue('m5.huge');
    await expect(planner.form.nodes(3)).toHaveValue('3');
    await expect(planner.form.type(4)).toHaveValue('c5.2xlarge');
    await page.keyboard.press('Control+z');
    await expect(planner.form.type(3)).toHaveCount(0);
    await expect(planner.form.nodes(2)).toHaveValue('6');
  });
  await test.step('of a CSV with a header line what it ignores is said', async () => {
    await planner.form.pasteRows.click();
    await planner.dialog.getByRole('textbox', { name: paste.field }).fill(COMMAS);
    await expect(planner.dialog).toContainText(paste.read(1, 2, 1_200, 24_000));
    await expect(planner.dialog.getByRole('listitem').filter({ hasText: /Row 3:/ })).toHaveText(
      /“two”/,
    );
    await expect(planner.dialog).toContainText('“Owner”');
    await planner.dialog.getByRole('button', { name: paste.replace }).click();
    await expectAnswer(planner, answerToLink('?subnet=/20&node=r5.large:1200:20'));
  });
});
