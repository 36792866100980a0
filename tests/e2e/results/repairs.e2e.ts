import { verdictOver } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { laneViews, wayProofs } from '@/i18n/lanes/lane-views';
import { TYPE_LOOKUP } from '@/limits';
import {
  type Answered,
  formatLink,
  kindAfter,
  type PlanText,
  type ProvenRepair,
  presetText,
  provenRepairs,
  toScenario,
} from '@/plan';
import { repairedText, withSettings } from '@/store/changes/repaired-text';
import { changesAtRestOf } from '@/store/derived/repairs';
import { HEADLINES } from '../../support/verdict/repair-promise';
import { answerTo, expectAnswer, expectFigures } from '../support/answer/engine-answer';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

/** One run with another seed stands for the twenty of a new plan: a click keeps its word by any number. */
function withOneRun(text: PlanText): PlanText {
  return { ...text, scenario: { ...text.scenario, runs: '1' } };
}

const EXAMPLE = withOneRun(presetText('small-production'));
const EXAMPLE_LINK = `?${formatLink(answerTo(EXAMPLE).plan)}`;

/** What the page tells of the scenario of a plan. */
function runOf({ plan }: Answered) {
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status === 'faulty') throw new Error('no scenario');
  return verdictOver(scenario, plan.scenario);
}

/** What each lane shows, of all that is proven. */
function shownFirst(before: Answered, words: AllMessages): readonly ProvenRepair[] {
  const proven = [...provenRepairs(before, runOf(before), TYPE_LOOKUP)];
  const offered = proven.map((proof) => ({ repair: proof.repair, proof }));
  const views = laneViews(offered, { ...before, isChecking: false }, words);
  return views.flatMap(({ way }) => proven.filter(({ repair }) => repair === way.repair));
}

test('a plan whose scenario leaves pods without a place has no room to spare, but ways to give them one', async ({
  planner,
}) => {
  await planner.open(
    '?subnet=a:/22&subnet=b:/22&node=m5.large:4:20&pods=10&runs=1&event=scale-pods;to=100',
  );
  await planner.settled();
  const { title, room } = planner.words.lanes;
  await expect(planner.lane('settings')).toContainText(/At rest: .* free/);
  await expect(planner.answer.getByText(title, { exact: true })).toBeVisible();
  await expect(planner.answer.getByText(room, { exact: true })).toHaveCount(0);
  await planner.lane('nodes').getByRole('button').click();
  await expect(planner.verdict).toHaveText(/^Fits\./);
});

test('a lane makes the plan fit with a click, and a line leads back', {
  tag: '@only-phone',
}, async ({ planner }) => {
  await planner.open(EXAMPLE_LINK);
  await planner.settled();
  const lane = planner.lane('settings');
  await expect(lane).toContainText('At rest: 23 free');
  await expect(planner.answer.getByText(planner.words.lanes.checking)).toHaveCount(0);
  const before = answerTo(EXAMPLE);
  const settings = shownFirst(before, planner.words).find(({ lane }) => lane === 'settings');
  if (settings === undefined) throw new Error('the example has no repair');
  await lane.getByRole('button', { name: /^Use WARM_IP_TARGET 2, MINIMUM 24/ }).click();
  await expect(planner.verdict).toHaveText(HEADLINES[kindAfter(settings)]);
  await expectAnswer(planner, answerTo(repairedText(EXAMPLE, settings.repair, before.plan)));
  const undo = planner.answer.getByRole('button', { name: planner.words.lanes.undo });
  await expect(undo).toBeFocused();
  await expect(planner.answer.getByText(/^At rest · Upgrade · Zone . lost$/)).toBeVisible();
  await undo.press('Enter');
  await expect(planner.verdict).toHaveText(/subnet c is 19 addresses short/);
  await expect(
    planner.answer.getByRole('region', { name: startsWith(planner.words.lanes.title) }),
  ).toBeFocused();
  await expectAnswer(planner, answerTo(EXAMPLE));
});

test('the line after a click leaves the columns their names', async ({ planner }) => {
  await planner.open(EXAMPLE_LINK);
  await planner.settled();
  const heads = planner.answer.getByText(/^(At rest|Upgrade|Zone . lost)$/);
  await expect(heads).toHaveCount(3);
  const before = await heads.evaluateAll((all) =>
    all.map((head) => head.getBoundingClientRect().x),
  );
  await planner.lane('settings').getByRole('button', { name: /^Use / }).click();
  const { used, undo } = planner.words.lanes;
  await expect(planner.answer.getByText(startsWith(used('WARM_IP_TARGET 2')))).toBeVisible();
  await expect(planner.answer.getByRole('button', { name: undo })).toBeFocused();
  await expect(heads).toHaveCount(3);
  const after = await heads.evaluateAll((all) => all.map((head) => head.getBoundingClientRect().x));
  expect(after).toEqual(before);
  // The key takes the line away too: what it stood in has the keyboard.
  await planner.answer.getByRole('button', { name: undo }).press('Control+z');
  await expect(
    planner.answer.getByRole('region', { name: startsWith(planner.words.lanes.title) }),
  ).toBeFocused();
});

// Every example keeps its word in the unit tests; two show that the page says and does the same:
// one with a verdict of each kind, and one whose pods are pending.
for (const id of ['small-production', 't3-medium-nginx'] as const) {
  test(`after the click the verdict is what the lane said: ${id}`, async ({ planner }) => {
    const text = withOneRun(presetText(id));
    const before = answerTo(text);
    await planner.open(`?${formatLink(before.plan)}`);
    await expect(planner.lane('nodes')).toBeVisible();
    const early = await heightsOfLanes(planner);
    await planner.settled();
    await expect(planner.answer.getByText(planner.words.lanes.checking)).toHaveCount(0);
    // A row that is being replaced has none for a moment.
    await expect.poll(() => heightsOfLanes(planner), 'lanes keep their height').toEqual(early);
    const firsts = shownFirst(before, planner.words);
    for (const each of firsts) {
      await planner.settled();
      await expect(planner.answer.getByText(planner.words.lanes.checking)).toHaveCount(0);
      const lane = planner.lane(each.lane);
      const proofs = wayProofs(
        { repair: each.repair, proof: each },
        { usage: before.usage, isChecking: false },
        planner.words,
      );
      for (const proof of Object.values(proofs)) {
        if (typeof proof === 'object') await expect(lane).toContainText(proof.text);
      }
      await lane.getByRole('button', { name: /^Use / }).click();
      await planner.settled();
      await expectAnswer(planner, answerTo(repairedText(text, each.repair, before.plan)));
      await expect(planner.verdict).toHaveText(HEADLINES[kindAfter(each)]);
      await planner.answer.getByRole('button', { name: planner.words.lanes.undo }).click();
    }
  });
}

function heightsOfLanes({ answer }: PlannerPage): Promise<readonly number[]> {
  return answer
    .locator('[data-lane]')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
}

test('settings that cost little are sought and run: heads sort, a row says why it is here, and is used and given back', async ({
  planner,
}) => {
  await planner.open(EXAMPLE_LINK);
  await expect(planner.lane('nodes')).toBeVisible();
  const heights = await heightsOfLanes(planner);
  const { settings: words } = planner.words.charts;
  const panel = await planner.tab('settings');
  const rows = panel.getByRole('rowheader');
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
    '6 of 9 fit at rest, none during the upgrade, 6 with “minimal”.',
  );
  await expect(panel.getByText(planner.words.lanes.checking)).toHaveCount(0);
  await expect(rows).toHaveCount(9);
  await expect(panel.getByText('17 more were tried; none is better.')).toBeVisible();
  // The lane offers its settings with the strategy minimal: alone none of them is marked.
  await expect(panel.getByRole('rowheader', { name: words.notes.offered })).toHaveCount(0);
  const held = panel.getByRole('columnheader', { name: words.held });
  await held.getByRole('button').click();
  await expect(held).toHaveAttribute('aria-sort', 'ascending');
  const numbers = await panel.locator('tbody tr td:nth-of-type(1)').allInnerTexts();
  const counts = numbers.map((text) => Number.parseInt(text, 10));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  await panel.getByRole('button', { name: startsWith('WARM_IP_TARGET 2, MINIMUM') }).click();
  await expect(panel.getByText('24 = 22 pods')).toBeVisible();
  const wanted = changesAtRestOf(answerTo(EXAMPLE)).compared.find(
    ({ variant }) => variant === 'warm-ip-1',
  );
  if (wanted === undefined) throw new Error('warm-ip-1 is not compared');
  await panel
    .getByRole('button', { name: words.take('WARM_IP_TARGET 1'), exact: true })
    .press('Enter');
  // The button went with what was used: the way back has the keyboard.
  await expect(
    panel.getByRole('button', { name: planner.words.lanes.undo, exact: true }),
  ).toBeFocused();
  await expectFigures(planner, answerTo(withSettings(EXAMPLE, wanted.settings)).usage);
  await expect(planner.form.setting('WARM_IP_TARGET')).toHaveValue('1');
  await panel.getByRole('button', { name: planner.words.lanes.undo, exact: true }).click();
  await expectFigures(planner, answerTo(EXAMPLE).usage);

  await test.step('lanes are as high where there is room', async () => {
    await planner.open('?subnet=a:10.0.0.0/22:12&subnet=b:10.0.4.0/22:12&node=m5.large:2:9');
    await expect(planner.lane('nodes')).toBeVisible();
    await expect(planner.answer.getByText(planner.words.lanes.room)).toBeVisible();
    expect(await heightsOfLanes(planner)).toEqual(heights);
  });
});

test('settings are tried with another strategy of the upgrade, which is the plan’s and can be taken back; their numbers stand in a plain table', async ({
  planner,
  page,
}) => {
  await planner.open(
    '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:12:20&runs=1&view=settings',
  );
  const { charts, timeline } = planner.words;
  const panel = await planner.tab('settings');
  const { strategy, strategies } = timeline.scenario;
  const minimal = panel.getByRole('columnheader', { name: charts.settings.minimal });
  await expect(minimal).toBeVisible();
  await panel.getByRole('combobox', { name: strategy }).selectOption(strategies.minimal);
  await expect(page).toHaveURL(/strategy=minimal/);
  await expect(panel.getByText(planner.words.lanes.checking)).toHaveCount(0);
  await expect(minimal).toHaveCount(0);
  await expect(panel.getByRole('heading', { level: 3 })).not.toContainText('“minimal”');
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/strategy=minimal/);
  await expect(minimal).toBeVisible();
  await expect(panel.getByText(planner.words.lanes.checking)).toHaveCount(0);

  const rows = await panel.getByRole('rowheader').count();
  await panel.getByRole('button', { name: charts.table, exact: true }).click();
  await expect(panel.getByRole('columnheader', { name: charts.settings.wanted })).toBeVisible();
  await expect(panel.getByRole('rowheader')).toHaveCount(rows);
  await expect(panel.getByRole('row').getByRole('button')).toHaveCount(0);
  const now = panel.getByRole('row').filter({ hasText: `(${charts.settings.now})` });
  await expect(now.getByRole('cell').nth(1)).toHaveText('360');
});

test('a plan that fits and does not hold what it must is offered what makes it hold that', async ({
  planner,
}) => {
  await planner.open(
    '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&runs=1&must-grow=200',
  );
  await planner.settled();
  const { lanes, repairs } = planner.words;
  await expect(planner.verdict).toContainText('Does not meet a requirement');
  await expect(planner.answer.getByText(lanes.title, { exact: true })).toBeVisible();
  await expect(planner.answer.getByText(lanes.room, { exact: true })).toHaveCount(0);
  const subnets = planner.lane('subnets').first();
  await expect(subnets).toContainText(repairs.meets);
  await subnets.getByRole('button', { name: /^Use / }).click();
  await planner.settled();
  await expect(planner.verdict).toContainText('Fits');
});

test('a change that is shown of the plan before the last key is not used, and it is said', async ({
  planner,
}) => {
  const { lanes } = planner.words;
  await planner.open('?runs=1&subnet=a:10.0.0.0/24:12&node=m5.large:12:22');
  const use = planner.lane('nodes').getByRole('button', { name: startsWith(lanes.use) });
  await expect(use).toBeEnabled();
  await planner.form.nodes(1).focus();
  await use.evaluate((button: HTMLElement) => {
    // The key and the press, before the page has drawn anything between.
    document.execCommand('insertText', false, '13');
    button.click();
  });
  await expect(planner.form.nodes(1)).toHaveValue('1213');
  await expect(planner.announcement(lanes.notWhileChecked)).toBeAttached();
});
