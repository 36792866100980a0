import { presetText } from '@/plan';
import { answerTo, expectAnswer } from '../support/answer/engine-answer';
import { readNumber } from '../support/answer/read-numbers';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

test('the spreadsheet’s example: it said 351 of 510, it is 360 of 507, and here is why', {
  tag: '@only-phone',
}, async ({ planner }) => {
  const { shell, proof } = planner.words;
  await planner.open();
  await planner.choose('examples', shell.presets['spreadsheet-example']);
  await expect(planner.figure('held')).toHaveAccessibleName(/360 of 507/);
  await expectAnswer(planner, answerTo(presetText('spreadsheet-example')));

  const spreadsheet = await planner.openSection('spreadsheet');
  await expect(spreadsheet).toContainText('351 used, 510 available');
  await expect(spreadsheet).toContainText('360 wanted, 507 available');
  for (const caption of [proof.spreadsheet.usedCaption, proof.spreadsheet.availableCaption]) {
    const table = spreadsheet.getByRole('table', { name: caption });
    const [start = 0, ...steps] = (await table.getByRole('cell').allTextContents()).map(readNumber);
    const end = steps.pop();
    expect(steps.length, 'causes are named').toBeGreaterThan(0);
    expect(steps.reduce((sum, step) => sum + step, start)).toBe(end);
  }
});

test.describe('once its scenario has run', () => {
  test.use({ runs: 'few' });

  test('a plan in prefix mode speaks of /28 blocks; one whose pods find no place says why', async ({
    planner,
  }) => {
    const { shell } = planner.words;
    await planner.open();
    await planner.choose('examples', shell.presets['prefix-delegation']);
    const answered = answerTo(presetText('prefix-delegation'));
    await expectAnswer(planner, answered);
    expect(answered.usage.verdict.constraint).toBe('blocks');
    await expect(planner.verdict).toHaveText(/\/28 blocks free/);
    await planner.why.click();
    await expect(planner.section('sum')).toContainText('/28 of the range');
    await test.step('three t3.medium and 50 nginx: 42 run, 8 find no place, and the page says why; beside five system pods 5 find none', async () => {
      await planner.page.keyboard.press('Escape');
      await planner.choose('examples', shell.presets['t3-medium-nginx']);
      await expect(planner.verdict).toHaveText(/8 of 53 pods find no place.*max pods of 17/);
      // 45 run: 42 nginx and three system pods, of 53 asked.
      await expect(planner.figure('pods')).toHaveAccessibleName(/45 of 53, 8 no place/);
      await expect(planner.figure('held')).toHaveAccessibleName(/^Held 54 /);
      await planner.openSection('notes');
      const pending = planner.note('PODS_PENDING');
      await expect(pending).toContainText(
        /^WarningReplicas without a place need prefixes and higher max pods, or more nodes/,
      );
      await expect(pending).toContainText(/51 places/);
      await expectAnswer(planner, answerTo(presetText('t3-medium-nginx')));

      // Five system pods in all do not spread over three nodes evenly: two of them come as replicas.
      await planner.open('?subnet=/24&node=t3.medium:3&system-pods=1&pods=47');
      await expect(planner.figure('pods')).toHaveAccessibleName(/45 of 50, 5 no place/);
      await expect(planner.figure('held')).toHaveAccessibleName(/^Held 54 /);
      const row = planner.nodeGroup('t3.medium').getByRole('cell');
      await expect(row.filter({ hasText: /^17$/ })).toBeVisible();
      await expect(row.filter({ hasText: /^18$/ })).toBeVisible();
    });
  });
});
