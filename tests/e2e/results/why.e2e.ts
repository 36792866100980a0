import { readNumber, readSum } from '../support/answer/read-numbers';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

test('each figure is asked why, and its sum adds up to it; where nothing is idle, the page says so', async ({
  planner,
}) => {
  const { figuresInLine: figures } = planner.words.results;
  const { why } = planner.words.proof;
  await planner.open(
    '?subnet=a:/24:12&subnet=b:/25&node=m5.large:6:20&node=t3.small:2:9&system-pods=2&pods=8',
  );
  await planner.why.focus();
  await planner.page.keyboard.press('Tab');
  await expect(planner.figure('held'), 'as they are read').toBeFocused();
  const totals = {
    held: why.total,
    remaining: why.left,
    pods: why.podsHosted,
    idle: why.idleTotal,
  } as const;
  for (const name of ['held', 'remaining', 'pods', 'idle'] as const) {
    const figure = planner.figure(name);
    const shown = readNumber((await figure.innerText()).slice(figures[name].length));
    await figure.click();
    const sum = await readSum(planner.section('sum'), totals[name]);
    expect(sum.of, figures[name]).toBe(shown);
    expect(sum.total, figures[name]).toBe(shown);
    await planner.page.keyboard.press('Escape');
    await expect(planner.drawer).toHaveCount(0);
    await expect(figure).toBeFocused();
  }
  await planner.open('?subnet=/24&node=m5.large:2:27');
  await planner.figure('idle').click();
  await expect(planner.section('sum')).toContainText(why.idleNone);

  await test.step('the verdict is asked why, and the sum of its subnet ends at what it says', async () => {
    await planner.open();
    await planner.why.click();
    await expect(planner.section('sum')).toHaveAccessibleName(/Subnet c is 19 addresses short/);
    const sum = await readSum(planner.section('sum'), why.short);
    expect(sum).toMatchObject({ of: -19, total: 19 });
    expect(sum.terms[0]).toBe(256);
  });
});

test('a plan without a note has a line that says so and opens nothing; one with a note opens it', async ({
  planner,
  page,
}) => {
  const { drawer, findings } = planner.words;
  const subnets = '?event=none&subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24';
  await planner.open(`${subnets}&node=m5.large:2:5`);
  const none = page.getByRole('region', { name: drawer.lines }).getByText(drawer.notes(0));
  await expect(none).toBeVisible();
  await expect(page.getByText(findings.noneBeside)).toBeVisible();
  await expect(page.locator('[data-opens="notes"]')).toHaveCount(0);
  await planner.openSection('spreadsheet');
  await expect(planner.section('notes')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await planner.open(`${subnets}&node=m5.large:2:20`);
  await planner.openSection('notes');
  await expect(planner.note('WARM_ENI_CUT')).toBeVisible();
});
