import { simulate } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import { toScenario } from '@/plan';
import { answerToLink } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

const LINK = '?subnet=a:10.0.0.0/20&subnet=b:10.0.16.0/20&node=m5.large:400:25';

test('a plan whose run takes many seconds says what its nodes hold long before its scenario has run', async ({
  planner,
}) => {
  const { plan, usage } = answerToLink(LINK);
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined) throw new Error(LINK);
  const { start } = simulate({ ...scenario, events: [], durationSeconds: 1 }, 1);
  const { verdict, figuresInLine } = planner.words.results;
  await planner.open(LINK);
  const held = `${planner.count(start.held)} ${figuresInLine.heldOf(usage.totals.held)}`;
  await expect(planner.figure('held')).toContainText(held);
  await expect(planner.figure('pods')).toContainText(planner.count(start.podsRunning));
  const row = planner.nodeGroup('m5.large');
  await expect(row.getByRole('cell').last()).toHaveText(planner.count(start.held));
  await expect(planner.answer).toContainText(verdict.checkingOnly('upgrade'));
});

test('what is not run unasked can be run from its cell also where the plan is required to hold it', async ({
  planner,
  page,
}) => {
  await planner.open(
    '?subnet=a:10.0.0.0/16&subnet=b:10.1.0.0/16&node=m5.large:5001:20&must-survive-zone-loss=true',
  );
  const { label, ask } = planner.words.questions;
  const cell = page.getByRole('tab', { name: label.zoneLoss(undefined) });
  await expect(cell).toContainText(ask);
  await expect(cell).toContainText(planner.words.requirements.inCell['not-run']);
});

test('what is not run unasked says so in its cell, and runs when that is pressed, not when keys pass it', async ({
  planner,
  page,
}) => {
  await planner.open('?subnet=a:10.0.0.0/16&subnet=b:10.1.0.0/16&node=m5.large:5001:20');
  const { label, ask, notRun, checking } = planner.words.questions;
  const cell = page.getByRole('tab', { name: label.zoneLoss(undefined) });
  await expect(cell).toContainText(ask);
  await expect(cell).toContainText(notRun);
  await page.getByRole('tab', { name: label.atRest }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(cell).toHaveAttribute('aria-selected', 'true');
  await expect(cell).toContainText(notRun);
  await cell.click();
  await expect(cell).toContainText(checking);
});
