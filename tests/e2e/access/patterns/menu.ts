// The menus of the page's head by the patterns of menu buttons and menus.
import { press } from '../../support/keyboard';
import type { PlannerPage } from '../../support/planner-page';
import { expect, test } from '../../support/test';

/** It ends on a page whose plan can’t be read. */
export async function menuPattern(planner: PlannerPage): Promise<void> {
  const { page } = planner;
  const { files, form, rowDetails, share, shell } = planner.words;
  const menu = page.getByRole('menu');

  await test.step('Enter, Space and the down arrow open at the first item, the up arrow at the last', async () => {
    const button = planner.button(share.menu);
    await expect(button).toHaveAttribute('aria-haspopup', 'menu');
    const items = menu.getByRole('menuitem');
    for (const [key, item] of [
      ['Enter', items.first()],
      ['Space', items.first()],
      ['ArrowDown', items.first()],
      ['ArrowUp', items.last()],
    ] as const) {
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.press(key);
      await expect(item).toBeFocused();
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect(button).toHaveAttribute('aria-controls', (await menu.getAttribute('id')) ?? '');
      await expect(menu).toHaveAccessibleName(share.menu);
      await press(page, 'Escape');
      await expect(menu).toHaveCount(0);
      await expect(button).toBeFocused();
    }
  });

  await test.step('arrows go round, Home, End and letters go further, Tab goes on from the button', async () => {
    const button = planner.button(share.menu);
    const items = menu.getByRole('menuitem');
    await button.press('Enter');
    await press(page, 'ArrowUp');
    await expect(items.last()).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(items.first()).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(items.nth(1)).toBeFocused();
    await press(page, 'End');
    await expect(items.last()).toBeFocused();
    await press(page, 'Home', 'p');
    await expect(items.filter({ hasText: files.planFile })).toBeFocused();
    await press(page, 'p');
    await expect(items.filter({ hasText: files.print })).toBeFocused();
    await press(page, 'Alt+ArrowUp', 'Control+Home');
    await expect(items.filter({ hasText: files.print })).toBeFocused();
    await press(page, 'Tab');
    await expect(menu).toHaveCount(0);
    await expect(planner.button(shell.otherLanguage)).toBeFocused();
    await button.press('Enter');
    await press(page, 'Shift+Tab');
    await expect(planner.button(shell.import)).toBeFocused();
  });

  await test.step('a menu within the menu opens with → or Enter, and ← leads back to its item', async () => {
    const { planMenu } = planner.words;
    await planner.planMenu.press('Enter');
    const items = menu.getByRole('menuitem');
    const examples = items.filter({ hasText: planMenu.examples });
    await expect(examples).toHaveAttribute('aria-haspopup', 'menu');
    await press(page, 'e', 'ArrowRight');
    await expect(items.filter({ hasText: shell.presets['t3-medium-nginx'] })).toBeFocused();
    await press(page, 'ArrowLeft');
    await expect(examples).toBeFocused();
    await press(page, 'Enter');
    await expect(items.nth(1)).toBeFocused();
    await press(page, 'Home', 'Enter');
    await expect(examples).toBeFocused();
    await press(page, 'Escape');
    await expect(planner.planMenu).toBeFocused();
  });

  await test.step('a choice is of radio items, and says which one holds', async () => {
    const { theme } = shell;
    const button = planner.button(new RegExp(`^${theme.label}`));
    await button.press('Enter');
    const group = menu.getByRole('group', { name: theme.label });
    const choice = (name: string) => group.getByRole('menuitemradio', { name });
    await expect(choice(theme.system)).toHaveAttribute('aria-checked', 'true');
    await expect(choice(theme.dark)).toHaveAttribute('aria-checked', 'false');
    await press(page, 'End', 'Space');
    await expect(button).toBeFocused();
    await button.press('Enter');
    await expect(choice(theme.dark)).toHaveAttribute('aria-checked', 'true');
    await expect(choice(theme.system)).toHaveAttribute('aria-checked', 'false');
  });

  await test.step('an item that can’t be chosen is read, and stays without effect', async () => {
    // In a small window the buttons of a row are a menu; the only row can't be moved.
    await page.setViewportSize({ width: 1280, height: 720 });
    await planner.open('?subnet=a:10.0.0.0/24&node=m5.large:1:5');
    await planner.button(form.rowMenu('subnet 1')).press('Enter');
    const item = menu.getByRole('menuitem', { name: rowDetails.moveUp });
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await press(page, 'ArrowDown', 'ArrowDown');
    await expect(item).toBeFocused();
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await press(page, 'Enter', 'Space');
    await expect(item).toBeFocused();
  });
}
