import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const ONE = '?subnet=/24&node=m5.large:1:20';
const FOUR = '?subnet=/24&node=m5.large:4:20';
const FOUR_PREFIX = `${FOUR}&ENABLE_PREFIX_DELEGATION=true`;

for (const forcedColors of ['none', 'active'] as const) {
  test(`undo that can be used looks unlike redo that can’t, with forced colours: ${forcedColors}`, async ({
    planner,
    page,
  }) => {
    const { shell } = planner.words;
    await page.emulateMedia({ forcedColors });
    await planner.open();
    const opacity = async (name: string) =>
      Number(await planner.button(name).evaluate((button) => getComputedStyle(button).opacity));
    await expect.poll(() => opacity(shell.undo)).toBeLessThan(0.5);
    await planner.form.nodes(1).fill('7');
    await expect.poll(() => opacity(shell.undo)).toBe(1);
    expect(await opacity(shell.redo)).toBeLessThan(0.5);
    await planner.button(shell.undo).click();
    await expect.poll(() => opacity(shell.redo)).toBe(1);
    expect(await opacity(shell.undo)).toBeLessThan(0.5);
  });
}

test('undo and redo with the buttons and with the keys; what was typed in one go is one step', async ({
  planner,
  page,
}) => {
  const { shell, form } = planner.words;
  const undo = planner.button(shell.undo);
  const redo = planner.button(shell.redo);
  await planner.open(ONE);
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await planner.form.nodes(1).fill('4');
  await page.getByText(form.cni.prefixDelegation, { exact: true }).click();
  await expectAnswer(planner, answerToLink(FOUR_PREFIX));

  await undo.click();
  await expectAnswer(planner, answerToLink(FOUR));
  await expect(planner.announcement(shell.undone)).toBeAttached();
  await page.keyboard.press('Control+z');
  await expectAnswer(planner, answerToLink(ONE));
  await expect(undo).toHaveAttribute('aria-disabled', 'true');

  await page.keyboard.press('Control+Shift+z');
  await expectAnswer(planner, answerToLink(FOUR));
  await redo.click();
  await expectAnswer(planner, answerToLink(FOUR_PREFIX));
  await expect(redo).toHaveAttribute('aria-disabled', 'true');

  await planner.form.nodes(1).fill('');
  await planner.form.nodes(1).pressSequentially('12');
  await planner.form.podsPerNode(1).click();
  await page.keyboard.press('Control+z');
  await expect(planner.form.nodes(1)).toHaveValue('4');

  await test.step('rows are duplicated, moved and removed, each a step', async () => {
    await planner.open(
      '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:1:20&node=c5.large:2:10',
    );
    await planner.form.openDetails(planner.form.groupRow(2));
    await planner.form
      .groupRow(2)
      .getByRole('button', { name: planner.words.rowDetails.moveUp })
      .click();
    await expect(planner.form.type(1)).toHaveValue('c5.large');
    await expect(
      planner.announcement(planner.words.form.rowMoved('node group 2', 1, 2)),
    ).toBeAttached();
    await planner.form
      .groupRow(1)
      .getByRole('button', { name: planner.words.rowDetails.duplicate })
      .click();
    await expect(planner.form.type(2)).toHaveValue('c5.large');
    await expect(planner.form.type(2)).toBeFocused();
    await expect(planner.form.type(3)).toHaveValue('m5.large');
    await planner.button(planner.words.form.removeRow('node group 1')).click();
    await expect(planner.form.type(1)).toHaveValue('c5.large');
    await expect(planner.form.type(1)).toBeFocused();
    await expect(planner.form.type(3)).toHaveCount(0);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await expect(planner.form.type(1)).toHaveValue('m5.large');
    await expect(planner.form.type(2)).toHaveValue('c5.large');
  });

  await test.step('a subnet that is duplicated lies in the next free range of its size', async () => {
    await planner.form.openDetails(planner.form.subnetRow(1));
    await planner.form
      .subnetRow(1)
      .getByRole('button', { name: planner.words.rowDetails.duplicate })
      .click();
    await expect(planner.form.range(2)).toHaveValue('10.0.2.0/24');
    await expect(planner.form.zone(2)).toHaveValue('a');
    await expect(planner.form.zone(2)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(planner.form.range(2)).toHaveValue('10.0.1.0/24');
    await expect(planner.form.zone(1)).toBeFocused();
  });

  await test.step('the keyboard goes with the rows that steps bring and take', async () => {
    const fields = planner.form;
    await fields.range(1).focus();
    await page.keyboard.press('Enter');
    await expect(fields.range(2)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(fields.range(1)).toBeFocused();
    await page.keyboard.press('Control+y');
    await expect(fields.range(2)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(fields.range(1)).toBeFocused();
    await fields.type(2).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(fields.type(1)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(fields.type(2)).toBeFocused();
    await planner.button(planner.words.form.removeRow('node group 2')).click();
    await expect(fields.type(1)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(fields.type(2)).toBeFocused();
    await page.keyboard.press('Control+y');
    await expect(fields.type(1)).toBeFocused();
  });
});

test('undo takes back what I type where I type it: half a type before the plan’s last edit, and in a window the window’s text alone; on a Korean keyboard too', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  await planner.open('?subnet=a:10.0.0.0/24&node=m5.large:1:20&node=c5.large:2:10');
  // What takes these keys comes right after the first sight.
  await expect(async () => {
    await form.nodes(1).fill('4');
    await page.keyboard.press('Control+z');
    await expect(form.nodes(1)).toHaveValue('1', { timeout: 500 });
  }).toPass();
  await form.nodes(1).fill('4');
  await form.type(2).press('End');
  await page.keyboard.type('xy');
  await expect(form.type(2)).toHaveValue('c5.largexy');
  await page.keyboard.press('Control+z');
  await expect(form.type(2)).toHaveValue('c5.large');
  await expect(form.nodes(1)).toHaveValue('4');
  await page.keyboard.type('xy');
  await page.keyboard.press('Control+d');
  await expect(form.type(2)).toHaveValue('m5.large');
  await page.keyboard.press('Control+z');
  await expect(form.type(2)).toHaveValue('c5.large');

  await test.step('a window with a text has a history of its own, and none of the plan behind it', async () => {
    await planner.button(words.form.subnets.more).click();
    await page.getByRole('menuitem', { name: words.subnetMenus.moveTo }).click();
    await expect(planner.dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('10.9');
    await page.keyboard.press('Control+z');
    await expect(planner.dialog.getByRole('textbox')).toHaveValue('');
    await planner.dialog.getByRole('button', { name: words.movePlan.cancel }).press('Control+z');
    await expect(form.nodes(1)).toHaveValue('4');
    await page.keyboard.press('Escape');
  });

  await test.step('where the layout has other letters, their places count', async () => {
    const press = (key: string, code: string) =>
      form.podsPerNode(2).evaluate(
        (field, how) => {
          field.focus();
          const init = { ...how, ctrlKey: true, bubbles: true, cancelable: true };
          field.dispatchEvent(new KeyboardEvent('keydown', init));
        },
        { key, code },
      );
    await press('ㅇ', 'KeyD');
    await expect(form.podsPerNode(2)).toHaveValue('20');
    await press('ㅋ', 'KeyZ');
    await expect(form.podsPerNode(2)).toHaveValue('10');
    await press('ㅛ', 'KeyY');
    await expect(form.podsPerNode(2)).toHaveValue('20');
  });
});

test('a preset in place of my plan is undone like any step', { tag: '@only-phone' }, async ({
  planner,
}) => {
  const { shell } = planner.words;
  await planner.open(ONE);
  await planner.choose('examples', shell.presets['spreadsheet-example']);
  await expect(planner.figure('held')).toHaveAccessibleName(/360 of 507/);
  await planner.button(shell.undo).click();
  await expectAnswer(planner, answerToLink(ONE));
});
