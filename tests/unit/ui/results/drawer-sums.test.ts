// The sum that a figure opens: its title and its end say what the figure says.
import { describe, expect, test } from 'vitest';
import { answerLink } from '@/cli/read-link';
import { MESSAGES } from '@/i18n/all-messages';
import { planFigures } from '@/i18n/verdict/plan-figures';
import { NOT_RUN, type RunTold } from '@/i18n/verdict/run-told';
import { sumTitle } from '@/ui/results/drawer/why/sum-title';
import { whySum } from '@/ui/results/drawer/why/why-sum';
import { startOf } from '../../../support/held';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const SHORT = 'subnet=a:10.0.0.0/24&node=m5.large:12:20';
const SHORT_BESIDE_FREE = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/25&node=m5.large:12:20';
const SUBNETS = 'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30';
const ORDER_DECIDES = `${SUBNETS}&node=m5.large:12:22&node=c5.2xlarge:6:40`;
const WAIT_AND_PENDING = `${SUBNETS}&node=m5.large:19:28&node=c5.2xlarge:8:40`;
const ROOMY = `${SUBNETS}&node=m5.large:3:22`;
const PENDING = 'subnet=a:/20&node=t3.medium:3:0&pods=80';
const CANNOT_WORK = 'subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:35';
const LINKS = {
  SHORT,
  SHORT_BESIDE_FREE,
  ORDER_DECIDES,
  WAIT_AND_PENDING,
  ROOMY,
  PENDING,
  CANNOT_WORK,
};

function planOf(link: string) {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  return reading;
}

function runOf(link: string): RunTold {
  return { ...NOTHING_REFUSED, start: startOf(planOf(link).cluster) };
}

describe.each(Object.entries(LINKS))('of the plan %s', (_, link) => {
  const plan = planOf(link);
  const runs = {
    'before a run': NOT_RUN,
    ...(plan.usage.verdict.kind === 'cannot-work' ? {} : { 'after a run': runOf(link) }),
  };

  test.each(Object.entries(runs))('each figure opens a sum that ends at it, %s', (__, run) => {
    for (const language of ['en', 'ko'] as const) {
      const messages = MESSAGES[language];
      const figures = planFigures(plan.usage, run, messages).filter(({ value }) => value > 0);
      for (const { of, value } of figures) {
        const sum = whySum(plan, of, messages, run);
        expect(sum?.total.amount, of).toBe(value);
        expect(
          sum?.rows.reduce((all, { amount }) => all + amount, 0),
          of,
        ).toBe(value);
        const numbers = sumTitle(plan, of, messages, run).match(/[\d,]+/)?.[0];
        expect(Number(numbers?.replace(',', '')), of).toBe(value);
      }
    }
  });
});

describe('the pods of a plan that is short', () => {
  const run = runOf(SHORT);

  test('are those that run, less than have a place: the others are a row that waits', () => {
    expect(sumTitle(planOf(SHORT), 'pods', MESSAGES.en, run)).toBe('218 pods run');
    const sum = whySum(planOf(SHORT), 'pods', MESSAGES.en, run);
    expect(sum?.rows.at(-1)).toEqual({ label: 'Wait', amount: -22, rules: [] });
    expect(sum?.total).toMatchObject({ label: 'Run', amount: 218 });
    expect(sumTitle(planOf(SHORT), 'pods', MESSAGES.ko, run)).toBe('파드 218개 실행');
  });

  test('are those that run at the most before a run', () => {
    expect(sumTitle(planOf(SHORT), 'pods', MESSAGES.en, NOT_RUN)).toMatch(/^At most \d+ pods run$/);
    expect(sumTitle(planOf(SHORT), 'pods', MESSAGES.ko, NOT_RUN)).toMatch(/^파드 최대 \d+개 실행$/);
  });
});

test('what a subnet lacks is told without a sign, and not as something free', () => {
  const sum = whySum(planOf(ORDER_DECIDES), 'worst-subnet', MESSAGES.en, NOT_RUN);
  expect(sum?.total).toMatchObject({ label: 'Short', amount: 19 });
  const all = whySum(planOf(ORDER_DECIDES), 'remaining', MESSAGES.en, NOT_RUN);
  expect(all?.rows.map(({ label, amount }) => `${label} ${amount}`)).toEqual([
    'Subnet a 1',
    'Subnet b 1',
    'Subnet c 19',
  ]);
});
