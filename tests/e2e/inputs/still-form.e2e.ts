// Nothing moves while a person types in a field, leaves it wrong, comes back and mends it.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const PLAN =
  '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:12:22;max-pods=40' +
  '&consumer=alb:2&event=scale-nodes;at=1;to=20&view=scenario';

/** Both have two columns: the narrower is the one in which words need more lines. */
const WIDER = 1440;

for (const width of [1280, 390]) {
  test(`whatever is wrong in a field, in a window of ${width} pixels nothing moves as it is typed, left and mended`, async ({
    planner,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await planner.open(PLAN);
    await planner.form.unfold('subnets', 'cni', 'groups');
    await expect(page.locator('[role="tab"]')).toHaveCount(6);
    await expect(page.locator('input[id^="field-event"]')).toHaveCount(3);
    await expect(page.locator('input[id^="field-consumer"]').first()).toBeVisible();
    const within = width === 390 ? 'aside' : 'main';
    await spoilEach(page, within, page.locator(`${within} input[type="text"]:visible`));
    await planner.form.openDetails(planner.form.groupRow(1));
    const details = planner.form.groupRow(1).getByRole('textbox');
    await expect(details.nth(6)).toBeVisible();
    await spoilEach(page, within, details);
    if (within === 'aside') return;
    await test.step(`nor in one of ${WIDER} pixels`, async () => {
      await page.setViewportSize({ width: WIDER, height: 900 });
      await spoilEach(page, within, page.locator(`${within} input[type="text"]:visible`), 4);
    });
  });
}

/** Types nonsense into each field, or each of so many, leaves it so, and mends it. */
async function spoilEach(page: Page, within: string, fields: Locator, each = 1) {
  const before = await places(page, within);
  const count = await fields.count();
  expect(count).toBeGreaterThan(5);
  for (let index = 0; index < count; index += each) {
    const field = fields.nth(index);
    const right = await field.inputValue();
    const name = await field.getAttribute('id');
    await field.fill('?!');
    expect(await places(page, within), `${name} is wrong`).toEqual(before);
    await field.blur();
    expect(await places(page, within), `${name} was left`).toEqual(before);
    await field.fill(right);
    expect(await places(page, within), `${name} is mended`).toEqual(before);
  }
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
}

test('what is wrong is said at the field while I am there, and behind the form at any time', async ({
  planner,
  page,
}) => {
  await planner.open(PLAN);
  const { form, words } = planner;
  await form.range(1).fill('10.0.0.1/24');
  const fix = page.getByRole('button', {
    name: words.form.errors.takeFix('10.0.0.0/24'),
    exact: true,
  });
  await expect(fix.first()).toBeVisible();
  const said = page.locator(`[id="${await form.range(1).getAttribute('aria-describedby')}"]`);
  await expect(said).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(form.used(1)).toBeFocused();
  await expect(said).toBeHidden();
  await expect(form.range(1)).toHaveAccessibleDescription(/host bits/);
  // What is counted is told to be of before.
  await expect(planner.answer).toContainText(words.results.verdict.stale(1));
  const list = page.getByRole('region', { name: words.form.errors.section(1), exact: true });
  await expect(list).toContainText('host bits');
  await form.used(2).focus();
  // The list alone offers it then.
  await expect(fix).toHaveCount(1);
  await expect(list.getByRole('button')).toHaveCount(2);
  await list.getByRole('button').first().click();
  await expect(form.range(1)).toBeFocused();
  await fix.first().click();
  await expect(form.range(1)).toHaveValue('10.0.0.0/24');
  await expect(list).toHaveCount(0);
});

/** Of the fields from the first one, of the questions and their picture from the top of the page. */
async function places(page: Page, within: string): Promise<Readonly<Record<string, number>>> {
  return page.evaluate((around) => {
    const topOf = (part: Element | null | undefined) => part?.getBoundingClientRect().top ?? 0;
    const fields = [...document.querySelectorAll(`${around} input[id]`)];
    const shown = fields.filter((field) => field.getClientRects().length > 0);
    const parts = [...document.querySelectorAll('[role="tab"], [role="tabpanel"]')];
    return Object.fromEntries([
      ...shown.map((field) => [field.id, Math.round(topOf(field) - topOf(shown[0]))]),
      ...parts.map((part, index) => [`part ${index}`, Math.round(topOf(part) + scrollY)]),
    ]);
  }, within);
}
