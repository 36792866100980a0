// What subnets lack that nodes choose among is one number, in one unit, of the same subnets: headline, because,
// figure, cell, title and the ends of the bars.
import { describe, expect, test } from 'vitest';
import { answerLink } from '@/cli/read-link';
import { MESSAGES } from '@/i18n/all-messages';
import { questionCell } from '@/i18n/questions/question-cell';
import { heldTold } from '@/i18n/verdict/held-told';
import { planFigures } from '@/i18n/verdict/plan-figures';
import { NOT_RUN, type RunTold } from '@/i18n/verdict/run-told';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { barEndTold } from '@/ui/results/pictures/subnets/bar-end';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { subnetsFinding, subnetsSum } from '@/ui/results/pictures/subnets/subnets-finding';
import { startOf } from '../../../support/held';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const TWO = 'subnet=a:10.0.0.0/26&subnet=a:10.0.1.0/26;use=pods&subnet-discovery=true';
const LINKS = {
  'pods that may wait': `${TWO}&node=m5.large:6:10`,
  'warm addresses alone': `${TWO}&node=m5.large:5:18`,
  'small subnets':
    'subnet=a:10.0.0.0/27&subnet=a:10.0.1.0/27;use=pods&subnet-discovery=true&node=m5.large:3:15',
};

const shownIn = (text: string) => text.match(/(?<![\w-])\d+/g)?.map(Number) ?? [];

describe.each(Object.entries(LINKS))('%s', (_, link) => {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  const { usage, cluster } = reading;
  const { reason } = usage.verdict;
  if (reason.code !== 'DISCOVERY_ORDER') throw new Error(reason.code);
  const { short } = reason;
  const runs: Record<string, RunTold> = {
    'before a run': NOT_RUN,
    'after a run': { ...NOTHING_REFUSED, start: startOf(cluster) },
  };

  test('is what both subnets lack', () => {
    expect(reason.subnets).toEqual(['a-1', 'a-2']);
    expect(short).toBe(usage.totals.short);
    expect(short).toBeGreaterThan(0);
  });

  test.each(Object.keys(runs))('is told everywhere alike, %s', (when) => {
    const run = runs[when] as RunTold;
    for (const language of ['en', 'ko'] as const) {
      const messages = MESSAGES[language];
      const told = heldTold(usage, run);
      const view = verdictView(usage, run, messages);
      const both = language === 'en' ? 'a-1 and a-2' : 'a-1, a-2';
      expect(view.sentence).toContain(both);
      expect(view.because).toContain(both);
      const [wanted = 0, usable = 0] = shownIn(view.because).filter((each) => each > 50);
      expect(wanted - usable, view.because).toBe(short);
      const figure = planFigures(usage, run, messages).find(({ of }) => of === 'remaining');
      expect(figure).toMatchObject({ value: short, tone: 'warn' });
      const cell = questionCell({ question: 'at-rest', answer: usage, run }, messages);
      expect(cell.line).toContain(both);
      expect(shownIn(cell.line)).toContain(short);
      const title = subnetsFinding(usage, messages, told);
      expect(title).toContain(both);
      expect(shownIn(title)).toContain(short);
      expect(subnetsSum(usage, told, messages)).not.toMatch(/\b0 (and|is|are)|0개입니다/);
      const ends = subnetBars(usage.subnets, told.held?.subnets).bars.map(
        (bar) => shownIn(barEndTold(bar, false, messages.charts.subnets).text ?? '')[0] ?? 0,
      );
      expect(ends.reduce((sum, end) => sum + end)).toBe(short);
    }
  });
});
