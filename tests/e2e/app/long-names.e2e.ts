// The page with the longest things that a plan can hold, at its narrowest and as two columns.
import type { Language } from '@/i18n';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const LONGEST = 'Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww';
const ZONE = 'ap-northeast-2-lon-1a-local-zone';
const LONG_PLAN =
  `?name=${LONGEST}&subnet=${ZONE}:10.100.0.0/16:60000;name=${LONGEST}&subnet=b:10.101.0.0/16` +
  `&node=m7i-flex.12xlarge:100000:200;name=${LONGEST}&node=u7in-32tb.224xlarge:99999:110&pods=1000000` +
  `&MINIMUM_IP_TARGET=1000&WARM_IP_TARGET=1000&${LONGEST}=1`;

// Korean words are shorter: what they push is looked at in ../access/accessible, as narrow.
for (const [width, language, locale] of [
  [320, 'en', 'en-US'],
  [960, 'en', 'en-US'],
] as const satisfies readonly (readonly [number, Language, string])[]) {
  test.describe(`${width} px wide, ${language}`, () => {
    test.use({ viewport: { width, height: 700 }, locale });

    test('the longest names and largest numbers do not push the page sideways', async ({
      page,
    }) => {
      const planner = new PlannerPage(page, language);
      const { form, words } = planner;
      await planner.open(LONG_PLAN);
      await expect(planner.nodeGroups).toBeVisible();
      await fitsTheWindow(planner, 'as it opens');
      await fitsWiderToo(planner, 'as it opens');
      await form.unfold('subnets', 'cni', 'groups');
      await form.openDetails(form.subnetRow(1));
      await form.openDetails(form.groupRow(1));
      await fitsTheWindow(planner, 'the form open');
      await form.hide();
      await planner.openNodeGroup(LONGEST);
      await fitsTheWindow(planner, 'a row open');
      await fitsWiderToo(planner, 'a row open');
      for (const tab of ['growth', 'settings', 'subnets'] as const) {
        await planner.tab(tab);
        await fitsTheWindow(planner, tab);
      }
      await theTimelineFits(planner);
      await planner.table('subnets');
      await fitsTheWindow(planner, 'a table');
      await planner.figure('held').click();
      await expect(planner.section('sum').getByRole('term').first()).toBeVisible();
      await fitsTheWindow(planner, 'why');
      await page.keyboard.press('Escape');
      await form.unfold('subnets', 'cni', 'groups');
      await form.range(1).fill(`${LONGEST}${LONGEST}`);
      await form.nodes(1).fill(LONGEST);
      await form.setting('WARM_ENI_TARGET').fill(LONGEST);
      await form.openEveryNode();
      await form.systemPods.fill(LONGEST);
      await expect(planner.answer).toContainText(words.results.verdict.goToFirst);
      await fitsTheWindow(planner, 'errors');
      await fitsWiderToo(planner, 'errors');
    });
  });
}

// Small enough to be run unasked, and short: what a run tells names its subnet and its nodes.
const LONG_RUN =
  `?runs=1&name=${LONGEST}&subnet=${ZONE}:10.100.0.0/24;name=${LONGEST}` +
  `&node=m5.large:9:25;name=${LONGEST}`;

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('what a run says of the longest names fits too, in both languages', async ({ planner }) => {
    await whatARunSaysFits(planner);
    await planner.choose('theme', planner.words.shell.otherLanguage);
    const korean = planner.in('ko');
    await expect(korean.verdict).toBeVisible();
    await whatARunSaysFits(korean);
  });
});

async function whatARunSaysFits(planner: PlannerPage) {
  await planner.open(LONG_RUN);
  await planner.settled();
  const panel = await planner.tab('timeline');
  await expect(panel.getByRole('slider')).toBeVisible();
  await fitsTheWindow(planner, 'a run');
  await panel.getByRole('button', { name: planner.words.charts.table, exact: true }).click();
  await expect(panel.getByRole('table').first()).toBeVisible();
  await fitsTheWindow(planner, 'a run as a table');
  await planner.figure('remaining').click();
  await expect(planner.drawer).toBeVisible();
  await fitsTheWindow(planner, 'why');
  await planner.page.keyboard.press('Escape');
}

/** Every choice of a name that a scenario has, and what its run says of names. */
async function theTimelineFits(planner: PlannerPage) {
  const { scenario } = planner.words.timeline;
  const panel = await planner.tab('timeline');
  await expect(panel.getByRole('combobox', { name: scenario.fields.group ?? '' })).toBeVisible();
  await fitsTheWindow(planner, 'timeline');
  const preset = panel.getByRole('combobox', { name: scenario.choose });
  for (const kind of ['scale-pods', 'scale-nodes', 'lose-zone', 'churn'] as const) {
    await preset.selectOption(scenario.presets[kind]);
    await fitsTheWindow(planner, `timeline, ${kind}`);
  }
  await panel.getByRole('button', { name: scenario.addEvent }).click();
  await fitsTheWindow(planner, 'timeline, a menu');
  await planner.page.getByRole('menuitem', { name: scenario.events.upgrade }).click();
  await panel.getByRole('button', { name: scenario.unpublished }).click();
  await fitsTheWindow(planner, 'timeline, several events');
}

/** The same on a large screen, where the page has two columns. */
async function fitsWiderToo(planner: PlannerPage, state: string) {
  const before = planner.page.viewportSize();
  if (before === null || !planner.isWide) return;
  await planner.page.setViewportSize({ ...before, width: 1440 });
  await fitsTheWindow(planner, `${state}, 1440 px`);
  await planner.page.setViewportSize(before);
}

/** Neither the page nor anything that floats goes past the window's side. */
async function fitsTheWindow({ page }: PlannerPage, state: string) {
  const past = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const floating = [...document.querySelectorAll('[popover], dialog')];
    const edges = floating.map((element) => element.getBoundingClientRect().right);
    return Math.max(scrollWidth, ...edges) - clientWidth;
  });
  expect(past, `${state}: pixels past the window’s side`).toBeLessThanOrEqual(0);
}
