import { formatLink, presetText } from '@/plan';
import { groupText, planText, subnetText } from '../../support/plan-texts';
import { answerTo, expectAnswer } from '../support/answer/engine-answer';
import { tabStops, tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

test.use({ runs: 'held' });

test('a whole plan and its link without the mouse', async ({ planner, page, context }) => {
  const { form, words } = planner;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await planner.open();
  await test.step('the first Tab offers to skip to the answer', async () => {
    await expect(planner.answer.getByRole('button').first()).toBeVisible();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: planner.words.shell.skipToAnswer });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(planner.answer.getByRole('button').first()).toBeFocused();
    expect(page.url(), 'the part behind # belongs to the plan').not.toContain('#answer');
  });
  for (const row of ['subnet 3', 'subnet 2', 'subnet 1', 'node group 2', 'node group 1']) {
    await tabTo(planner.button(words.form.removeRow(row)));
    await page.keyboard.press('Enter');
  }
  await tabTo(form.addSubnet);
  await page.keyboard.press('Enter');
  await expect(form.zone(1)).toHaveValue('a');
  await expect(form.range(1)).toBeFocused();
  await page.keyboard.type('10.0.0.0/24');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(form.range(2)).toBeFocused();
  await expect(form.range(2)).toHaveValue('10.0.1.0/24');
  await tabTo(form.setting('WARM_IP_TARGET'));
  await page.keyboard.type('5');
  await tabTo(form.addGroup);
  await page.keyboard.press('Enter');
  await expect(form.type(1)).toBeFocused();
  await page.keyboard.type('m5.xl');
  await expect(form.types.first()).toHaveText(/^m5\.xlarge/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20');
  await tabTo(form.clusterPods);
  await page.keyboard.type('30');
  const mine = planText({
    subnets: [
      subnetText({ zone: 'a', range: '10.0.0.0/24', used: '12' }),
      subnetText({ zone: 'b', range: '10.0.1.0/24', used: '0' }),
    ],
    settings: { ...planText().settings, WARM_IP_TARGET: '5' },
    groups: [groupText({ instanceType: 'm5.xlarge', nodes: '4', podsPerNode: '20' })],
    clusterPods: '30',
  });
  await expectAnswer(planner, answerTo(mine));

  const copy = planner.button(words.share.menu);
  await tabTo(copy, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(planner.dialog.getByText(words.linkCard.copied, { exact: true })).toBeVisible();
  await tabTo(planner.dialog.getByRole('button', { name: words.linkCard.copyHash }));
  await page.keyboard.press('Enter');
  await expect(planner.dialog).toContainText(words.linkCard.copiedHash);
  await page.keyboard.press('Escape');
  await expect(copy).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#c=');
});

test.describe('with other settings run', () => {
  test.use({ runs: 'few' });

  test('wherever Tab goes, the keyboard can be seen', async ({ planner, page }) => {
    const { form } = planner;
    const { plan } = answerTo(presetText('small-production'));
    await planner.open(`?${formatLink(plan).replace(/^c=\w+&/, '')}&runs=1`);
    await form.openDetails(form.subnetRow(1));
    await form.openDetails(form.groupRow(1));
    await form.openEveryNode();
    await form.openRareSettings();
    await planner.openNodeGroup('m5.large');
    await planner.tab('settings');
    await page.getByRole('heading', { level: 1 }).click();
    const stops = await tabStops(page);
    expect(stops.length).toBeGreaterThan(60);
    expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([]);
  });
});

test('Escape closes what floats and gives the keyboard back; Enter adds a row below, Alt with an arrow moves the row', async ({
  planner,
  page,
}) => {
  const { words, form } = planner;
  await planner.open();
  const details = await planner.openNodeGroup('m5.large');
  const menus = [
    planner.planMenu,
    planner.button(words.share.menu),
    planner.button(new RegExp(`^${words.shell.theme.label}`)),
    planner.button(words.form.subnets.used),
  ];
  for (const button of menus) {
    await button.press('Enter');
    await expect(page.getByRole('menu').locator(':focus')).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  const dialogs = [details.getByRole('button', { name: /^R\d/ }), form.pasteRows];
  for (const button of dialogs) {
    await button.press('Enter');
    await expect(planner.dialog).toBeVisible();
    await expect(
      planner.dialog.locator(':focus').or(planner.dialog.and(page.locator(':focus'))),
    ).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(planner.dialog).toHaveCount(0);
    await expect(button).toBeFocused();
  }

  await form.range(1).focus();
  await page.keyboard.press('Enter');
  await expect(form.range(2)).toBeFocused();
  await expect(form.zone(2)).toHaveValue('d');
  await expect(form.range(2)).toHaveValue('10.0.3.0/24');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(form.zone(3)).toHaveValue('d');
  await expect(form.range(3)).toBeFocused();
  await expect(planner.announcement(words.form.rowMoved('subnet 2', 3, 4))).toBeAttached();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(form.zone(2)).toHaveValue('d');
  await form.nodes(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(form.type(1)).toHaveValue('c5.2xlarge');
  await expect(form.nodes(1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(form.nodes(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.type(2)).toBeFocused();
  await expect(form.type(2)).toHaveValue('');
});

test('on a phone Escape closes the menu of a row, then the form', { tag: '@only-phone' }, async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  await planner.open('?subnet=a:10.0.0.0/24:12&node=m5.large:3:20');
  await form.show();
  const menu = planner.button(words.form.rowMenu('subnet 1'));
  await menu.press('Enter');
  await expect(page.getByRole('menu').locator(':focus')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(menu).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(planner.button(new RegExp(`^${words.shell.formSheet.open}`))).toBeFocused();
});

test.describe('with runs', () => {
  test.use({ runs: 'few' });

  test('settings that I use below growth leave the keyboard in its panel, though all of it is worked out anew', async ({
    planner,
    page,
  }) => {
    test.slow();
    await planner.open('?runs=1&subnet=a:10.0.0.0/24&node=m5.large:6:20&view=growth');
    const panel = planner.charts.getByRole('tabpanel');
    const use = panel.getByRole('button', { name: startsWith(planner.words.lanes.use) }).first();
    await use.focus();
    await page.keyboard.press('Enter');
    await planner.settled();
    await expect(page.locator('[role="tabpanel"]:focus-within')).toBeVisible();
  });
});
