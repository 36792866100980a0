import { expect, test } from 'vitest';
import { simulate } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import type { RunTold } from '@/i18n/verdict';
import { TYPE_LOOKUP } from '@/limits';
import { toScenario } from '@/plan';
import { FIRST_EXAMPLE } from '@/plan/examples/first-example';
import { claimsOf } from '@/store/derived';
import { foldedSummaries } from '@/ui/results/drawer/section-summaries';
import { answerToLink } from '../../../support/plan-texts';

test('the line of common mistakes says how many touch the plan and names three, as the drawer shows at first', () => {
  const answer = { status: 'current', ...answerToLink(FIRST_EXAMPLE) } as const;
  expect(claimsOf(answer).length).toBeGreaterThan(3);
  const lines = foldedSummaries(answer, MESSAGES.en, {
    scenario: 'upgrade',
    status: 'not-run',
  });
  const said = lines.find(({ section }) => section === 'mistakes')?.summary.split(' · ');
  expect(said).toHaveLength(4);
  expect(said?.[0]).toBe(`${claimsOf(answer).length} touch this plan`);
});

test('that the tightest subnet is nearly full is no note where the headline tells how the upgrade fails: the cell says what is free', () => {
  const link = '?subnet=a:10.0.0.0/24:60&subnet=b:10.0.1.0/24:60&node=m5.large:12:20&runs=1';
  const { plan, cluster, usage } = answerToLink(link);
  const answer = { status: 'current', plan, cluster, usage } as const;
  expect(usage.verdict.kind).toBe('fits');
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined) throw new Error(link);
  const { verdict, start } = simulate(scenario, 1);
  expect(verdict.kind).toBe('does-not-fit');
  const notes = (run: RunTold) =>
    foldedSummaries(answer, MESSAGES.en, run).find(({ section }) => section === 'notes')?.summary;
  expect(notes({ status: 'done', scenario: 'upgrade', verdict, start })).not.toContain(
    'nearly full',
  );
  expect(notes({ status: 'checking', scenario: 'upgrade' })).not.toContain('nearly full');
});
