// The list of instance types by the combobox pattern of the ARIA Authoring Practices.
import type { Locator } from '@playwright/test';
import { press } from '../../support/keyboard';
import { expect, test } from '../../support/test';

test.use({ runs: 'held' });

const LINK = '?subnet=a:/22;name=first&subnet=b:/22&node=m5.large:3:20&node=c5.large:2:5';

/** The option that a screen reader reads, and Enter takes. */
async function expectActive(field: Locator, option: Locator) {
  await expect(option).toHaveAttribute('aria-selected', 'true');
  const id = await option.getAttribute('id');
  await expect(field).toHaveAttribute('aria-activedescendant', id ?? 'no id');
}

test('the field says where its list is, and each key has its meaning', async ({
  planner,
  page,
}) => {
  await planner.open(LINK);
  const field = planner.form.type(1);
  const { types } = planner.form;
  const openList = async () => {
    await field.press('ArrowDown');
    await expect(types.first()).toBeVisible();
  };

  await test.step('the field says whether its list is open, and which option it is at', async () => {
    await expect(field).toHaveAttribute('aria-autocomplete', 'list');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.press('ArrowDown');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    const list = page.getByRole('listbox');
    await expect(list).toHaveAccessibleName(`${planner.words.form.groups.type}, node group 1`);
    await expect(field).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '');
    await expectActive(field, types.filter({ hasText: /^m5\.large/ }));
    await press(page, 'Escape');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await field.press('ArrowUp');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await press(page, 'Escape');
  });

  await test.step('arrows and pages go through the list, Home and End through the text', async () => {
    await openList();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await expectActive(field, types.nth(1));
    await press(page, 'PageDown');
    await expectActive(field, types.nth(9));
    await expect(types.nth(9)).toBeInViewport();
    await press(page, 'PageUp', 'PageUp');
    await expectActive(field, types.first());
    const caret = () =>
      field.evaluate((input) => input instanceof HTMLInputElement && input.selectionStart);
    await press(page, 'Home');
    expect(await caret()).toBe(0);
    await press(page, 'End');
    expect(await caret()).toBe('m5.large'.length);
    await expectActive(field, types.first());
  });

  await test.step('Tab and Shift+Tab leave an open list for the fields beside it', async () => {
    await press(page, 'Tab');
    await expect(planner.form.nodes(1)).toBeFocused();
    await expect(types).toHaveCount(0);
    await press(page, 'Shift+Tab');
    await expect(field).toBeFocused();
    await openList();
    await press(page, 'Shift+Tab');
    await expect(types).toHaveCount(0);
    await expect(page.locator(':focus')).toHaveCount(1);
    await press(page, 'Tab');
    await expect(field).toBeFocused();
  });

  await test.step('what was typed stays when the field is left, and Escape brings back what was there', async () => {
    await field.fill('c5.xlarge');
    await press(page, 'Escape');
    await expect(field).toHaveValue('m5.large');
    await field.fill('x9.hu');
    await press(page, 'Tab');
    await expect(field).toHaveValue('x9.hu');
    await expect(planner.form.nodes(1)).toBeFocused();
    await field.fill('m5.large');
    await press(page, 'Tab');
  });

  await test.step('keys with Alt or Ctrl are the row’s and the browser’s, also over an open list', async () => {
    await openList();
    await press(page, 'Control+ArrowDown', 'Meta+ArrowDown', 'Shift+ArrowDown');
    await expectActive(field, types.first());
    await press(page, 'Alt+ArrowDown');
    await expect(planner.form.type(2)).toHaveValue('m5.large');
    await expect(planner.form.type(2)).toBeFocused();
  });

  await test.step('Enter and Escape that end a syllable do nothing else', async () => {
    await planner.open(LINK);
    await field.press('ArrowDown');
    await expect(planner.form.types.first()).toBeVisible();
    await field.fill('');
    const keyboard = await page.context().newCDPSession(page);
    const compose = async (text: string, key: 'Enter' | 'Escape', code: number) => {
      const at = text.length;
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: at,
        selectionEnd: at,
      });
      await keyboard.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: code,
      });
    };
    await compose('ㅡ', 'Enter', 229);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(planner.form.type(2)).toHaveValue('c5.large');
    await compose('음', 'Escape', 229);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(field).toHaveValue('음');
  });
});
