// A lack of whole /28 is told in one way: how many are whole, from the worst layout to the best, and how
// many are wanted. Headline, cell, figure, picture and the sum behind them count alike.
import { describe, expect, test } from 'vitest';
import { answerLink } from '@/cli/read-link';
import { MESSAGES } from '@/i18n/all-messages';
import { questionCell } from '@/i18n/questions/question-cell';
import { heldTold } from '@/i18n/verdict/held-told';
import { planFigures } from '@/i18n/verdict/plan-figures';
import { NOT_RUN, type RunTold } from '@/i18n/verdict/run-told';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { withoutMarks } from '@/i18n/wording/marks';
import { sumTitle } from '@/ui/results/drawer/why/sum-title';
import { whySum } from '@/ui/results/drawer/why/why-sum';
import { subnetsFinding } from '@/ui/results/pictures/subnets/subnets-finding';
import { startOf } from '../../../support/held';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const PREFIXES = 'ENABLE_PREFIX_DELEGATION=true';
const LINKS = {
  'Auto Mode': 'subnet=a:10.0.0.0/24&node=m6i.xlarge:14:14;kind=auto-mode',
  'by layout': `subnet=a:10.0.0.0/23:12&${PREFIXES}&node=c5.2xlarge:6:40;max-pods=110`,
  'of warm alone': `subnet=a:10.0.0.0/24&${PREFIXES}&node=m5.large:5:20`,
  'of all blocks': `subnet=a:10.0.0.0/27&${PREFIXES}&node=m5.large:1:20`,
  'in two subnets': `subnet=a:10.0.0.0/24:90&subnet=b:10.0.1.0/24:90&${PREFIXES}&node=m5.large:10:20`,
};

function planOf(link: string) {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  return reading;
}

const shownIn = (text: string) => text.match(/\d+/g)?.map(Number) ?? [];

describe.each(Object.entries(LINKS))('a lack of /28: %s', (_, link) => {
  const plan = planOf(link);
  const { usage } = plan;
  const { verdict, subnets } = usage;
  const blocks = subnets.find(({ label }) => label === verdict.subnet)?.blocks;
  if (blocks === undefined) throw new Error('no /28');
  const { freeWorst, freeBest, wanted } = blocks;
  const whole = freeWorst === freeBest ? [freeBest] : [freeWorst, freeBest];
  const short = [wanted - freeWorst, wanted - freeBest].filter(
    (each) => each > 0 && ![freeWorst, freeBest, wanted].includes(each),
  );
  const runs: Record<string, RunTold> = {
    'before a run': NOT_RUN,
    'after a run': { ...NOTHING_REFUSED, start: startOf(plan.cluster) },
  };

  test('is one of /28', () => {
    expect(verdict.constraint).toBe('blocks');
    expect(verdict.blocks).toEqual(blocks);
    expect(wanted).toBeGreaterThan(freeWorst);
  });

  test.each(Object.keys(runs))('counts whole ones everywhere, %s', (when) => {
    const run = runs[when] as RunTold;
    for (const language of ['en', 'ko'] as const) {
      const messages = MESSAGES[language];
      const sum = whySum(plan, 'worst-subnet', messages, run);
      const waits = (run.start?.podsWaitingForSubnets ?? 0) > 0;
      const cell = questionCell({ question: 'at-rest', answer: usage, run }, messages);
      const figure = planFigures(usage, run, messages).find(({ of }) => of === 'remaining');
      expect([figure?.value, figure?.upTo ?? figure?.value]).toEqual([freeWorst, freeBest]);
      expect(shownIn(figure?.note ?? '')).toContain(wanted);
      expect([sum?.total.amount, sum?.total.upTo ?? sum?.total.amount]).toEqual([
        freeWorst,
        freeBest,
      ]);
      expect(sum?.rows.reduce((all, { amount }) => all + amount, 0)).toBe(freeWorst);
      expect(sum?.rows.reduce((all, { amount, upTo }) => all + (upTo ?? amount), 0)).toBe(freeBest);
      const told = {
        headline: waits ? undefined : withoutMarks(verdictView(usage, run, messages).sentence),
        cell: waits ? undefined : `${cell.number} ${cell.unit} ${cell.line}`,
        picture: waits ? undefined : subnetsFinding(usage, messages, heldTold(usage, run)),
        drawer: sumTitle(plan, 'worst-subnet', messages, run),
        figure: sumTitle(plan, 'remaining', messages, run),
      };
      for (const [where, text] of Object.entries(told)) {
        if (text === undefined) continue;
        expect(shownIn(text), `${where}: ${text}`).toEqual(
          expect.arrayContaining([...whole, wanted]),
        );
        for (const amount of short)
          expect(shownIn(text), `${where}: ${text}`).not.toContain(amount);
      }
    }
  });
});

test('where /28s are left the sum ends at how many are', () => {
  const plan = planOf(
    'subnet=a:10.0.0.0/24&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&node=t3.medium:3&pods=60',
  );
  expect(plan.usage.verdict).toMatchObject({ kind: 'fits', constraint: 'blocks', left: 5 });
  const sum = whySum(plan, 'worst-subnet', MESSAGES.en, NOT_RUN);
  expect(sum?.rows.map(({ amount }) => amount)).toEqual([16, -2, -3, -6]);
  expect(sum?.total.amount).toBe(5);
  expect(sumTitle(plan, 'worst-subnet', MESSAGES.en, NOT_RUN)).toBe(
    'Subnet a has 5 /28 blocks free',
  );
  expect(sumTitle(plan, 'worst-subnet', MESSAGES.ko, NOT_RUN)).toBe('서브넷 a: 여유 /28 블록 5개');
});
