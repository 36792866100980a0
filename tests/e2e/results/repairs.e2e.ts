import { verdictOver } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import {
  type Answered,
  formatLink,
  kindAfter,
  presetText,
  provenRepairs,
  toScenario,
} from '@/plan';
import { repairsOf, settingsComparedOf } from '@/store/derived/repairs';
import { repairedText, withSettings } from '@/store/document/repaired-text';
import { chipWords, HEADLINES } from '../../support/verdict/repair-promise';
import { answerTo, expectAnswer, expectFigures } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

const EXAMPLE = presetText('small-production');

/** What the page tells of the scenario of a plan. */
function runOf({ plan }: Answered) {
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status === 'faulty') throw new Error('no scenario');
  return verdictOver(scenario, plan.scenario);
}

test('a repair makes the plan fit with a click, and another click takes it back', {
  tag: '@phone',
}, async ({ planner }) => {
  await planner.open();
  const repair = planner.answer.getByRole('button', { name: /WARM_IP_TARGET 2, MINIMUM 24/ });
  await expect(repair).toHaveText(/fits at rest, not during the upgrade in c/);
  await repair.click();
  await expect(planner.verdict).toHaveText(/^Fits at rest, but .*subnet c/);
  const [settings] = repairsOf(answerTo(EXAMPLE));
  if (settings === undefined) throw new Error('the example has no repair');
  await expectAnswer(planner, answerTo(repairedText(EXAMPLE, settings, answerTo(EXAMPLE).plan)));
  await expect(repair).toHaveText(/^Undo/);
  await repair.click();
  await expect(planner.verdict).toHaveText(/subnet c is 19 addresses short/);
  await expectAnswer(planner, answerTo(EXAMPLE));
});

test('one repair is tried after the other', async ({ planner }) => {
  await planner.open();
  const [settings, subnets] = repairsOf(answerTo(EXAMPLE));
  if (settings === undefined || subnets === undefined) throw new Error('two repairs are wanted');
  await planner.answer.getByRole('button', { name: /WARM_IP_TARGET 2/ }).click();
  await planner.answer.getByRole('button', { name: /A further \/24 in each zone/ }).click();
  await expectAnswer(planner, answerTo(repairedText(EXAMPLE, subnets, answerTo(EXAMPLE).plan)));
  await expect(planner.form.setting('WARM_IP_TARGET')).toHaveValue('');
  await expect(planner.page.getByRole('textbox', { name: /^CIDR/ })).toHaveCount(6);
  await planner.answer.getByRole('button', { name: /^Undo: A further/ }).click();
  await expectAnswer(planner, answerTo(EXAMPLE));
});

// Every example keeps its word in the unit tests; two show that the page says and does the same:
// one with a verdict of each kind, and one whose pods are pending.
for (const id of ['small-production', 't3-medium-nginx'] as const) {
  test(`after the click the verdict is what the chip said: ${id}`, async ({ planner }) => {
    const text = presetText(id);
    const before = answerTo(text);
    await planner.open(`?${formatLink(before.plan)}`);
    await planner.settled();
    const promised = [...provenRepairs(before, runOf(before), TYPE_LOOKUP)].slice(0, 3);
    const chips = planner.answer.getByRole('button').filter({ hasText: '→' });
    await expect(planner.answer.getByText('checking')).toHaveCount(0);
    await expect(chips).toHaveCount(promised.length);
    for (const [index, proven] of promised.entries()) {
      await expect(chips.nth(index)).toHaveText(chipWords(kindAfter(proven), proven));
      await chips.nth(index).click();
      await planner.settled();
      const after = answerTo(repairedText(text, proven.repair, before.plan));
      await expectAnswer(planner, after);
      await expect(planner.verdict).toHaveText(HEADLINES[kindAfter(proven)]);
      await planner.answer.getByRole('button', { name: /^Undo/ }).click();
      await planner.settled();
    }
  });
}

test('other settings are compared: a row is taken over with a click and given back', async ({
  planner,
}) => {
  await planner.open();
  const { settings: words } = planner.words.charts;
  const panel = await planner.tab('settings');
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
    'No setting fits during the upgrade; WARM_IP_TARGET 2, MINIMUM 24 fits at rest.',
  );
  const rows = panel.getByRole('row');
  for (const { variant, held, podsHosted, idle } of settingsComparedOf(answerTo(EXAMPLE))) {
    const numbers = rows
      .filter({ has: planner.page.getByRole('cell', { name: planner.count(held), exact: true }) })
      .filter({ has: planner.page.getByRole('cell', { name: planner.count(idle), exact: true }) })
      .filter({
        has: planner.page.getByRole('cell', { name: planner.count(podsHosted), exact: true }),
      });
    await expect(numbers.first(), variant).toBeVisible();
  }
  const wanted = settingsComparedOf(answerTo(EXAMPLE)).find(
    ({ variant }) => variant === 'warm-ip-1',
  );
  if (wanted === undefined) throw new Error('warm-ip-1 is not compared');
  const row = panel.getByRole('button', { name: startsWith('WARM_IP_TARGET 1') }).last();
  await row.click();
  await expectFigures(planner, answerTo(withSettings(EXAMPLE, wanted.settings)).usage);
  await expect(planner.form.setting('WARM_IP_TARGET')).toHaveValue('1');
  await panel.getByRole('button', { name: new RegExp(`${words.takeBack}$`) }).click();
  await expectFigures(planner, answerTo(EXAMPLE).usage);
});
