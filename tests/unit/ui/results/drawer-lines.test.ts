import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
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
