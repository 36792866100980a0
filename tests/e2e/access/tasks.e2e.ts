// What people come for, each from the first key to the last without a mouse.
import { Hands } from '../support/hands';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

test.use({ runs: 'held', permissions: ['clipboard-read', 'clipboard-write'] });

/** The first group of an empty page: the first type that is offered for what is typed, its nodes and pods. */
async function typeGroup(
  planner: PlannerPage,
  hands: Hands,
  { typed, offered, nodes, pods }: Record<'typed' | 'nodes' | 'pods', string> & { offered: RegExp },
) {
  const { form, words } = planner;
  await hands.tabTo(planner.button(startsWith(words.notices.empty.ways.groups.title)));
  await hands.press('Enter');
  await expect(form.type(1)).toBeFocused();
  await hands.type(typed);
  await expect(form.types.first()).toHaveText(offered);
  await hands.press('Enter', 'Tab');
  await hands.type(nodes);
  await hands.press('Tab');
  await hands.type(pods);
}

test('two rows of a spreadsheet: I paste them, type a range and have the verdict', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  const { ways } = words.notices.empty;
  const hands = new Hands(page);
  await planner.open('?v=1');
  await page.evaluate(() => navigator.clipboard.writeText('m5.large\t6\t22\nc5.2xlarge\t3\t40'));
  await hands.tabTo(planner.button(startsWith(ways.import.title)));
  await hands.press('Tab', 'Enter');
  await expect(planner.dialog.getByRole('textbox', { name: words.paste.field })).toBeFocused();
  await hands.press('ControlOrMeta+v');
  await expect(planner.dialog).toContainText(words.paste.read(2, 2, 9, 252));
  await hands.press('ControlOrMeta+Enter');
  await expect(form.range(1)).toBeFocused();
  await hands.type('10.0.0.0/23');
  await expect(planner.figure('held')).toHaveAccessibleName(/360 of 507/);
  expect(hands.keys).toBeLessThan(45);
});

test('two designs for a review: one is kept under a name, its duplicate is changed and kept too, and I go from one to the other', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  const { planMenu } = words;
  const hands = new Hands(page);
  const item = page.getByRole('menu').locator(':focus');
  await planner.open('?subnet=a:10.0.0.0/24&node=m5.large:3:20');
  await expect(planner.charts).toBeVisible();
  await page.keyboard.press('Tab');

  await hands.press('n');
  await expect(item).toContainText(planMenu.rename);
  await hands.press('Enter');
  await expect(form.name).toBeFocused();
  await hands.type('three nodes');
  await hands.press('Enter');
  await expect(planner.planMenu).toBeFocused();
  await hands.press('Enter', 'ArrowDown');
  await expect(item).toHaveText(planMenu.duplicate);
  await hands.press('Enter');
  await expect(form.name).toHaveValue('three nodes 2');
  await expect(form.name).toBeFocused();
  await hands.type('five nodes');
  await hands.press('Enter', '/');
  await hands.tabTo(form.nodes(1));
  await hands.type('5');
  await expect(planner.figure('held')).toHaveAccessibleName(/150 of 251/);

  await hands.press('Tab', 'Tab', 'n');
  const kept = page.getByRole('menuitem').filter({ hasNotText: planMenu.rename });
  await expect(kept.filter({ hasText: 'nodes' })).toHaveText([/^three nodes/]);
  await hands.press('t', 'Enter');
  await expect(planner.planTitle).toHaveText('three nodes');
  await expect(planner.figure('held')).toHaveAccessibleName(/90 of 251/);
  await hands.press('n', 'f', 'Enter');
  await expect(planner.planTitle).toHaveText('five nodes');
  await expect(planner.figure('held')).toHaveAccessibleName(/150 of 251/);
  expect(hands.keys).toBeLessThan(50);
});

test.describe('with runs', () => {
  test.use({ runs: 'few' });

  test('a full subnet at night: the live count, the upgrade, a change that is used, and its link', async ({
    planner,
    page,
  }) => {
    const { form, words } = planner;
    const hands = new Hands(page);
    await planner.open('?runs=1&subnet=a:10.0.0.0/24&node=m5.large:6:20');
    await expect(planner.charts).toBeVisible();
    await hands.tabTo(page.getByRole('radio', { name: words.form.subnets.planned }));
    await hands.press('ArrowRight');
    await hands.tabTo(form.used(1));
    await hands.type('50');
    await expect(planner.verdict).toHaveText(/^Fits at rest, but 2 pods wait .* upgrade/);
    await hands.press('Tab', '2');
    await expect(planner.charts.locator('[data-tab="scenario"]')).toBeFocused();
    await expect(planner.answer.getByText(words.lanes.checking)).toHaveCount(0);
    const use = planner.lane('settings').getByRole('button', { name: startsWith(words.lanes.use) });
    await hands.tabTo(use, 'Shift+Tab');
    await hands.press('Enter');
    await expect(planner.answer.getByRole('button', { name: words.lanes.undo })).toBeFocused();
    await planner.settled();
    await expect(planner.verdict).toHaveText(/^Fits\./);
    await hands.press('c');
    await expect(planner.dialog.getByText(words.linkCard.copied, { exact: true })).toBeVisible();
    await hands.press('Escape');
    await expect(planner.answer.getByRole('button', { name: words.lanes.undo })).toBeFocused();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('view=scenario');
    expect(hands.keys).toBeLessThan(40);
  });

  test('a new VPC: types by their limits, the sizes that are needed, and the subnets of those sizes', async ({
    planner,
    page,
  }) => {
    const { words } = planner;
    const { ways } = words.notices.empty;
    const hands = new Hands(page);
    await planner.open('?v=1&runs=1');
    await typeGroup(planner, hands, {
      typed: 'm5 >=4 eni',
      offered: /^m5\.xlarge/,
      nodes: '12',
      pods: '40',
    });
    await hands.tabTo(planner.button(startsWith(ways.needs.title)));
    await hands.press('Enter');
    await expect(planner.charts.locator('[data-tab="needs"]')).toContainText('/');
    await hands.press('6');
    const use = planner.charts.getByRole('button', { name: /^Use these: .* WARM_ENI_TARGET 1$/ });
    await expect(use).toBeVisible();
    await hands.tabTo(use);
    await hands.press('Enter');
    await expect(
      planner.charts.getByRole('button', { name: words.lanes.undo, exact: true }),
    ).toBeFocused();
    await planner.settled();
    await expect(planner.verdict).toHaveText(/^Fits\./);
    expect(hands.keys).toBeLessThan(70);
  });
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('three t3.medium: nodes, a subnet, the verdict and the sum behind it', async ({ page }) => {
    const planner = new PlannerPage(page, 'ko');
    const { form, words } = planner;
    const { ways } = words.notices.empty;
    const hands = new Hands(page);
    await planner.open('?v=1');
    await typeGroup(planner, hands, {
      typed: 't3.medium',
      offered: /^t3\.medium/,
      nodes: '3',
      pods: '10',
    });
    await hands.tabTo(planner.button(`${ways.subnets.title} ${ways.subnets.text}`));
    await hands.press('Enter');
    await expect(form.range(1)).toBeFocused();
    await hands.type('/26');
    await expect(planner.figure('held')).toHaveAccessibleName(/54/);
    await hands.tabTo(planner.why);
    await hands.press('Enter');
    await expect(planner.section('sum').getByRole('term').first()).toBeVisible();
    await hands.press('Escape');
    await expect(planner.why).toBeFocused();
    expect(hands.keys).toBeLessThan(90);
  });
});

test('a link on a phone with a keyboard: a field is edited in the sheet, the verdict read, the link shared', {
  tag: '@only-phone',
}, async ({ planner, page }) => {
  const { form, words } = planner;
  const hands = new Hands(page);
  await planner.open('?name=payments&subnet=a:10.0.0.0/24:12&node=m5.large:3:20');
  await expect(planner.charts).toBeVisible();
  await hands.tabTo(planner.button(startsWith(words.shell.formSheet.open)));
  await hands.press('Enter');
  await hands.tabTo(form.nodes(1));
  await hands.type('5');
  await hands.press('Escape');
  await expect(planner.button(startsWith(words.shell.formSheet.open))).toBeFocused();
  await expect(planner.figure('held')).toHaveAccessibleName(/150 of 239/);
  await hands.press('c');
  await expect(planner.dialog.getByText(words.linkCard.copied, { exact: true })).toBeVisible();
  await hands.press('Escape');
  await expect(planner.button(startsWith(words.shell.formSheet.open))).toBeFocused();
  await hands.tabTo(planner.button(words.share.menu), 'Shift+Tab');
  await hands.press('Enter', 'Enter');
  await expect(planner.dialog).toBeVisible();
  await hands.press('Escape');
  await expect(planner.button(words.share.menu)).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('node=m5.large:5:20');
});

test('Tab on a phone comes to nothing that the bar of the form covers', {
  tag: '@only-phone',
}, async ({ planner, page }) => {
  await planner.open('?subnet=a:10.0.0.0/24:12&node=m5.large:3:20&node=c5.large:3:20');
  await expect(planner.nodeGroups).toBeVisible();
  const covered: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const held = document.activeElement;
      if (held === null || held === document.body) return undefined;
      const { left, top, width, height } = held.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      return at !== null && (held.contains(at) || at.contains(held))
        ? ''
        : (held.textContent ?? '?');
    });
    if (name === undefined) break;
    if (name !== '') covered.push(name);
  }
  expect(covered).toEqual([]);
});
