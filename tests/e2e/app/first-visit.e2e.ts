import { downloadCsv } from '../support/answer/csv-file';
import { expect, test } from '../support/test';
import { escapeForRegExp } from '../support/words';

test.use({ runs: 'held' });

test.describe('in a new browser', () => {
  test.use({ tab: 'new' });

  test('the example of a first visit says that it is one, and nothing is written before I edit', {
    tag: '@phone',
  }, async ({ planner, page }) => {
    const example = planner.words.shell.presets['small-production'];
    await page.clock.install();
    await planner.open();
    const { shell } = planner.words;
    if (planner.isWide) {
      await expect(planner.planTitle).toHaveText(`Example: ${example}`);
      await expect(planner.button(shell.startBlank)).toBeVisible();
    }
    await expect(page).toHaveTitle(
      new RegExp(` · ${escapeForRegExp(planner.words.shell.documentTitle(example))}$`),
    );
    expect((await downloadCsv(planner)).name).toBe('subnet-plan.csv');
    await page.clock.runFor(10_000);
    expect(new URL(page.url())).toMatchObject({ search: '', hash: '' });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    await planner.form.show();
    await planner.form.nodes(1).fill('11');
    await expect(page).toHaveURL(/node=m5\.large:11:22/);
    expect(page.url(), 'the example’s name is not the person’s').not.toContain('name=');
    await expect(page).toHaveTitle(new RegExp(` · ${shell.unnamedPlan} – `));
    await planner.form.hide();
    const name = shell.unnamedPlan.replaceAll(' ', '-');
    expect((await downloadCsv(planner)).name).toBe(`${name}-subnets.csv`);
    if (planner.isWide) {
      await expect(planner.planTitle).toHaveText(shell.unnamedPlan);
      await expect(planner.button(shell.startBlank)).toHaveCount(0);
    }
    await planner.button(shell.undo).click();
    await expect(page).toHaveTitle(new RegExp(escapeForRegExp(` · ${example} – `)));
  });
});

test('an address with nothing that we know opens as usual and names it, but for what trackers add', async ({
  planner,
  page,
}) => {
  for (const [query, key] of [
    ['?subnt=/23&nod=m5.large:2:10', 'subnt'],
    ['#subnt=/23', 'subnt'],
    ['?c%25253', 'c%253'],
  ] as const) {
    await planner.open(query);
    await expect(page.getByRole('status').filter({ hasText: `“${key}”` })).toBeVisible();
    await expect(planner.verdict).toHaveText(/subnet c is 19 addresses short/);
  }
  const { about } = planner.words.linkNotice;
  await planner.open('?utm_source=mail&fbclid=x&gclid=y');
  await expect(planner.verdict).toHaveText(/subnet c is 19 addresses short/);
  await expect(page.getByText(about)).toHaveCount(0);
  await planner.open('?subnet=/24&node=m5.large:3:20&utm_source=mail');
  await expect(planner.figure('held')).toBeVisible();
  await expect(page.getByText(about)).toHaveCount(0);
});
