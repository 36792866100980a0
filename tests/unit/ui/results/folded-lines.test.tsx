import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { TYPE_LOOKUP } from '@/limits';
import { judgePlan } from '@/plan';
import { fetchAllMessages } from '@/store/spoken-language';
import { FoldedLines } from '@/ui/results/drawer/folded-lines';
import { planOfLink } from '../../../support/plan-texts';

beforeAll(() => fetchAllMessages('en'));

describe('The lines at the end of the page, before any worker has said anything', () => {
  const linesOf = (groups: number, status: 'current' | 'stale') => {
    const nodes = Array.from({ length: groups }, (_, index) => `node=m5.large:1:${index + 1}`);
    const plan = planOfLink(['subnet=a:/20', ...nodes].join('&'));
    const answer = { ...judgePlan(plan, TYPE_LOOKUP), problems: [] };
    return renderToStaticMarkup(
      <FoldedLines answer={status === 'stale' ? { ...answer, status } : { ...answer, status }} />,
    );
  };

  test('are those of a small plan', () => {
    expect(linesOf(20, 'current')).toContain('AWS’s spreadsheet');
  });

  test('have their place kept where there are many groups, which take as long as the answer', () => {
    expect(linesOf(21, 'current')).toMatch(/^<div class="[^"]*"><\/div>$/);
  });

  test('are there of many groups too where the form can’t be read: then nobody else finds them', () => {
    expect(linesOf(21, 'stale')).toContain('AWS’s spreadsheet');
  });
});
