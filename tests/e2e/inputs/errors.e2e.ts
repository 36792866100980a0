import { MAX_GROUPS } from '@/plan';
import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { FULL_PLAN } from '../support/form/text-fields';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

test.use({ runs: 'held' });

test('every field that can’t be read is named in one place, and a click leads to it', {
  tag: '@phone',
}, async ({ planner, page }) => {
  const { form, words } = planner;
  await planner.open(FULL_PLAN);
  await form.unfold('subnets', 'cni');
  await form.range(2).fill('10.0.4.1/22');
  await form.setting('WARM_IP_TARGET').fill('five');
  await form.nodes(1).fill('1.5');
  const summary = page.getByRole('region', { name: words.form.errors.section(3), exact: true });
  const places = [
    ['Range, subnet 2', /host bits/, form.range(2)],
    ['WARM_IP_TARGET', /“five” is not a number/, form.setting('WARM_IP_TARGET')],
    ['Nodes, node group 1', /Whole numbers only/, form.nodes(1)],
  ] as const;
  await expect(summary.getByRole('listitem')).toHaveCount(places.length);
  for (const [name, said, input] of places) {
    const entry = summary.getByRole('listitem').filter({ hasText: name });
    await expect(entry).toHaveText(said);
    await entry.getByRole('button', { name }).click();
    await expect(input).toBeFocused();
    await expect(input).toBeInViewport();
  }
  await form.range(2).fill('10.0.4.0/22');
  await form.setting('WARM_IP_TARGET').fill('5');
  await form.nodes(1).fill('15');
  await expect(summary).toHaveCount(0);
  await expectAnswer(
    planner,
    answerToLink(`${FULL_PLAN}&WARM_IP_TARGET=5`.replace('m5.large:9', 'm5.large:15')),
  );
});

test('before there are nodes too what can’t be read is named, but for the field that I type in', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  await planner.open('?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1');
  const summary = page.getByRole('region', { name: words.form.errors.section(1), exact: true });
  await expect(summary).toContainText(/Range, subnet 2/);
  await summary.getByRole('button', { name: 'Range, subnet 2' }).click();
  await expect(form.range(2)).toBeFocused();
  await expect(summary).toHaveCount(0);
  await form.range(1).focus();
  await expect(summary).toBeVisible();
  await form.range(2).fill('10.0.1.0/24');
  await form.range(1).focus();
  await expect(summary).toHaveCount(0);
});

test('what mends a field of a row is the next stop of the keyboard behind that field, and on from there the row goes on', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  await planner.open(FULL_PLAN);
  await form.unfold('subnets');
  await form.range(2).fill('10.0.4.1/22');
  const fix = form
    .subnetRow(2)
    .getByRole('button', { name: words.form.errors.takeFix('10.0.4.0/22') });
  await expect(fix).toBeVisible();
  // The keyboard is led once the sentence is there.
  await expect(form.subnetRow(2)).toContainText(/host bits/);
  await page.keyboard.press('Tab');
  await expect(fix).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(form.range(2)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(form.subnetRow(2).getByRole('textbox').last()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(fix).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.range(2)).toHaveValue('10.0.4.0/22');
});

test('with one error the answer leads to it, even into a folded part; a new row is not scolded before I have left it; more node groups than a plan may have are an error that says how many', async ({
  planner,
}) => {
  const { form, words, page } = planner;
  await planner.open('?subnet=/24&node=m5.large:3:20;max-pods=many');
  const maxPods = form.detail(form.groupRow(1), words.form.groups.maxPods);
  await expect(maxPods).toBeVisible();
  // What was never counted has no answer: one list says what is wrong, how it is mended, and leads there.
  await expect(planner.answer).toHaveCount(0);
  const summary = page.getByRole('region', { name: words.form.errors.section(1), exact: true });
  await expect(summary).toContainText(words.notices.notCounted(1));
  await summary.getByRole('button', { name: words.form.groups.maxPods }).click();
  await expect(maxPods).toBeFocused();
  await test.step('a new row', async () => {
    await maxPods.fill('');
    await form.addGroup.click();
    await form.type(2).fill('c5.large');
    await form.nodes(2).fill('2');
    await expect(form.podsPerNode(2)).not.toHaveAttribute('aria-invalid');
    await form.nodes(1).click();
    await expect(form.podsPerNode(2)).toHaveAttribute('aria-invalid', 'true');
    await expect(form.podsPerNode(2)).toHaveAccessibleDescription(/A number is missing/);
    await planner.button(words.form.removeRow('node group 2')).click();
  });
  await test.step('201 node groups', async () => {
    const { paste } = planner.words;
    const rows = Array.from({ length: MAX_GROUPS }, () => 'm5.large,1,5').join('\n');
    await form.pasteRows.click();
    await planner.dialog.getByRole('textbox', { name: paste.field }).fill(rows);
    await planner.dialog.getByRole('button', { name: paste.add(MAX_GROUPS) }).click();
    await expect(planner.answer).toContainText(planner.words.results.verdict.stale(1));
    await expect(page.getByText(/Node groups: 200 at most; there are 201/).first()).toBeVisible();
  });
});

test('what was meant is offered beside the field and in the list, and one click or key takes it; of many errors the first six are listed', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  await planner.open(FULL_PLAN);
  await form.openDetails(form.groupRow(1));
  const zones = form.detail(form.groupRow(1), words.form.groups.zones);
  const cases = [
    [form.range(1), '10.0.0.1/22', '10.0.0.0/22'],
    [form.range(1), '010.0.0.0/22', '8.0.0.0/22'],
    [form.range(2), '24', '/24'],
    [form.used(1), '2000', '1019'],
    [form.zone(1), 'C', 'c'],
    [form.nodes(1), '1.000', '1000'],
    [form.podsPerNode(1), '10.0', '10'],
    [form.type(1), 'm5.lagre', 'm5.large'],
    [zones, 'CC', 'c'],
  ] as const;
  const summary = page.getByRole('region', { name: words.form.errors.section(1), exact: true });
  for (const [at, [input, typed, meant]] of cases.entries()) {
    await input.fill(typed);
    await input.blur();
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    if (typed === 'CC') continue;
    const name = words.form.errors.takeFix(meant);
    const inList = summary.getByRole('button', { name, exact: true });
    await expect(inList).toBeVisible();
    if (at % 2 === 0) await inList.click();
    else {
      await input.focus();
      await page.getByRole('button', { name, exact: true }).first().click();
    }
    await expect(input).toHaveValue(meant);
    await expect(input).not.toHaveAttribute('aria-invalid');
  }
  await zones.fill('b');
  await test.step('after a repair by key the keyboard is in the repaired field', async () => {
    await form.nodes(1).fill('1.000');
    const name = words.form.errors.takeFix('1000');
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await expect(form.nodes(1)).toHaveValue('1000');
    await expect(form.nodes(1)).toBeFocused();
  });
  await test.step('the rest of many errors are counted', async () => {
    for (const input of [form.zone(1), form.range(1), form.used(1), form.zone(2)])
      await input.fill('?');
    for (const input of [form.range(2), form.used(2), form.nodes(1), form.nodes(2)])
      await input.fill('?');
    const summary = page.getByRole('region', { name: words.form.errors.section(8), exact: true });
    await expect(summary.getByRole('listitem')).toHaveCount(7);
    await expect(summary).toContainText(words.notices.moreFields(2));
  });
});

test('the bar under a phone’s answer counts subnets while a range can’t be read, and names their sizes once all can', {
  tag: '@only-phone',
}, async ({ planner }) => {
  const { form, shell } = planner.words;
  await planner.open('?subnet=a:10.0.0.0/24&subnet=b:zz&node=m5.large:3:10');
  const bar = planner.button(startsWith(shell.formSheet.open));
  await expect(bar).toContainText(shell.formSheet.summary(2, form.groups.hint(3, 30)));
  await planner.form.unfold('subnets');
  await planner.form.range(2).fill('10.0.1.0/24');
  await planner.form.hide();
  await expect(bar).toContainText(`2 × /24 · ${form.groups.hint(3, 30)}`);
});

test.describe('once the scenario has run', () => {
  test.use({ runs: 'few' });

  test('while a field can’t be read no change is used, and its button says why', {
    tag: '@only-phone',
  }, async ({ planner, page }) => {
    const { lanes } = planner.words;
    await planner.open('?runs=1&subnet=a:10.0.0.0/24:12&node=m5.large:12:22');
    const use = planner.lane('subnets').getByRole('button', { name: startsWith(lanes.use) });
    await expect(use).toBeEnabled();
    await planner.form.unfold('subnets', 'cni');
    await planner.form.range(1).fill('10.0.0.64/24');
    await planner.form.hide();
    await expect(use).toBeDisabled();
    await expect(use).toHaveAccessibleDescription(lanes.notWhileUnread);
    await use.click({ force: true });
    await expect(page.getByText(lanes.notWhileUnread).last()).toBeAttached();
    await planner.form.show();
    // The parts of the form that were open still are.
    await expect(planner.form.setting('WARM_IP_TARGET')).toBeVisible();
  });
});

test('a plan with a name that is too long is answered, and what is odd stands at its name', async ({
  planner,
  page,
}) => {
  const { form, words } = planner;
  const name = 'x'.repeat(80);
  await planner.open(`${FULL_PLAN}&name=${name}`);
  await expectAnswer(planner, answerToLink(FULL_PLAN));
  await expect(page).toHaveTitle(/· x{64} –/);
  const notice = page.getByRole('status').filter({ hasText: words.linkNotice.about });
  await expect(notice).toContainText('Plan name: A name has 64 characters at most.');
  await expect(form.name).toHaveValue(name);
  await expect(form.name).not.toHaveAttribute('aria-invalid');
  await expect(form.name).toHaveAccessibleDescription(/64 characters at most/);
  await form.name.fill('payments');
  await form.name.press('Enter');
  await expect(planner.planTitle).toHaveText('payments');
  const summary = page.getByRole('region', { name: words.form.errors.section(1), exact: true });
  await expect(summary).toHaveCount(0);
});

test('of a long list only rows in sight are drawn, and what is wrong with one floats out of it', async ({
  planner,
  page,
}) => {
  const { form } = planner;
  const groups = Array.from({ length: 80 }, (_, index) => `node=m5.large:1:${1 + (index % 20)}`);
  await planner.open(['?v=1&subnet=a:10.0.0.0/16', ...groups].join('&'));
  const isDrawn = (place: number) =>
    form.nodes(place).evaluate((field) => field.checkVisibility({ contentVisibilityAuto: true }));
  await expect.poll(() => isDrawn(60)).toBe(false);
  expect(await isDrawn(1)).toBe(true);
  await form.nodes(40).evaluate((field) => field.scrollIntoView({ block: 'center' }));
  await form.nodes(40).fill('x');
  expect(await isDrawn(40)).toBe(true);
  const row = page.getByRole('listitem').filter({ has: form.nodes(40) });
  await expect(row.getByText('“x” is not a number')).toBeInViewport({ ratio: 1 });
});
