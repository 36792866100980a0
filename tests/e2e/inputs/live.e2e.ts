// A cluster that runs: counts of describe-subnets beside its nodes, and what the page offers from there.
import { expect, test } from '../support/test';

/** Three /22 with 60 nodes; the counts as describe-subnets prints them. */
const COUNTS =
  'runs=1&subnet=a:10.0.0.0/22;available=11&subnet=b:10.0.4.0/22;available=43&subnet=c:10.0.8.0/22;available=7';
const atNight = (pods: number) => `${COUNTS}&node=m5.2xlarge:60:${pods}`;

test.use({ runs: 'alone' });

test('counts of running nodes: the switch says so, it runs, and only the upgrade fails', async ({
  planner,
}) => {
  const { page } = planner;
  await planner.open(`?${atNight(20)}`);
  await expect(planner.verdict).toHaveText(/does not fit|short/i);
  await planner.form.unfold('subnets');
  await page.getByText(planner.words.form.subnets.liveNow, { exact: true }).click();
  await expect(planner.verdict).toHaveText(/^Fits at rest, but .* during the upgrade/);
  for (const others of [108, 76, 112]) {
    await expect(page.getByTitle(`others use ${others}`, { exact: true })).toBeVisible();
  }
  await expect(page).toHaveURL(/live=true/);
  await page.getByText(planner.words.form.subnets.planned, { exact: true }).click();
  await expect(page.getByRole('textbox', { name: /^Others use/ }).first()).toHaveValue('108');
  await expect(planner.verdict).toHaveText(/^Fits at rest, but .* during the upgrade/);
  await test.step('a click into a number is enough to type another', async () => {
    const others = page.getByRole('textbox', { name: /^Others use/ }).first();
    await others.click();
    await page.keyboard.type('90');
    await expect(others).toHaveValue('90');
    await others.click();
    await page.keyboard.type('1');
    await expect(others).toHaveValue(/^(190|910|901)$/);
  });
});

test('what is available is asked for after the switch, and missed only once its row has been left without it', async ({
  planner,
}) => {
  const { page } = planner;
  await planner.open('?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:0:20');
  await planner.form.unfold('subnets');
  await page.getByText(planner.words.form.subnets.liveNow, { exact: true }).click();
  const available = page.getByRole('textbox', { name: /^Available/ });
  await expect(available.first()).toHaveValue('');
  await expect(available.first()).not.toHaveAttribute('aria-invalid');
  await available.first().focus();
  await available.last().focus();
  await expect(available.first()).toHaveAttribute('aria-invalid', 'true');
  await expect(available.last()).not.toHaveAttribute('aria-invalid');
});

test('what is typed right after the switch is meant for its fields, however slow the network is', async ({
  newVisitor,
}) => {
  const planner = await newVisitor();
  const { page, form } = planner;
  const switched = page.getByRole('radio', { name: planner.words.form.subnets.planned });
  await page.route(/assets\/(subnet-actions|live)-/, async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  await planner.open('?subnet=a:10.0.0.0/24&node=m5.large:6:20');
  await form.unfold('subnets');
  await switched.focus();
  await page.keyboard.press('ArrowRight');
  await expect(form.used(1)).toHaveValue('71');
  await form.used(1).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('50');
  await expect(page).toHaveURL(/live=true/);
  await expect(form.used(1)).toHaveValue('50');
  await expect(planner.figure('remaining')).toHaveAccessibleName(/50/);
});

test.describe('with what it offers', () => {
  test.use({ runs: 'few' });
  test('a link with live counts opens with its numbers, what it offers starts from them, and where they can’t be true it offers four ways out', async ({
    planner,
  }) => {
    const { page } = planner;
    const words = planner.words.liveExplanations;
    await planner.open(`?live=true&${atNight(40)}`);
    await planner.openSection('notes');
    await expect(planner.note('LIVE_DISAGREES')).toBeVisible();
    await page.keyboard.press('Escape');
    await planner.form.unfold('subnets');
    const repair = planner.answer.getByRole('button', { name: /WARM_IP_TARGET 2/ });
    await expect(planner.lane('settings')).toContainText('112 free');
    await repair.click();
    await expect(page.getByRole('textbox', { name: /^Others use/ }).last()).toHaveValue('7');
    await expect(planner.verdict).not.toHaveText(/short/);
    await planner.answer.getByRole('button', { name: planner.words.lanes.undo }).click();
    await planner.openSection('notes');
    await expect(planner.note('LIVE_DISAGREES')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/live=true/);
    const ways = page.getByRole('region', { name: words.title });
    await expect(ways).toBeHidden();
    await page.getByRole('button', { name: words.title }).click();
    await expect(ways.getByRole('button')).toHaveText([
      words.short,
      words.settings,
      words.fewer,
      words.before,
    ]);
    await ways.getByRole('button', { name: words.before }).click();
    await expect(page).not.toHaveURL(/live=true/);
    await expect(ways).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });
});

test('counts that are typed beside running nodes push nothing: what they can’t be is said in a place of its own, over what follows while I am there', async ({
  planner,
  page,
}) => {
  await planner.open(`?live=true&${atNight(20)}`);
  const words = planner.words.liveExplanations;
  await planner.form.unfold('subnets');
  const below = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('input')].map((field) =>
        Math.round(field.getBoundingClientRect().top + window.scrollY),
      ),
    );
  await expect(page.getByText(words.follows)).toBeVisible();
  const before = await below();
  const available = page.getByRole('textbox', { name: /^Available/ });
  const ways = page.getByRole('region', { name: words.title });
  for (const place of [0, 1, 2]) {
    await available.nth(place).fill('900');
    await expect(ways).toBeVisible();
    expect(await below(), `row ${place + 1}`).toEqual(before);
  }
  await test.step('it goes with the keyboard, and what it covered can be used', async () => {
    await page.getByText(words.title).focus();
    await expect(ways).toBeVisible();
    await planner.form.nodes(1).focus();
    await expect(ways).toBeHidden();
    expect(await below()).toEqual(before);
  });
  await test.step('it says nothing any more once the counts can be true', async () => {
    for (const [place, right] of ['11', '43', '7'].entries()) {
      await available.nth(place).fill(right);
    }
    await expect(page.getByText(words.follows)).toBeVisible();
    await expect(ways).toHaveCount(0);
    expect(await below()).toEqual(before);
  });
  await test.step('a way out that takes its button away leaves the keyboard on the way back', async () => {
    await available.first().fill('900');
    await ways.getByRole('button', { name: words.short }).click();
    await expect(page.locator('[data-takes-back]:focus')).toHaveText(planner.words.shell.undo);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/live=true/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });
});

test('the switch says what it made of the numbers, in the line under the rows, and takes it back', async ({
  planner,
}) => {
  const { page, words } = planner;
  const { subnets } = words.form;
  const turned = (told: string) => page.locator('p', { hasText: told });
  await planner.open(
    '?event=none&runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40',
  );
  await expect(planner.charts).toBeVisible();
  const below = page.getByRole('button', { name: subnets.addNamed });
  await page.getByText(subnets.liveNow, { exact: true }).click();
  await expect(turned('Others 12, 12, 30 → available 14, 14, 11')).toBeVisible();
  const where = await below.boundingBox();
  await page.getByText(subnets.planned, { exact: true }).click();
  const back = turned('Available 14, 14, 11 → others 12, 12, 30');
  await expect(back).toBeVisible();
  expect((await below.boundingBox())?.y).toBe(where?.y);
  await back.getByRole('button', { name: words.shell.undo }).click();
  await expect(back).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Available/ }).first()).toHaveValue('14');
});
