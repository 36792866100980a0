// What there is room for in a plan that fits and holds what is required of it holds that too.
import { describe, expect, test } from 'vitest';
import { verdictOver } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { roomRows } from '@/i18n/lanes';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, holdingFewer, type Plan, planQuestions } from '@/plan';
import { failing, lossOf, requiredWithRun } from '@/plan/required';
import { runOf } from '@/plan/scenario/run-of';
import { planOfLink } from '../../../support/plan-texts';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const PLAN = '?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:6:22';

function room(link: string) {
  const plan = planOfLink(link);
  const replies = [...planQuestions(plan, { questions: ['growth', 'settings'] }, TYPE_LOOKUP)];
  const growth = replies.findLast(({ question }) => question === 'growth');
  const settings = replies.findLast(({ question }) => question === 'settings');
  if (growth?.question !== 'growth' || settings?.question !== 'settings') throw new Error(link);
  const { room: nodes, smaller } = growth.found;
  const fewer = holdingFewer(answerPlan(plan, TYPE_LOOKUP).usage, settings.found);
  return {
    nodes: typeof nodes === 'object' ? nodes : undefined,
    smaller: typeof smaller === 'object' && smaller.holds ? smaller : undefined,
    fewer: fewer && { plan: { ...plan, settings: fewer.outcome.settings } },
  };
}

function failsOf(plan: Plan): number {
  const after = answerPlan(plan, TYPE_LOOKUP);
  const toRun = runOf(plan, TYPE_LOOKUP);
  if (toRun === undefined) throw new Error('it can’t be run');
  const run = verdictOver(toRun.scenario, toRun.seeds);
  return failing(requiredWithRun(after, run, () => lossOf(after, TYPE_LOOKUP)));
}

describe('Room to spare', () => {
  test('is as large where nothing is required', () => {
    const { nodes, smaller } = room(PLAN);
    expect(nodes?.nodes).toBeGreaterThan(8);
    expect(smaller).toBeUndefined();
  });

  test.each([
    ['must-survive-zone-loss=true'],
    ['must-grow=50'],
    ['must-keep-free=100'],
    ['must-grow=20&must-keep-free=40&must-survive-zone-loss=true'],
  ])('keeps %s, and one node more would not', (required) => {
    const link = `${PLAN}&${required}`;
    expect(failsOf(planOfLink(link))).toBe(0);
    const { nodes, smaller, fewer } = room(link);
    for (const each of [nodes, smaller, fewer]) if (each) expect(failsOf(each.plan)).toBe(0);
    const most = nodes?.nodes ?? 6;
    expect(most).toBeLessThan(room(PLAN).nodes?.nodes ?? 0);
    expect(failsOf(planOfLink(link.replace('large:6', `large:${most + 1}`)))).toBeGreaterThan(0);
  });

  test('of subnets and settings keeps it too', () => {
    const large = '?runs=1&subnet=a:10.0.0.0/20&subnet=b:10.0.16.0/20&node=m5.large:20:22';
    const free = room(large);
    const bound = room(`${large}&must-keep-free=900`);
    expect(free.smaller?.changed[0]?.prefixLength).toBeGreaterThan(22);
    expect(bound.smaller?.changed[0]?.prefixLength).toBe(21);
    if (bound.smaller) expect(failsOf(bound.smaller.plan)).toBe(0);
  });

  test('of subnets half as large says what these would lack', () => {
    const link =
      '?runs=1&subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:12' +
      '&node=m5.large:9:15&must-grow=50&must-keep-free=150&must-survive-zone-loss=true';
    const plan = planOfLink(link);
    for (const [words, lack] of [
      [MESSAGES.en, /^not met: .*150/],
      [MESSAGES.ko, /150/],
    ] as const) {
      const row = subnetsRowOf(plan, words);
      expect(row?.use).toBeUndefined();
      expect(row?.detail).toMatch(lack);
    }
  });
  test.each([
    [MESSAGES.en, '71 of 100 free', '11 of 100 free', '20 wait'],
    [MESSAGES.ko, '여유 71/100개', '여유 11/100개', '대기 20개'],
  ])('that leave less free than is asked say of how many, and are quiet', (words, ...texts) => {
    const plan = planOfLink(
      '?subnet=a:10.0.0.0/23&subnet=b:10.0.2.0/23&node=m5.large:12:20&must-keep-free=100' +
        '&must-grow=50&must-survive-scenario=true&must-survive-zone-loss=true',
    );
    const row = subnetsRowOf(plan, words);
    expect([row?.atRest, row?.scenario, row?.zoneLoss]).toEqual([
      { tone: 'warn', text: texts[0] },
      { tone: 'warn', text: texts[1] },
      { tone: 'bad', text: texts[2] },
    ]);
    expect(row?.isQuiet).toBe(true);
    // One line has room for it: that what is there now holds stands in the headline.
    expect(row?.detail).not.toContain(' · ');
  });
});

function subnetsRowOf(plan: Plan, words: AllMessages) {
  const { usage, cluster } = answerPlan(plan, TYPE_LOOKUP);
  const growth = [...planQuestions(plan, { questions: ['growth'] }, TYPE_LOOKUP)].findLast(
    ({ question }) => question === 'growth',
  );
  if (growth?.question !== 'growth') throw new Error('no growth');
  const checking = { status: 'checking', found: undefined } as const;
  const questions = {
    'zone-loss': checking,
    settings: checking,
    growth: { status: 'known', found: growth.found },
  } as const;
  const known = { cluster, run: NOTHING_REFUSED, questions, required: plan.requirements };
  return roomRows(usage, known, words).find(({ lane }) => lane === 'subnets');
}
