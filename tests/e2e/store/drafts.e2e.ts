import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { leave } from '../support/leave';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const MINE = '?subnet=/22&node=m5.large:7:20';
const THEIRS = '?subnet=/24&node=c5.large:2:10&name=theirs';

test('I come back without a link and find the plan that I left, and a colleague’s link does not overwrite it', async ({
  planner,
  page,
}) => {
  await planner.open(MINE);
  await planner.rename('mine');
  await leave(page);
  await planner.open();
  await expectAnswer(planner, answerToLink(MINE));
  await expect(planner.planTitle).toHaveText('mine');

  await planner.open(THEIRS);
  await expectAnswer(planner, answerToLink(THEIRS));
  await planner.form.nodes(1).fill('5');
  await leave(page);

  await planner.open();
  await expectAnswer(planner, answerToLink(THEIRS.replace('c5.large:2', 'c5.large:5')));
  await planner.choose('plan', 'mine');
  await expectAnswer(planner, answerToLink(MINE));
});

test.describe('in a new browser', () => {
  test.use({ tab: 'new' });

  test('two tabs do not overwrite each other’s plans', async ({ planner, page, context }) => {
    await planner.open(MINE);
    const second = await context.newPage();
    const other = new PlannerPage(second);
    await other.open(THEIRS);
    await planner.rename('in the first tab');
    await other.rename('in the second tab');
    await leave(second);
    await leave(page);
    await planner.open();
    const menu = await planner.openMenu('plan');
    await expect(menu.getByRole('menuitem', { name: /in the first tab/ })).toBeVisible();
    await expect(menu.getByRole('menuitem', { name: /in the second tab/ })).toBeVisible();
  });
});

test('one button erases everything that the browser keeps, once I have said that I mean it', async ({
  planner,
  page,
}) => {
  const { footer, planMenu } = planner.words;
  await planner.open(MINE);
  await planner.rename('mine');
  await planner.choose('theme', planner.words.shell.theme.dark);
  await leave(page);
  await planner.open(MINE);
  const kept = () => page.evaluate(() => localStorage.length);
  expect(await kept()).toBeGreaterThan(1);
  page.once('dialog', (dialog) => {
    expect(dialog.message()).toBe(footer.askErase);
    void dialog.dismiss();
  });
  await planner.button(footer.erase).click();
  expect(await kept()).toBeGreaterThan(1);
  const menu = await planner.openMenu('plan');
  await menu.getByRole('menuitem', { name: planMenu.remove }).press('ArrowRight');
  await menu.getByRole('menuitem', { name: /^mine/ }).press('Enter');
  await planner.erase();
  await expect(page.getByText(footer.erased)).toBeVisible();
  expect(await kept()).toBe(0);
  await expect((await planner.openMenu('plan')).getByText(planMenu.bringBack('mine'))).toHaveCount(
    0,
  );
  await page.keyboard.press('Escape');
  await planner.choose('theme', planner.words.shell.theme.light);
  await expect(page.getByText(footer.erased)).toHaveCount(0);
  await planner.erase();
  await leave(page);
  await planner.open();
  await expect(planner.planTitle).not.toHaveText('mine');
  await expect(planner.verdict).toHaveText(/subnet c is 19 addresses short/);
});

test('every plan that is kept can be opened: beyond the newest five in a menu of their own', async ({
  planner,
  page,
}) => {
  const { planMenu } = planner.words;
  await planner.open(MINE);
  await planner.rename('plan 0');
  await leave(page);
  await planner.open();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('eks-subnet-planner/plan/'));
    const { text, ...rest } = JSON.parse(localStorage.getItem(key ?? '') ?? '');
    for (let at = 1; at <= 8; at += 1) {
      const savedAt = at === 8 ? 1e300 : rest.savedAt - at * 86_400_000;
      const value = { ...rest, savedAt, text: { ...text, name: `plan ${at}` } };
      localStorage.setItem(`eks-subnet-planner/plan/older${at}`, JSON.stringify(value));
    }
  });
  const menu = await planner.openMenu('plan');
  await expect(menu.getByRole('menuitem', { name: /^plan [1-8]/ })).toHaveCount(5);
  await menu.getByRole('menuitem', { name: planMenu.older }).click();
  const older = menu.getByRole('menuitem', { name: /^plan/ });
  await expect(older).toHaveText([/^plan 6/, /^plan 7/, /^plan 8/]);
  await expect(menu).not.toContainText('Invalid');
  await older.nth(2).click();
  await expect(planner.planTitle).toHaveText('plan 8');
  await expectAnswer(planner, answerToLink(MINE));
});

test('one kept plan is removed and brought back by keys, and an example that I have come back to is none', async ({
  planner,
  page,
}) => {
  const { planMenu, shell } = planner.words;
  await planner.open(MINE);
  await planner.rename('mine');
  await planner.choose('examples', shell.presets['spreadsheet-example']);
  await planner.form.nodes(1).fill('3');
  await planner.button(shell.undo).click();
  await expect(planner.planTitle).toContainText(shell.presets['spreadsheet-example']);
  await planner.choose('examples', shell.presets.ipv6);
  const menu = await planner.openMenu('plan');
  const mine = menu.getByRole('menuitem', { name: /^mine/ });
  await expect(mine).toHaveCount(1);
  await expect(mine, 'its upgrade was not run: no green').toContainText(
    planner.words.questions.notRun,
  );
  await expect(menu.getByText(shell.presets['spreadsheet-example'])).toHaveCount(0);
  const remove = menu.getByRole('menuitem', { name: planMenu.remove });
  await expect(remove).toContainText('1');
  await remove.press('ArrowRight');
  await mine.press('Enter');
  await expect(planner.announcement(planMenu.removed('mine'))).toBeAttached();
  await expect(page.locator('[data-plan-menu]')).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(mine).toHaveCount(0);
  await expect(remove).toHaveCount(0);
  await menu.getByRole('menuitem', { name: planMenu.bringBack('mine') }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await mine.press('Enter');
  await expectAnswer(planner, answerToLink(MINE));
});

test('what a newer version keeps is said, stays, and has its text to copy', async ({
  planner,
  page,
}) => {
  const { linkNotice, planMenu } = planner.words;
  await planner.open(MINE);
  await planner.rename('mine');
  const raw = JSON.stringify({ version: 99, savedAt: Date.now() + 60_000, plan: 'in new words' });
  await page.evaluate((kept) => {
    localStorage.setItem('eks-subnet-planner/plan/newer', kept);
  }, raw);
  await leave(page);
  await planner.open();
  await expect(planner.planTitle).toHaveText('mine');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('a newer version of the planner');
  await expect(notice.getByRole('button', { name: linkNotice.reload })).toBeVisible();
  await notice.getByRole('button', { name: linkNotice.showText }).click();
  await expect(notice.getByRole('textbox', { name: linkNotice.textOf })).toHaveValue(raw);
  await notice.getByRole('button', { name: planner.words.notices.dismiss }).click();
  await expect(notice).toHaveCount(0);

  await planner.choose('plan', planMenu.unopened.DRAFT_NEWER);
  await expect(notice).toContainText('a newer version of the planner');
  await planner.rename('mine again');
  const there = await page.evaluate(() => localStorage.getItem('eks-subnet-planner/plan/newer'));
  expect(there).toBe(raw);
});

test.describe('with runs', () => {
  test.use({ runs: 'few' });

  test('the list of plans says what the run of a kept one has shown, also after a reload, and not of one edited since', async ({
    planner,
    page,
  }) => {
    const { questions } = planner.words;
    const entry = async (name: RegExp) =>
      (await planner.openMenu('plan')).getByRole('menuitem', { name });
    await planner.open(`${MINE}&runs=1`);
    await planner.rename('mine');
    await expect(planner.charts.locator('[data-tab="scenario"]')).toContainText(/\d+ free/);

    await planner.open(THEIRS);
    await expect(await entry(/^mine/)).toContainText(/Upgrade: \d+ free/);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const isPlan = (key: string) => key.startsWith('eks-subnet-planner/plan/');
      const key = Object.keys(localStorage).find(isPlan) ?? '';
      const kept = JSON.parse(localStorage.getItem(key) ?? '');
      const link = kept.link.replace('m5.large:7', 'm5.large:8');
      localStorage.setItem(key, JSON.stringify({ ...kept, link }));
    });
    await expect(await entry(/^mine/)).toContainText(questions.notRun);
  });

  test('a plan that I duplicate and its copy both keep what the run has shown', async ({
    planner,
    page,
  }) => {
    const { planMenu } = planner.words;
    const shown = planner.charts.locator('[data-tab="scenario"]');
    const FREE = /Upgrade: \d+ free/;
    await planner.open(`${MINE}&name=mine&runs=1`);
    await expect(shown).toContainText(/\d+ free/);
    await planner.choose('plan', planMenu.duplicate);
    await page.keyboard.press('Enter');
    await expect(planner.planTitle).toHaveText('mine 2');
    const plans = page.getByRole('menuitem', { name: /^mine( 2)? ?\d+ free/ });
    await planner.openMenu('plan');
    await expect(plans).toHaveCount(2);
    await expect(plans.last(), 'the one that is left').toContainText(FREE);
    await page.keyboard.press('Escape');
    await expect(shown).toContainText(/\d+ free/);

    await planner.open(THEIRS);
    await planner.openMenu('plan');
    await expect(plans).toContainText([FREE, FREE]);
  });
});

test('a plan has one entry however often its link was opened and edited, and a blank one has none', async ({
  planner,
  page,
}) => {
  const { planMenu, shell } = planner.words;
  for (const _ of [1, 2, 3]) {
    await planner.open(THEIRS);
    await planner.form.nodes(1).fill('5');
    await leave(page);
  }
  await planner.open('?subnet=/23&node=m5.large:2:2');
  await planner.choose('plan', shell.startBlank);
  await planner.button(planner.words.form.subnets.addNamed).click();
  await leave(page);
  await planner.open(MINE);
  const menu = await planner.openMenu('plan');
  await expect(menu.getByRole('menuitem', { name: /^theirs/ })).toHaveCount(1);
  await expect(menu.getByRole('menuitem', { name: /0 nodes/ })).toHaveCount(0);

  await menu.getByRole('menuitem', { name: planMenu.remove }).click();
  await page.getByRole('menuitem', { name: /^theirs/ }).click();
  await expect((await planner.openMenu('plan')).getByText(/^theirs/)).toHaveCount(0);
});
