// A plan whose nodes are still to be chosen: what is asked of it, from its link.
import { describe, expect, test } from 'vitest';
import { isWell } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { roomRows } from '@/i18n/lanes';
import { questionCell } from '@/i18n/questions';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, planMost, planQuestions, type QuestionFound, safeNodes } from '@/plan';
import { planOfLink } from '../../../support/plan-texts';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const SUBNETS = 'v=1&subnet=a:10.0.0.0/24:20&subnet=b:10.0.1.0/24:20&runs=2';

function asked(groups: string) {
  const plan = planOfLink(`?${SUBNETS}${groups}`);
  const { usage, cluster } = answerPlan(plan, TYPE_LOOKUP);
  const replies = [...planQuestions(plan, { questions: ['growth'] }, TYPE_LOOKUP)];
  const growth = replies.findLast(
    (each): each is Extract<QuestionFound, { question: 'growth' }> => each.question === 'growth',
  );
  if (growth === undefined) throw new Error('no growth');
  return { plan, usage, cluster, growth: growth.found };
}

const NO_LOSS = {
  status: 'known',
  found: { losses: [], hardest: undefined, hardestAlike: [] },
} as const;
const CHECKING = { status: 'checking', found: undefined } as const;

function rowsOf({ usage, cluster, growth }: ReturnType<typeof asked>, words = MESSAGES.en) {
  const questions = {
    'zone-loss': NO_LOSS,
    growth: { status: 'known', found: growth },
    settings: CHECKING,
  } as const;
  return roomRows(usage, { cluster, run: NOTHING_REFUSED, questions, nodes: 'none-there' }, words);
}

describe('A plan without nodes', () => {
  test('is offered as many as hold, from none on, and holds them once they are used', () => {
    const told = asked('&node=m5.large:0:0');
    const nodes = rowsOf(told).find(({ lane }) => lane === 'nodes');
    const row = [...planMost(told.plan, true, TYPE_LOOKUP)].at(-1)?.groups[0];
    expect(row && safeNodes(row)).toBe(23);
    expect(nodes?.label).toBe('23 more: 23 in all');
    expect(nodes?.detail).not.toMatch(/no nodes|nothing/);
    if (nodes?.use?.kind !== 'nodes') throw new Error('nothing is offered');
    const { usage } = answerPlan(nodes.use.plan, TYPE_LOOKUP);
    expect([usage.totals.nodes, isWell(usage.verdict)]).toEqual([23, true]);
    const ko = rowsOf(told, MESSAGES.ko).find(({ lane }) => lane === 'nodes');
    expect(ko?.label).toContain('23대');
  }, 60_000);

  test('of several groups as many of each', () => {
    const { growth } = asked('&node=m5.large:0:0&node=c5.2xlarge:0:0');
    if (typeof growth.room !== 'object') throw new Error(`room: ${growth.room}`);
    const [first, second] = growth.room.groups.map(({ nodes }) => nodes);
    expect(Math.abs((first ?? 0) - (second ?? 0))).toBeLessThanOrEqual(1);
    expect(growth.room.nodes).toBe((first ?? 0) + (second ?? 0));
  }, 60_000);

  test('in large subnets as many as can be run', () => {
    const plan = planOfLink('?v=1&subnet=a:10.0.0.0/16&node=m5.large:0:0');
    const replies = [...planQuestions(plan, { questions: ['growth'] }, TYPE_LOOKUP)];
    const rooms = replies.flatMap((each) =>
      each.question === 'growth' && typeof each.found.room === 'object' ? [each.found.room] : [],
    );
    expect(rooms[0]?.nodes).toBeGreaterThan(100);
  }, 120_000);

  test('is offered no smaller subnets: every size would hold nothing', () => {
    const told = asked('&node=m5.large:0:0');
    const subnets = rowsOf(told).find(({ lane }) => lane === 'subnets');
    expect(subnets?.use).toBeUndefined();
    expect(subnets?.label).toBe('231 addresses free in each subnet');
  }, 60_000);

  test('loses none with a zone, however many zones it has', () => {
    const { usage } = asked('&node=m5.large:0:0');
    const cell = (words: typeof MESSAGES.en) =>
      questionCell({ question: 'zone-loss', told: NO_LOSS, answer: usage }, words);
    expect(cell(MESSAGES.en)).toMatchObject({ number: 'no nodes', line: 'nothing to lose' });
    expect(cell(MESSAGES.ko)).toMatchObject({ number: '노드 없음' });
  }, 60_000);

  test('nodes that are all in one zone are in it', () => {
    const { usage } = asked('&node=m5.large:2:3:a');
    const cell = questionCell({ question: 'zone-loss', told: NO_LOSS, answer: usage }, MESSAGES.en);
    expect(cell).toMatchObject({ number: 'one zone', line: 'all nodes are in it' });
  }, 60_000);
});
