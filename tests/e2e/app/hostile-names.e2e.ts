import { downloadCsv } from '../support/answer/csv-file';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';
import { escapeForRegExp } from '../support/words';

const MARKUP = '<img src=x onerror="document.title=1">';
const SCRIPT = '</script><script>document.title=2</script>';
const TEMPLATES = '**bold** `code` {{7*7}} \u0024{7*7} &lt;b&gt;';

test('markup in names shows as text, wherever a name is shown', async ({ planner, page }) => {
  const { form, words } = planner;
  await planner.open('?runs=1&subnet=a:/24&subnet=b:/26&node=m5.large:9:20&node=c5.large:2:5');
  await form.unfold('subnets');
  await planner.rename(MARKUP);
  await form.openDetails(form.subnetRow(1));
  await form.detail(form.subnetRow(1), words.form.subnets.name).fill(MARKUP);
  await form.openDetails(form.subnetRow(2));
  await form.detail(form.subnetRow(2), words.form.subnets.name).fill(TEMPLATES);
  await form.openDetails(form.groupRow(1));
  await form.detail(form.groupRow(1), words.form.groups.name).fill(SCRIPT);
  await form.openDetails(form.groupRow(2));
  await form.detail(form.groupRow(2), words.form.groups.name).fill(MARKUP);

  await expect(page).toHaveTitle(new RegExp(` · ${escapeForRegExp(MARKUP)} – `));
  await expect(planner.verdict).toContainText(TEMPLATES);
  await expect(planner.nodeGroups).toContainText(SCRIPT);
  await expect(planner.nodeGroups).toContainText(MARKUP);
  await planner.form.hide();
  await planner.openNodeGroup(SCRIPT.slice(0, -1));
  await expect(planner.nodeGroups.getByText(/nodes? in subnet.*<img src=x/).first()).toBeVisible();
  await expectText(await planner.table('subnets'), [MARKUP, TEMPLATES]);
  await expectText(await planner.table('growth'), [MARKUP, TEMPLATES]);
  await planner.figure('remaining').click();
  await expectText(planner.section('sum'), [TEMPLATES]);
  await page.keyboard.press('Escape');
  const file = await downloadCsv(planner);
  expect(file.cells.flat()).toContain(MARKUP);
  await expectNothingRan(planner);

  await page.reload();
  await planner.tab('subnets');
  await expect(planner.nodeGroups).toContainText(SCRIPT);
  await expectNothingRan(planner);
});

async function expectText(place: PlannerPage['dialog'], texts: readonly string[]) {
  for (const text of texts) await expect(place).toContainText(text);
}

/** No element came of a name, and the title is still the plan's; the quiet page sees the rest. */
async function expectNothingRan({ page }: PlannerPage) {
  await expect(page.locator('img')).toHaveCount(0);
  await expect(page.locator('strong, code').getByText('bold', { exact: true })).toHaveCount(0);
  await expect(page.locator('body script')).toHaveCount(0);
  await expect(page).toHaveTitle(/ · <img src=x onerror="document\.title=1"> – /);
}
