// The questions about a plan by the pattern of tabs.
import { press } from '../../support/keyboard';
import type { PlannerPage } from '../../support/planner-page';
import { expect, test } from '../../support/test';

/** On the first tab, which is chosen. */
export async function tabsPattern(planner: PlannerPage): Promise<void> {
  const { page } = planner;
  const tabs = planner.charts.getByRole('tab');
  const panel = planner.charts.getByRole('tabpanel');
  await tabs.first().focus();
  const expectTab = async (place: number) => {
    const tab = tabs.nth(place);
    await expect(tab).toBeFocused();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(planner.charts.locator('[role=tab][tabindex="0"]')).toHaveCount(1);
    await expect(tab).toHaveAttribute('aria-controls', (await panel.getAttribute('id')) ?? '');
    await expect(panel).toHaveAccessibleName(await tab.innerText());
  };
  await press(page, 'ArrowRight');
  await expectTab(1);
  await expect(tabs.nth(1)).toContainText(planner.words.questions.label.scenario('upgrade'));
  await press(page, 'End');
  await expectTab(5);
  await press(page, 'ArrowRight');
  await expectTab(0);
  await press(page, 'ArrowLeft', 'Home');
  await expectTab(0);
  await press(page, 'Control+End', 'Shift+ArrowRight');
  await expectTab(0);
  await press(page, 'Tab');
  await expect(panel).toBeFocused();
  await press(page, 'Shift+Tab');
  await expectTab(0);

  await test.step('Alt with an arrow on a tab goes back in the browser', async () => {
    const prevented = page.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener('keydown', (event) => resolve(event.defaultPrevented), { once: true }),
        ),
    );
    await tabs.first().dispatchEvent('keydown', {
      key: 'ArrowLeft',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    expect(await prevented).toBe(false);
    await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  });
}
