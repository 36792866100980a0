import { presetText } from '@/plan';
import { repairsOf, settingsComparedOf } from '@/store/derived/repairs';
import { repairedText, withSettings } from '@/store/document/repaired-text';
import { answerTo, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

const EXAMPLE = presetText('small-production');

test('a repair makes the plan fit with a click, and another click takes it back', {
  tag: '@phone',
}, async ({ planner }) => {
  await planner.open();
  const repair = planner.answer.getByRole('button', { name: /WARM_IP_TARGET 2, MINIMUM 24/ });
  await expect(repair).toHaveText(/fits at rest, 23 free in c/);
  await repair.click();
  await expect(planner.verdict).toHaveText(/^Fits at rest, but .*subnet c/);
  const [settings] = repairsOf(answerTo(EXAMPLE));
  if (settings === undefined) throw new Error('the example has no repair');
  await expectAnswer(planner, answerTo(repairedText(EXAMPLE, settings)));
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
  await expectAnswer(planner, answerTo(repairedText(EXAMPLE, subnets)));
  await expect(planner.form.setting('WARM_IP_TARGET')).toHaveValue('');
  await expect(planner.page.getByRole('textbox', { name: /^CIDR/ })).toHaveCount(6);
  await planner.answer.getByRole('button', { name: /^Undo: A further/ }).click();
  await expectAnswer(planner, answerTo(EXAMPLE));
});

test('other settings are compared: a row is taken over with a click and given back', async ({
  planner,
}) => {
  await planner.open();
  const { settings: words } = planner.words.charts;
  const panel = await planner.tab('settings');
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
    /WARM_IP_TARGET 2, MINIMUM 24 fits at rest and holds 594, 126 fewer than now/,
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
  await expectAnswer(planner, answerTo(withSettings(EXAMPLE, wanted.settings)));
  await expect(planner.form.setting('WARM_IP_TARGET')).toHaveValue('1');
  await panel.getByRole('button', { name: new RegExp(`${words.takeBack}$`) }).click();
  await expectAnswer(planner, answerTo(EXAMPLE));
});
