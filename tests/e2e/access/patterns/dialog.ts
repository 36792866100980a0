// A window, a card beside its button and the drawer, by the pattern of dialogs.
import { press } from '../../support/keyboard';
import type { PlannerPage } from '../../support/planner-page';
import { expect, test } from '../../support/test';

/** The plan’s nodes are seven afterwards. */
export async function dialogPattern(planner: PlannerPage): Promise<void> {
  const { page } = planner;
  const { dialog } = planner;

  await test.step('a window has a name and a description, and keeps Tab and Shift+Tab inside', async () => {
    const { paste } = planner.words;
    await planner.form.pasteRows.press('Enter');
    await expect(dialog).toHaveAccessibleName(paste.title);
    await expect(dialog).toHaveAccessibleDescription(paste.description);
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await dialog.getByRole('textbox').fill('m5.large,1,2');
    const isInside = () =>
      page.evaluate(() => document.activeElement?.closest('dialog') instanceof HTMLElement);
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 8; presses += 1) {
        await press(page, key);
        expect(await isInside(), key).toBe(true);
      }
    }
    await press(page, 'Escape');
    await expect(planner.form.pasteRows).toBeFocused();
  });

  await test.step('the drawer has a name, leaves the page in reach, and gives the keyboard back', async () => {
    const button = planner.figure('held');
    await button.press('Enter');
    const head = planner.section('sum').getByRole('button').first();
    await expect(head).toBeFocused();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
    await press(page, 'Space');
    await expect(head).toHaveAttribute('aria-expanded', 'false');
    await planner.form.nodes(1).fill('7');
    await expect(planner.drawer).toBeVisible();
    await head.press('Escape');
    await expect(planner.drawer).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  await test.step('a card beside its button has a name, takes the keyboard, and closes as it is left', async () => {
    const button = planner.button(planner.words.share.menu);
    await planner.copyLink();
    await expect(dialog).toBeFocused();
    await expect(dialog).toHaveAccessibleName(planner.words.linkCard.title);
    await press(page, 'Shift+Tab');
    await expect(button).toBeFocused();
    await expect(dialog).toBeVisible();
    await press(page, 'Shift+Tab');
    await expect(dialog).toHaveCount(0);
  });
}
