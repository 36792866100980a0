import { expect, test } from '../support/test';

const PLAN =
  '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&subnet=c:10.0.2.0/24&node=m5.large:12:20&runs=1';

test('“Twice that: what do I ask for?” takes three clicks, and one undo leads back', async ({
  planner,
  page,
}) => {
  const { needs } = planner.words;
  await planner.open(PLAN);
  const panel = await planner.tab('needs');
  await panel.getByRole('radio', { name: needs.times(100), exact: true }).check();
  await expect(panel.getByRole('heading', { level: 3 }).first()).toContainText('Three /23');
  await panel.getByRole('button', { name: /WARM_ENI_TARGET 1$/ }).click();
  await expect(page).toHaveURL(/subnet=a:10\.0\.0\.0\/23&.*view=needs&needs=100/);
  await panel.getByRole('button', { name: needs.takeBack, exact: true }).click();
  await expect(page).toHaveURL(/subnet=a:10\.0\.0\.0\/24&/);
});
