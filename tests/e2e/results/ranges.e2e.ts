// Numbers that nobody knows: typed as a range, answered at both ends, with the number at which it turns.
import { expect, test } from '../support/test';

const PLAN = '?subnet=a:10.0.0.0/24&node=m5.large:8:20&runs=1';

test('“Between 4 and 12 nodes, who knows”: the verdict says which end it is of, and where it turns', {
  tag: '@phone',
}, async ({ planner, page }) => {
  const { form, words } = planner;
  const { turning } = words.asked;
  if (planner.isWide) await page.setViewportSize({ width: 1280, height: 720 });
  await planner.open(PLAN);
  const { ranges } = planner;
  await form.unfold('groups');
  await expect(ranges).toHaveCount(0);
  await form.nodes(1).fill('4–12');
  await expect(form.nodes(1)).not.toHaveAttribute('aria-invalid');
  await form.nodes(1).blur();
  await expect(planner.verdict).toContainText(words.results.verdict.ofHighEnd.trim());
  await expect(ranges).toContainText(turning.countedHere);
  await expect(ranges).toContainText('Low end (4 nodes of m5.large): fits');
  await expect(ranges).toContainText('High end (12 nodes of m5.large): does not fit');
  await expect(ranges).toContainText('Fits up to 6 nodes of m5.large; at 7,');
  await expect(ranges).toContainText('At rest alone, it fits up to 8 nodes of m5.large; at 9,');
  if (planner.isWide) {
    const upTo = planner.answer.getByText('Fits up to 6 nodes of m5.large', { exact: true });
    await expect(upTo).toBeInViewport({ ratio: 0.9 });
    await expect(planner.charts.getByRole('figure')).toBeInViewport({ ratio: 1 });
  }
  await expect(page).toHaveURL(/node=m5\.large:4-12:20/);
  await expect(page).toHaveTitle(/High end · /);
});

test('the greater end first is an error in its place, which one click turns round; of two ranges one line says which decides, and the others are behind a click', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  await planner.open(PLAN);
  await form.podsPerNode(1).fill('25-5');
  await expect(form.podsPerNode(1)).toHaveAccessibleDescription(/The low end comes first/);
  await planner.button(words.form.errors.takeFix('5-25')).first().click();
  await expect(form.podsPerNode(1)).toHaveValue('5-25');
  await expect(page).toHaveURL(/node=m5\.large:8:5-25/);
  await form.nodes(1).fill('4..12');
  const { ranges } = planner;
  await expect(ranges).toContainText(
    'Nodes decide it between the ends; where it turns depends on pods a node too.',
  );
  await expect(ranges).not.toContainText('At rest alone');
  await ranges.getByRole('button', { name: /more$/ }).click();
  await expect(ranges).toContainText('At rest alone, with 12 nodes, it fits up to 9 pods a node');
  await planner.planTitle.click();
  await expect(page.getByRole('menu')).toContainText(words.results.verdict.ofHighEnd.trim());
});

test('where fewer nodes leave pods without a place, nothing is green, and the low end is told first', {
  tag: '@phone',
}, async ({ planner, page }) => {
  await planner.open('?subnet=a:10.0.0.0/24&node=t3.medium:1-3:0&pods=30&event=none&runs=1');
  await expect(planner.verdict).toContainText('Low end · 15 pods find no place. High end · Fits');
  await expect(page).toHaveTitle(/^△ Low end · 15 pods find no place/);
  await expect(page.getByText('High end · Room to spare')).toBeVisible();
});
