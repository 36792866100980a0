import { expect, test } from '../support/test';

test.use({ runs: 'held', permissions: ['clipboard-read', 'clipboard-write'] });

test('letters lead to questions, fields, the link and the table; in a field they are typed; ? lists them, and they stay off once I turn them off', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  const { footer, keys } = words;
  await planner.open('?subnet=/24&node=m5.large:3:20');
  await expect(planner.charts).toBeVisible();
  const tabs = planner.charts.getByRole('tab');
  // What takes these keys comes right after the first sight.
  await expect(async () => {
    await page.keyboard.press('2');
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true', { timeout: 500 });
  }).toPass();
  await expect(tabs.nth(1)).toBeFocused();
  for (const number of [3, 4, 5, 6, 1]) {
    await page.keyboard.press(String(number));
    await expect(tabs.nth(number - 1)).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('i');
  await expect(planner.dialog).toHaveAccessibleName(words.importDialog.title);
  await page.keyboard.press('Escape');
  const picture = page.waitForEvent('download');
  await page.keyboard.press('p');
  expect((await picture).suggestedFilename()).toMatch(/\.png$/);
  await page.keyboard.press('t');
  await expect(planner.charts.getByRole('table')).toBeVisible();
  await page.keyboard.press('c');
  await expect(planner.dialog.getByText(words.linkCard.copied, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(form.zone(1)).toBeFocused();
  await page.keyboard.type('ect1');
  await expect(form.zone(1)).toHaveValue('ect1');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(form.type(1)).toBeFocused();
  await page.getByRole('heading', { level: 1 }).click();
  await test.step('? lists the keys', async () => {
    await page.keyboard.press('?');
    await expect(planner.dialog).toHaveAccessibleName(keys.title);
    await expect(planner.dialog.getByRole('row')).toHaveCount(
      keys.everywhereRows.length + keys.letterRows.length,
    );
    await planner.dialog.getByRole('checkbox', { name: keys.lettersOn }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(planner.charts).toBeVisible();
    await page.keyboard.press('2');
    await page.keyboard.press('?');
    await expect(planner.dialog).toHaveCount(0);
    await expect(planner.charts.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'false');
    await planner.button(footer.keys).click();
    await expect(planner.dialog.getByRole('checkbox', { name: keys.lettersOn })).not.toBeChecked();
  });
});

test('after Start blank by keyboard the first way in has the keyboard; E and / add the first row, and the keyboard is in what it lacks', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  await planner.open();
  await page.getByRole('button', { name: words.shell.startBlank }).press('Enter');
  await expect(page.getByRole('heading', { name: words.notices.empty.title })).toBeVisible();
  await expect(
    page.getByRole('button', { name: new RegExp(`^${words.notices.empty.ways.import.title}`) }),
  ).toBeFocused();
  await page.getByRole('heading', { name: words.notices.empty.title }).click();
  await page.keyboard.press('e');
  await expect(form.range(1)).toBeFocused();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(form.type(1)).toBeFocused();
});

test('an example, an import that a letter opened and a notice that I close leave the keyboard in the answer', async ({
  planner,
  page,
}) => {
  const { importDialog, linkNotice, notices, shell } = planner.words;
  const answer = page.locator('#answer');
  await planner.open('?v=1');
  await planner.button(shell.presets['t3-medium-nginx']).press('Enter');
  await expect(answer).toBeFocused();
  await planner.open('?subnet=/24&node=m5.large:3:20');
  await expect(planner.nodeGroups).toBeVisible();
  await page.keyboard.press('i');
  await planner.dialog
    .getByRole('textbox', { name: importDialog.field })
    .fill('m5.large\t12\t22\nc5.2xlarge\t6\t40');
  await expect(planner.dialog).toContainText(importDialog.nodes(18, 2));
  await page.keyboard.press('Control+Enter');
  await expect(planner.dialog).toHaveCount(0);
  await expect(answer).toBeFocused();
  await planner.open('?subnet=/24&node=m5.large:3:20&colour=blue');
  await expect(page.getByText(linkNotice.about)).toBeVisible();
  await planner.button(notices.dismiss).press('Enter');
  await expect(answer).toBeFocused();
});

test('a name can be typed at once, with letters that do something elsewhere', async ({
  planner,
}) => {
  const { page, form, words } = planner;
  await planner.open('?subnet=/24&node=m5.large:3:20');
  const menu = await planner.openMenu('plan');
  const item = menu.getByRole('menuitem').filter({ hasText: words.planMenu.rename });
  const keyboardAt = await item.evaluate(async (button: HTMLElement) => {
    button.click();
    // No frame is drawn before a key may come.
    await Promise.resolve();
    return document.activeElement?.tagName;
  });
  expect(keyboardAt).toBe('INPUT');
  await page.keyboard.type('ecitp 1');
  await expect(form.name).toHaveValue('ecitp 1');
  await page.keyboard.press('Enter');
  await expect(planner.planTitle).toHaveText('ecitp 1');
});
