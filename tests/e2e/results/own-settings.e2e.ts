// A row of settings that a person types beside those that are compared anyway.
import { downloadCsv, section } from '../support/answer/csv-file';
import { expect, test } from '../support/test';

const PLAN =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:8:15&runs=1&view=settings';

test('I type settings of my own, see what they come to, use them, and take the row away', {
  tag: '@phone',
}, async ({ planner, page }) => {
  const { charts, form } = planner.words;
  const { search: words, settings } = charts;
  await planner.open(PLAN);
  const panel = await planner.tab('settings');
  await panel.getByRole('button', { name: new RegExp(words.own) }).click();
  const row = panel.getByRole('group', { name: words.own });
  await expect(row.getByRole('textbox').first()).toBeFocused();
  const warm = row.getByRole('textbox', { name: 'WARM_IP_TARGET' });

  await warm.fill('many');
  await expect(row).toContainText(words.ownUnread(['WARM_IP_TARGET']));
  await warm.fill('3');
  await row.getByRole('textbox', { name: 'MINIMUM_IP_TARGET' }).fill('18');
  await page.keyboard.press('Enter');
  await expect(row).toBeHidden();
  const own = panel
    .getByRole('rowheader', { name: /WARM_IP_TARGET 3, MINIMUM 18/ })
    .getByRole('button');
  await expect(own).toHaveAttribute('aria-expanded', 'true');
  // What I typed is in the link.
  await expect(page).toHaveURL(/view=settings&own=ip:3;minimum:18/);
  await expect(panel).toContainText(words.typed);
  await test.step('and in the CSV file, as soon as they were run with what that comes to', async () => {
    const { csv } = planner.words;
    await expect(async () => {
      const rows = section(await downloadCsv(planner), csv.search.title);
      const row = rows.find((each) => each[csv.search.typed] === csv.search.yes);
      expect(row?.[csv.search.settings]).toBe('WARM_IP_TARGET 3, MINIMUM 18');
      expect(row?.[csv.search.held]).toMatch(/^\d+$/);
      expect(row?.[csv.search.calls]).toMatch(/^\d+$/);
    }).toPass();
  });

  await panel.getByRole('button', { name: settings.take('WARM_IP_TARGET 3, MINIMUM 18') }).click();
  await expect(page).toHaveURL(/WARM_IP_TARGET=3&MINIMUM_IP_TARGET=18/);
  await panel.getByRole('button', { name: planner.words.lanes.undo, exact: true }).click();
  await expect(page).not.toHaveURL(/WARM_IP_TARGET=3/);

  await panel.getByRole('button', { name: words.removeOwn }).click();
  await expect(own).toBeHidden();

  await panel.getByRole('button', { name: new RegExp(words.own) }).click();
  await row.getByRole('radio', { name: form.cni.prefixDelegation }).check();
  await expect(row.getByRole('textbox', { name: 'WARM_PREFIX_TARGET' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row).toBeHidden();
});

test('The row that I opened and the order that I chose outlast a reload, and the picture that I save shows neither buttons nor what unfolds', async ({
  planner,
  page,
}) => {
  const { settings } = planner.words.charts;
  await planner.open(`${PLAN}&opened=ip:5&sort=-held`);
  const panel = await planner.tab('settings');
  const opened = panel.getByRole('button', { name: 'WARM_IP_TARGET 5', exact: true });
  const held = panel.getByRole('columnheader', { name: settings.held, exact: true });
  await expect(opened).toHaveAttribute('aria-expanded', 'true');
  await expect(held).toHaveAttribute('aria-sort', 'descending');

  await panel.getByRole('button', { name: 'WARM_IP_TARGET 2', exact: true }).click();
  await expect(opened).toHaveAttribute('aria-expanded', 'false');
  await held.getByRole('button').click();
  await expect(page).toHaveURL(/view=settings&opened=ip:2&sort=held/);
  await page.reload();
  await expect(panel.getByText(settings.whyTitle)).toBeVisible();
  await expect(held).toHaveAttribute('aria-sort', 'ascending');

  await page.evaluate(() => {
    const set = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')?.set;
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      configurable: true,
      set(text: string) {
        document.body.dataset.drawn = decodeURIComponent(text);
        set?.call(this, text);
      },
    });
  });
  await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save the picture as PNG' }).click(),
  ]);
  const drawn = (await page.evaluate(() => document.body.dataset.drawn)) ?? '';
  const text = drawn.replaceAll(/<[^>]*>/g, ' ');
  expect(text).toContain('WARM_IP_TARGET 2');
  expect(text).not.toContain(planner.words.lanes.use);
  const marks = [...drawn.matchAll(/aria-expanded="\w+"[^>]*><svg[^>]*>/g)].map(([mark]) => mark);
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.filter((mark) => !mark.includes('visibility: hidden'))).toEqual([]);
});
