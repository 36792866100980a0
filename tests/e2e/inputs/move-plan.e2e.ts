import { expect, test } from '../support/test';

test.use({ runs: 'held' });

test('a plan goes to another range of its VPC: what was meant is offered, one range of two can go alone, and one undo leads back', {
  tag: '@phone',
}, async ({ planner, page }) => {
  const { form, movePlan, shell, subnetMenus } = planner.words;
  await planner.open(
    '?subnet=a:10.0.0.0/24&subnet=b:10.0.8.0/24&subnet=a:100.64.0.0/24;use=pods&subnet=b:100.64.1.0/24;use=pods&custom-networking=true&node=m5.large:1:5',
  );
  await planner.form.show();
  await planner.button(form.subnets.more).click();
  await page.getByRole('menuitem', { name: subnetMenus.moveTo }).click();
  const range = planner.dialog.getByRole('textbox', { name: movePlan.range });
  await expect(range).toBeFocused();
  await range.fill('10.9.0.0/22');
  await expect(planner.dialog).toContainText(/\/20/);
  await range.fill('10.9.1.0/16');
  await planner.dialog.getByRole('button', { name: '10.9.0.0/16' }).click();
  await expect(planner.dialog.getByRole('listitem')).toHaveText([
    '10.9.0.0/24',
    '10.9.8.0/24',
    '100.64.0.0/24',
    '100.64.1.0/24',
  ]);
  await planner.dialog.getByLabel(movePlan.which).selectOption('100.64.0.0/16');
  await range.fill('100.70.0.0/16');
  await range.press('Enter');
  await expect(planner.dialog).toHaveCount(0);
  await expect(planner.form.range(1)).toHaveValue('10.0.0.0/24');
  await expect(planner.form.range(4)).toHaveValue('100.70.1.0/24');
  await planner.form.hide();
  await planner.button(shell.undo).click();
  await planner.form.show();
  await expect(planner.form.range(4)).toHaveValue('100.64.1.0/24');
});
