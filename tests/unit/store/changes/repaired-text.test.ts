import { beforeAll, expect, test } from 'vitest';
import { otherTypes, verdictAfter } from '@/engine';
import { comparableTypes, TYPE_LOOKUP } from '@/limits';
import { parseLink, parsePlan, planNeeds, presetText } from '@/plan';
import { applyNeeds, applyRepair, applySettings, applyType } from '@/store/changes/apply-change';
import { changesAtRestOf, repairsOf } from '@/store/derived/repairs';
import { hasNumbers } from '@/store/document/answer';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { fetchPart } from '@/store/document/read-plan';
import { linkText } from '../../../support/plan-texts';

beforeAll(() => fetchPart('TYPE_WAITS'));

function exampleThatIsShort() {
  const planner = createPlanner({ text: presetText('small-production') });
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) throw new Error('the example has no answer');
  return { planner, actions: plannerActions(planner), answer };
}

test('every repair leads to what it promises, and one undo takes it away', () => {
  const { planner, actions, answer } = exampleThatIsShort();
  const repairs = repairsOf(answer);
  expect(repairs.map((repair) => repair.kind)).toEqual(['settings', 'subnets', 'subnets', 'nodes']);
  for (const repair of repairs) {
    const before = planner.getState().text;
    applyRepair(planner, actions, repair);
    const repaired = planner.getState().answer;
    // With two subnets in a zone they are called c-1 and c-2: the name may differ, not the number.
    const { kind, constraint, left } = verdictAfter(repair);
    expect(hasNumbers(repaired) && repaired.usage.verdict).toMatchObject({
      kind,
      constraint,
      left,
    });
    actions.undo();
    expect(planner.getState().text).toBe(before);
  }
});

test('settings at AWS’s shipped value are left empty in the form', () => {
  const { planner, actions, answer } = exampleThatIsShort();
  const asPlanned = changesAtRestOf(answer).compared[0];
  if (asPlanned === undefined) throw new Error('nothing compared');
  applySettings(actions, asPlanned.settings);
  expect(planner.getState().text.settings).toEqual(presetText('small-production').settings);
});

test('all compared settings are read back from the form as they were', () => {
  const { planner, actions, answer } = exampleThatIsShort();
  for (const { settings } of changesAtRestOf(answer).compared) {
    applySettings(actions, settings);
    const read = parsePlan(planner.getState().text, TYPE_LOOKUP);
    expect(read.ok && read.plan.settings).toEqual(settings);
  }
});

test('the comparison is computed once for a plan', () => {
  const { answer } = exampleThatIsShort();
  expect(changesAtRestOf(answer)).toBe(changesAtRestOf(answer));
});

test('a second subnet gives a zone to the first, which had none', () => {
  const text = {
    ...presetText('spreadsheet-example'),
    clusterPods: '400',
    subnets: presetText('spreadsheet-example').subnets.map((row) => ({
      ...row,
      zone: '',
      range: '10.0.0.0/25',
    })),
  };
  const planner = createPlanner({ text });
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) throw new Error('no answer');
  const repair = repairsOf(answer).find(({ kind }) => kind === 'subnets');
  if (repair === undefined) throw new Error('no subnet is offered');
  applyRepair(planner, plannerActions(planner), repair);
  expect(planner.getState().answer.status).toBe('current');
  expect(planner.getState().text.subnets.map((row) => row.zone)).toEqual(['a', 'a']);
});

test('“Use these” writes the ranges that were found, with others’ addresses, and one undo takes them away', () => {
  const reading = parseLink(
    'subnet=a:10.0.0.0/24;available=200&subnet=a:10.0.1.0/24:30;name=second&subnet=b:10.0.2.0/24' +
      '&node=m5.large:6:10&consumer=alb:1;subnet=second',
  );
  if (reading.status !== 'read') throw new Error('the link is refused');
  const planner = createPlanner({ text: reading.text });
  const actions = plannerActions(planner);
  const before = planner.getState().text;
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) throw new Error('the plan has no answer');
  const wishes = { growth: 0, upgrade: false, zoneLoss: false, keepFree: 0 };
  const needs = [...planNeeds(answer.plan, wishes, TYPE_LOOKUP)].at(-1);
  if (needs === undefined) throw new Error('nothing is known');
  applyNeeds(planner, actions, needs.own);
  const { text, answer: after } = planner.getState();
  expect(
    text.subnets.map(({ id, zone, range, usedAs, used }) => [id, zone, range, usedAs, used]),
  ).toEqual([
    ['s1', 'a', '10.0.0.0/24', 'in-use', '81'],
    ['s3', 'b', '10.0.1.0/24', 'in-use', '0'],
  ]);
  expect(text.consumers.map(({ subnet }) => subnet)).toEqual(['a']);
  expect(after.status).toBe('current');
  actions.undo();
  expect(planner.getState().text).toBe(before);
});

test('“Use” of another type takes along what few pods of the group have', () => {
  const reading = parseLink('?subnet=a:/20&node=m5.large:12:20;branch-pods=2&pod-eni=true');
  if (reading.status !== 'read') throw new Error('the link is refused');
  const planner = createPlanner({ text: reading.text });
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) throw new Error('the plan has no answer');
  const found = otherTypes(answer.cluster, 'm5.large', comparableTypes('m5.large'));
  const choice = found?.others.find(({ nodes }) => nodes === 6);
  if (choice === undefined) throw new Error('no type of twice the size');
  applyType(planner, plannerActions(planner), 'm5.large', choice);
  expect(planner.getState().text.groups[0]).toMatchObject({ nodes: '6', branchPods: '4' });
});

test('“Use” of another type leads to what its row says, and one undo takes it away', () => {
  const { planner, actions, answer } = exampleThatIsShort();
  const found = otherTypes(answer.cluster, 'm5.large', comparableTypes('m5.large'));
  expect(found?.others.length).toBeGreaterThan(3);
  for (const choice of found?.others ?? []) {
    const before = planner.getState().text;
    applyType(planner, actions, 'm5.large', choice);
    const { text, answer: after } = planner.getState();
    expect(text.groups[0]).toMatchObject({
      instanceType: choice.type,
      nodes: String(choice.nodes),
      podsPerNode: String(choice.podsPerNode),
    });
    expect(hasNumbers(after) && after.usage.groups[0]).toMatchObject({
      held: choice.held,
      warm: choice.idle,
      maxPods: choice.maxPods,
    });
    expect(hasNumbers(after) && after.usage.verdict.kind).toBe(choice.verdict.kind);
    actions.undo();
    expect(planner.getState().text).toBe(before);
  }
});

function planned(link: string) {
  const text = linkText(link);
  const planner = createPlanner({ text });
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) throw new Error('the plan has no answer');
  return { planner, actions: plannerActions(planner), answer };
}

test('fewer nodes than the high end of a range keep its low end, as far as they have more', () => {
  const repaired = (nodes: string) => {
    const { planner, actions, answer } = planned(`subnet=a:10.0.0.0/24&node=m5.large:${nodes}:20`);
    const repair = repairsOf(answer).find(({ kind }) => kind === 'nodes');
    if (repair === undefined) throw new Error('no fewer nodes are offered');
    applyRepair(planner, actions, repair);
    return planner.getState().text.groups[0]?.nodes;
  };
  expect(repaired('4-12')).toBe('4-8');
  expect(repaired('8-12')).toBe('8');
  expect(repaired('10-12')).toBe('8');
});

test('a change elsewhere leaves a range as it was typed', () => {
  const { planner, actions, answer } = planned('subnet=a:10.0.0.0/24&node=m5.large:4 to 12:18–20');
  const repair = repairsOf(answer).find(({ kind }) => kind === 'subnets');
  if (repair === undefined) throw new Error('no subnet is offered');
  applyRepair(planner, actions, repair);
  expect(planner.getState().text.groups[0]).toMatchObject({
    nodes: '4 to 12',
    podsPerNode: '18–20',
  });
  expect(planner.getState().answer.status).toBe('current');
});

test('“Use” of another type leads to as many pods at both ends of a range', () => {
  const link = 'subnet=a:10.0.0.0/22&node=m5.large:10:12-20';
  const { planner, actions, answer } = planned(link);
  const { cluster } = answer;
  const choice = otherTypes(cluster, 'm5.large', comparableTypes('m5.large'))?.others.find(
    ({ type }) => type === 'm5.xlarge',
  );
  if (choice === undefined) throw new Error('no m5.xlarge is offered');
  applyType(planner, actions, 'm5.large', choice);
  expect(planner.getState().text.groups[0]).toMatchObject({
    instanceType: 'm5.xlarge',
    nodes: '5',
    podsPerNode: '24-40',
  });
});
