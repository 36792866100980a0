// What people come for, each from the first key to the last without a mouse.
import { Hands } from '../support/hands';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

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
  await hands.type('three nodes');
  await hands.press('Enter');
  await expect(planner.planMenu).toBeFocused();
  await hands.press('Enter', 'ArrowDown');
  await expect(item).toHaveText(planMenu.duplicate);
  await hands.press('Enter');
  await expect(form.name).toHaveValue('three nodes 2');
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
