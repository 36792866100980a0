// Pods on Fargate are pods: where they are counted beside nodes no number of nodes is told.
import { expect, test } from 'vitest';
import { countedIn, growth, mostNodesOfMix } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { roomRows } from '@/i18n/lanes';
import { questionCell } from '@/i18n/questions';
import { groupSentences } from '@/i18n/texts';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { withoutMarks } from '@/i18n/wording/marks';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, planMost, planQuestions } from '@/plan';
import { growthFinding } from '@/ui/results/pictures/growth/growth-finding';
import { mostTold } from '@/ui/results/pictures/needs/most-told';
import { planOfLink } from '../../../support/plan-texts';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';
import { withStars } from '../../../support/with-stars';

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

test('No count of Fargate pods is told in machines or called a count of nodes', () => {
  const tight = '?v=1&subnet=a:10.0.0.0/26&subnet=b:10.0.0.64/26&runs=2&node=:90;kind=fargate';
  for (const link of [tight, `${tight}&node=m5.large:1:5`]) {
    const { usage, cluster } = answerPlan(planOfLink(link), TYPE_LOOKUP);
    const found = growth(cluster);
    const told = { status: 'known', found } as const;
    const cell = questionCell({ question: 'growth', told, answer: usage }, ko);
    const counted = countedIn(usage.groups);
    const of = { label: undefined, judged: 'at-rest', scenario: 'upgrade', counted } as const;
    const said = [cell.number, cell.line, growthFinding(found, usage.totals.nodes, ko, of)];
    expect(said.join(' ')).toMatch(/\d개부터/);
    expect(said.join(' ')).not.toMatch(/\d대/);
  }
  const { growth: words } = ko.charts;
  expect([words.plan(62, 'both'), words.plan(62)]).toEqual(['계획 62개', '계획 62대']);
  expect(words.freeAt('여유 191개', 62, 'both')).toBe('62개일 때 여유 191개');
  expect(words.lackFrom('부족', 70, 'pods')).toBe('부족(70개부터)');
  expect(words.allTo(124, 'both')).toBe('124개까지 모두 수용');
  expect(
    words.mark({ kind: 'does-not-fit', nodes: 0, quota: undefined }, undefined, 'pods'),
  ).toMatch(/^몇 개든 /);
  expect(words.count('both')).toBe('노드와 파드 수');
  expect([en.charts.growth.nodes('both'), en.charts.growth.nodes('pods')]).toEqual([
    'Nodes and pods',
    'Pods',
  ]);
  expect(en.charts.growth.fromOn(0, 'pods')).toBe('at any count');
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
  expect(JSON.stringify(lane(en))).toMatch(/\d+ Fargate pods/);
  expect(lane(ko)?.detail).toMatch(/파드 \d+개/);
  expect(en.lanes.noMoreNodes(1, false, 'pods')).toMatch(/^Not one pod more holds/);
  expect(en.lanes.noMoreNodes(2, false, 'both')).toMatch(/^Not one more of each group holds/);
});

test('How many pods of a Fargate group hold is told in pods, and no autoscaling maximum is set of them', () => {
  const link =
    '?v=1&subnet=a:/24&subnet=b:/24&runs=1&node=m5.large:2:10&node=:60;kind=fargate;name=batch';
  const [last] = [...planMost(planOfLink(link), true, TYPE_LOOKUP)].reverse();
  const group = last?.groups.find(({ label }) => label === 'batch');
  if (last === undefined || group?.maximum === undefined) throw new Error('no counts');
  const told = ({ maximum = group.maximum }, words: typeof en) =>
    groupSentences({ ...group, maximum }, last, words)
      .map(withoutMarks)
      .join(' ');
  expect(told({}, en)).toMatch(/^Up to \d+ pods of batch hold: at rest \d+ fit/);
  expect(told({}, ko)).toMatch(/^노드 그룹 batch: 파드 \d+개까지 안전합니다\. 평소에는 \d+개까지/);
  for (const change of [{ maximum: undefined }, { atRest: 0 }, { atRest: -1 }]) {
    const held = { ...group.maximum, ...change };
    expect(told({ maximum: held }, en)).toMatch(/no number of pods holds/i);
    expect(told({ maximum: held }, ko)).not.toMatch(/\d대|최대 노드/);
  }
  const atRest = groupSentences({ ...group, maximum: undefined }, last, en).map(withoutMarks);
  expect(atRest[0]).toMatch(/^Up to \d+ pods of batch fit; the \d+/);
  expect(mostTold(last, en)[0]?.name).toBe('Most nodes and pods, same mix');
  expect(mostTold({ ...last, groups: [group], counted: 'pods' }, ko)[0]?.name).toBe(
    '최대 파드, 같은 구성',
  );
  expect(en.needs.mostAtRest('batch', true)).toBe('Most pods at rest, batch');
});

test('What is safe of a Fargate group is told in pods', () => {
  expect(en.proof.nodeGroups.safeUpTo(3, 'all', true)).toBe('safe up to 3 pods');
  expect(ko.proof.nodeGroups.safeUpTo(3, 'all', true)).toBe('3개까지 안전');
  expect(en.proof.nodeGroups.safeUpTo(3, 'all')).toBe('safe up to 3 nodes');
});

test('Where nodes and Fargate pods wait for the last addresses both are called what they are', () => {
  const link =
    '?v=1&subnet=a:10.0.0.0/26&subnet=b:10.0.0.64/26&node=m5.large:2:10&node=:60:1;kind=fargate';
  const { usage, cluster } = answerPlan(planOfLink(link), TYPE_LOOKUP);
  const sentence = (words: typeof en) =>
    withStars(verdictView(usage, NOTHING_REFUSED, words).sentence);
  expect(sentence(en)).toMatch(
    /One Fargate pod that comes last there finds no address to start\.$/,
  );
  expect(sentence(ko)).toContain(
    '마지막에 시작하는 Fargate 파드 1개는 IP를 받지 못해 시작하지 못합니다.',
  );
  const labels = cluster.groups.map(({ label }) => label);
  const mix = (words: typeof en) =>
    withStars(
      words.asked.mostNodesOfMix(labels, mostNodesOfMix(cluster, 0), [false, true]).join(' '),
    );
  expect(mix(en)).toMatch(
    /^Up to \*\*60 nodes and pods\*\* fit in the same mix, 2 m5.large and 58 Fargate pods;/,
  );
  expect(mix(ko)).toContain('**노드와 파드 60개까지**(m5.large 2대, Fargate 파드 58개)');
});

test('What is counted is judged once: of groups, of a run, and of the mix of all groups', () => {
  const kinds = (...groups: readonly (readonly ['linux' | 'fargate', number])[]) =>
    countedIn(groups.map(([kind, nodes]) => ({ kind, nodes })));
  expect(kinds()).toBe('nodes');
  expect(kinds(['linux', 0], ['fargate', 0])).toBe('nodes');
  expect(kinds(['linux', 0], ['fargate', 3])).toBe('pods');
  expect(kinds(['linux', 2], ['fargate', 0])).toBe('nodes');
  expect(kinds(['linux', 2], ['fargate', 3])).toBe('both');
  // A group without nodes is none of the mix.
  const [most] = planMost(planOfLink(`${SUBNETS}&node=m5.large:0:20`), false, TYPE_LOOKUP);
  expect(most?.counted).toBe('pods');
});

test('Where all are Fargate pods no words speak of nodes: their zone, their groups, the form, the lane', () => {
  const { usage } = answerPlan(
    planOfLink('?v=1&subnet=a:10.0.0.0/26&node=:20;kind=fargate'),
    TYPE_LOOKUP,
  );
  const found = { losses: [], hardest: undefined, hardestAlike: [] } as const;
  const zone = [en, ko].map((words) => {
    const told = { status: 'known', found } as const;
    const { number, line } = questionCell({ question: 'zone-loss', told, answer: usage }, words);
    return `${number} · ${line}`;
  });
  expect(zone).toEqual(['one zone · all pods are in it', '영역 하나 · 모든 파드가 한 영역에']);
  const counted = countedIn(usage.groups);
  expect([en, ko].map(({ proof }) => proof.nodeGroups.folded(1, 0, counted))).toEqual([
    '1 group on Fargate',
    'Fargate 그룹 1개',
  ]);
  expect([en, ko].map(({ form }) => form.groups.hint(undefined, 20))).toEqual([
    '20 pods',
    '파드 20개',
  ]);
  expect(en.form.groups.hint(0, 20), 'replicas without a node').toBe('0 nodes, 20 pods');
  expect(ko.lanes.moreNodes(62, 124, 'pods')).toBe('Fargate 파드 62개 추가, 모두 124개');
  expect(ko.lanes.moreNodes(62, 124, 'both')).toBe('노드와 Fargate 파드 62개 추가, 모두 124개');
});
