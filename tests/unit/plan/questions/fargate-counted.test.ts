// Pods on Fargate are pods: where they are counted beside nodes no number of nodes is told.
import { expect, test } from 'vitest';
import { growth } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { roomRows } from '@/i18n/lanes';
import { countedIn, questionCell } from '@/i18n/questions';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, planQuestions } from '@/plan';
import { growthFinding } from '@/ui/results/pictures/growth/growth-finding';
import { planOfLink } from '../../../support/plan-texts';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;
const SUBNETS = '?v=1&subnet=a:10.0.0.0/25&subnet=b:10.0.0.128/25&runs=2&node=:60;kind=fargate';
const BOTH = `${SUBNETS}&node=m5.large:4:20`;

function growthTold(link: string, words: typeof en) {
  const { usage, cluster } = answerPlan(planOfLink(link), TYPE_LOOKUP);
  const found = growth(cluster);
  const counted = countedIn(usage.groups);
  const cell = questionCell(
    { question: 'growth', told: { status: 'known', found }, answer: usage },
    words,
  );
  const of = { label: undefined, judged: 'at-rest', scenario: 'upgrade', counted } as const;
  return [cell.number, growthFinding(found, usage.totals.nodes, words, of)];
}

test('Growth of Fargate pods alone is told in pods, beside nodes without a noun', () => {
  expect(growthTold(SUBNETS, en)[0]).toMatch(/^[\d,]+ pods$/);
  expect(growthTold(SUBNETS, en)[1]).toMatch(/pods/);
  expect(growthTold(SUBNETS, en)[1]).not.toMatch(/node/);
  expect(growthTold(SUBNETS, ko)[0]).toMatch(/개까지$/);
  expect(growthTold(BOTH, en)[0]).toMatch(/^[\d,]+ in all$/);
  expect(growthTold(BOTH, en)[1]).toMatch(/more nodes and pods/);
  expect(growthTold(BOTH, ko)[1]).toMatch(/노드와 파드 [\d,]+개/);
  expect(growthTold('?v=1&subnet=a:10.0.0.0/25&node=m5.large:4:20', en)[0]).toMatch(/nodes$/);
});

test('The lane of nodes names them too', () => {
  const plan = planOfLink(BOTH.replaceAll('/25', '/23').replace('0.128', '2.0'));
  const { usage, cluster } = answerPlan(plan, TYPE_LOOKUP);
  const [known] = [...planQuestions(plan, { questions: ['growth'] }, TYPE_LOOKUP)]
    .flatMap((each) => (each.question === 'growth' ? [each.found] : []))
    .reverse();
  if (known === undefined) throw new Error('no growth');
  const checking = { status: 'checking', found: undefined } as const;
  const questions = {
    'zone-loss': checking,
    growth: { status: 'known', found: known },
    settings: checking,
  } as const;
  const lane = (words: typeof en) =>
    roomRows(usage, { cluster, run: NOTHING_REFUSED, questions }, words).find(
      (row) => row.lane === 'nodes',
    );
  expect(JSON.stringify(lane(en))).toMatch(/\d+ pods of [^"]*Fargate/i);
  expect(lane(ko)?.detail).toMatch(/파드 \d+개/);
  expect(en.lanes.noMoreNodes(1, false, 'pods')).toMatch(/^Not one pod more holds/);
  expect(en.lanes.noMoreNodes(2, false, 'both')).toMatch(/^Not one more of each group holds/);
});

test('What is safe of a Fargate group is told in pods', () => {
  expect(en.proof.nodeGroups.safeUpTo(3, 'all', true)).toBe('safe up to 3 pods');
  expect(ko.proof.nodeGroups.safeUpTo(3, 'all', true)).toBe('3개까지 안전');
  expect(en.proof.nodeGroups.safeUpTo(3, 'all')).toBe('safe up to 3 nodes');
});
