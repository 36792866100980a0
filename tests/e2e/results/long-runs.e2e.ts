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
