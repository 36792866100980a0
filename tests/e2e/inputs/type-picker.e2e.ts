import { searchInstanceTypes } from '@/limits';
import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

test('I narrow the types by a name and a number, read their limits and take one', {
  tag: '@only-phone',
}, async ({ planner, page }) => {
  await planner.open('?subnet=/22&node=m5.large:3:20');
  const { form } = planner;
  await form.show();
  await form.type(1).fill('m5 >=4 eni');
  const found = searchInstanceTypes('m5 >=4 eni', { most: 1_391 });
  await expect(page.getByRole('status').filter({ hasText: '1,442' })).toHaveText(
    `${found.total} of 1,442 types`,
  );
  const options = await form.types.allInnerTexts();
  expect(options.length).toBeGreaterThan(5);
  for (const option of options) {
    expect(option).toContain('m5');
    expect(Number(/(\d+) × \d+/.exec(option)?.[1])).toBeGreaterThanOrEqual(4);
  }
  await expect(form.types.filter({ hasText: /^m5\.xlarge/ })).toHaveText(/4 × 15 · 58$/);
  await form.types.filter({ hasText: /^m5\.xlarge/ }).click();
  await expect(form.type(1)).toHaveValue('m5.xlarge');
  await expect(form.types).toHaveCount(0);
  await expectAnswer(planner, answerToLink('?subnet=/22&node=m5.xlarge:3:20'));
});

test('arrows and Enter take a type, Escape leaves the one that was there; filters that can’t be read or match nothing get help; a type that the list lacks gets its limits by hand', async ({
  planner,
  page,
}) => {
  const { typePicker } = planner.words;
  const { form, words } = planner;
  const { groups, errors } = words.form;
  await planner.open('?subnet=/22&node=m5.large:3:20');
  const field = planner.form.type(1);
  await field.fill('c5');
  const second = await planner.form.types.nth(1).innerText();
  await page.keyboard.press('ArrowDown');
  await expect(planner.form.types.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  const taken = await field.inputValue();
  expect(second.startsWith(taken)).toBe(true);
  await field.fill('r5 metal');
  await expect(planner.form.types.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(planner.form.types).toHaveCount(0);
  await expect(field).toHaveValue(taken);
  await expect(field).toBeFocused();

  await planner.form.type(1).fill('m5 >=4');
  await expect(page.getByText(typePicker.unknownFilter('>=4'))).toBeVisible();
  await planner.form.type(1).fill('no such type');
  await expect(page.getByText(typePicker.none)).toBeVisible();
  await expect(page.getByText(typePicker.filterHelp)).toBeVisible();

  await form.type(1).fill('x9.huge');
  await form.nodes(1).click();
  await expect(form.type(1)).toHaveAttribute('aria-invalid', 'true');
  await form.type(1).click();
  await form
    .groupRow(1)
    .getByRole('button', { name: groups.enterByHand, exact: true })
    .last()
    .click();
  const enis = form.detail(form.groupRow(1), planner.words.groupDetails.maxEnis);
  await expect(enis).toBeFocused();
  await enis.fill('8');
  await form.detail(form.groupRow(1), planner.words.groupDetails.ipv4PerEni).fill('30');
  await expect(form.type(1)).not.toHaveAttribute('aria-invalid');
  await expectAnswer(planner, answerToLink('?subnet=/22&node=x9.huge:3:20;enis=8;ipv4-per-eni=30'));
  await expect(planner.page.getByText(errors.section(1))).toHaveCount(0);

  await test.step('with prefixes on, the list shows the max pods that prefixes allow', async () => {
    await form.type(1).fill('m5.large');
    // Where it is scrolled to, the verdict's bar comes over it while it is pressed.
    await planner.page.evaluate(() => scrollTo(0, 0));
    await expect(planner.page.locator('[data-verdict-bar]')).toHaveCount(0);
    await planner.page.getByText(planner.words.form.cni.prefixDelegation, { exact: true }).click();
    await expect(planner.page).toHaveURL(/ENABLE_PREFIX_DELEGATION=true/);
    await planner.form.type(1).click();
    await expect(planner.form.types.filter({ hasText: /^m5\.large/ })).toHaveText(/3 × 10 · 110$/);
  });
});

for (const [width, height] of [
  [1280, 720],
  [390, 700],
] as const) {
  test(`what narrows the list of types stays where it is as I type, ${width} × ${height}`, async ({
    planner,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await planner.open(`?subnet=/22${'&node=m5.large:3:20'.repeat(6)}`);
    const { form, words } = planner;
    await form.show();
    // Near the lower edge the list opens above its field.
    await form.type(5).evaluate((field) => field.scrollIntoView({ block: 'end' }));
    await form.type(5).click();
    const narrow = page.getByRole('group', { name: words.typePicker.narrow });
    const foot = page.getByText(words.typePicker.byHandQuestion);
    const places = async () => [await narrow.boundingBox(), await foot.boundingBox()];
    await expect(form.types.first()).toBeVisible();
    const before = await places();
    for (const typed of ['m5', 'm5.24', 'no such type', 'm5 >=4', 'c5']) {
      await form.type(5).fill(typed);
      await expect(form.types.first().or(page.getByText(words.typePicker.none))).toBeVisible();
      expect(await places(), typed).toEqual(before);
    }
  });
}
