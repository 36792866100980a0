import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SCENARIO_TEXT,
  type EventKind,
  type EventText,
  newEvent,
  type Plan,
  parsePlan,
  type ScenarioText,
} from '@/plan';
import { DEFAULT_SCENARIO } from '../../../support/arbitraries/any-plan-document';
import { groupText, LOOKUP, planOf, planText, subnetText } from '../../../support/plan-texts';

const PLAN = {
  subnets: [subnetText(), subnetText({ id: 's2', zone: 'b', range: '10.0.1.0/24' })],
  groups: [groupText(), groupText({ id: 'g2', name: 'web' })],
};

function formWith(changed: Partial<ScenarioText>) {
  return planText({ ...PLAN, scenario: { ...DEFAULT_SCENARIO_TEXT, ...changed } });
}

function event(kind: EventKind, changed: Partial<EventText> = {}): EventText {
  return { ...newEvent(kind, 'e1'), ...changed };
}

/** The problems of a scenario by their field, and the plan that is read nevertheless. */
function problemsOf(changed: Partial<ScenarioText>): readonly (readonly [string, string])[] {
  const reading = parsePlan(formWith(changed), LOOKUP);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  const { scenario } = reading.plan;
  expect(scenario.status).toBe(reading.scenarioErrors.length === 0 ? 'read' : 'faulty');
  return reading.scenarioErrors.map(({ field, code }) => [field.field, code]);
}

function scenarioOf(changed: Partial<ScenarioText>): Extract<Plan['scenario'], { status: 'read' }> {
  const { scenario } = planOf(formWith(changed));
  if (scenario.status !== 'read') throw new Error('faulty');
  return scenario;
}

test('A plan about which nothing else was said is upgraded in its first minute', () => {
  expect(scenarioOf({})).toEqual(DEFAULT_SCENARIO);
});

describe('A wrong field of an event is named', () => {
  const cases: readonly (readonly [EventKind, Partial<EventText>, string, string])[] = [
    ['upgrade', { group: 'm6i.large' }, 'group', 'GROUP_UNKNOWN'],
    ['upgrade', { maxUnavailable: '101' }, 'maxUnavailable', 'NUMBER_OUT_OF_RANGE'],
    ['upgrade', { strategy: 'karpenter', budget: '0' }, 'budget', 'NUMBER_OUT_OF_RANGE'],
    ['upgrade', { at: '' }, 'at', 'NUMBER_EMPTY'],
    ['upgrade', { at: '1.5' }, 'at', 'NUMBER_NOT_WHOLE'],
    ['upgrade', { at: '1,441' }, 'at', 'NUMBER_OUT_OF_RANGE'],
    ['scale-pods', { to: '' }, 'to', 'NUMBER_EMPTY'],
    ['scale-pods', { to: '1,000,001' }, 'to', 'NUMBER_OUT_OF_RANGE'],
    ['scale-nodes', { to: '100,001' }, 'to', 'NUMBER_OUT_OF_RANGE'],
    ['scale-nodes', { to: '1.000' }, 'to', 'NUMBER_AMBIGUOUS'],
    ['scale-nodes', { to: '5', over: '-1' }, 'over', 'NUMBER_OUT_OF_RANGE'],
    ['lose-zone', { zone: 'z' }, 'zone', 'ZONE_UNKNOWN'],
    ['churn', { podsPerMinute: '0' }, 'podsPerMinute', 'NUMBER_OUT_OF_RANGE'],
    ['churn', { lasts: '0' }, 'lasts', 'NUMBER_OUT_OF_RANGE'],
    ['change-settings', { WARM_IP_TARGET: 'off' }, 'WARM_IP_TARGET', 'NUMBER_UNREADABLE'],
    ['add-group', { nodes: '3' }, 'instanceType', 'TYPE_EMPTY'],
    ['add-group', { instanceType: 'm9.huge', nodes: '3' }, 'instanceType', 'TYPE_UNKNOWN'],
    ['add-group', { instanceType: 'm5.large' }, 'nodes', 'NUMBER_EMPTY'],
    ['add-group', { instanceType: 'm5.large', nodes: '1', zones: 'az' }, 'zones', 'ZONE_UNKNOWN'],
  ];
  test.each(cases)('%s %o', (kind, changed, field, code) => {
    expect(problemsOf({ events: [event(kind, changed)] })).toEqual([[field, code]]);
  });

  test('and which event it is', () => {
    const events = [event('restart-pods'), event('lose-zone', { id: 'e2', zone: 'z' })];
    const reading = parsePlan(formWith({ events }), LOOKUP);
    expect(reading.scenarioErrors).toMatchObject([
      { field: { part: 'event', row: 'e2', field: 'zone' }, raw: 'z' },
    ]);
  });
});

test.each([
  ['duration', '0', 'NUMBER_OUT_OF_RANGE'],
  ['duration', '24h', 'NUMBER_UNREADABLE'],
  ['nodeBoot', '3,601', 'NUMBER_OUT_OF_RANGE'],
  ['launchRetry', 'x', 'NUMBER_UNREADABLE'],
  ['seed', '', 'NUMBER_EMPTY'],
  ['runs', '101', 'NUMBER_OUT_OF_RANGE'],
] as const)('A wrong %s is named: %s', (field, text, code) => {
  expect(problemsOf({ [field]: text })).toEqual([[field, code]]);
});

test('An event after the end of the scenario is named', () => {
  const events = [event('restart-pods', { at: '60' }), event('churn', { id: 'e2', at: '61' })];
  expect(problemsOf({ duration: '60', events })).toEqual([['at', 'EVENT_AFTER_END']]);
  expect(problemsOf({ duration: '', events })).toEqual([]);
});

test('More events than there may be are named, not dropped in silence', () => {
  const events = Array.from({ length: 21 }, (_, at) => event('restart-pods', { id: `e${at}` }));
  expect(problemsOf({ events })).toEqual([['events', 'TOO_MANY_ROWS']]);
  expect(problemsOf({ events: events.slice(1) })).toEqual([]);
});

test('Fields that an event does not use may hold anything', () => {
  expect(problemsOf({ events: [event('restart-pods', { to: 'x', group: 'gone' })] })).toEqual([]);
  const blueGreen = event('upgrade', { strategy: 'blue-green', maxUnavailable: 'x', budget: '' });
  expect(problemsOf({ events: [blueGreen] })).toEqual([]);
});

test('A scenario at fault comes back as it was typed, beside the numbers at rest', () => {
  const events = [event('scale-nodes', { to: 'many', at: ' 5 ' })];
  const form = formWith({ events, seed: '7' });
  const plan = planOf(form);
  expect(plan.scenario).toEqual({ status: 'faulty', text: form.scenario });
  expect(plan.groups).toHaveLength(2);
});

test('A group is known by what the results call it', () => {
  const groups = [groupText(), groupText({ id: 'g2' }), groupText({ id: 'g3', name: 'web' })];
  for (const group of ['m5.large', 'm5.large (2)', 'web', ' web ']) {
    const scenario = { ...DEFAULT_SCENARIO_TEXT, events: [event('upgrade', { group })] };
    const reading = parsePlan(planText({ groups, scenario }), LOOKUP);
    expect(reading.scenarioErrors).toEqual([]);
  }
});

test('While a node group can’t be read, no event is told that its group does not exist', () => {
  const groups = [groupText({ instanceType: 'm9.huge' })];
  const scenario = { ...DEFAULT_SCENARIO_TEXT, events: [event('upgrade', { group: 'm5.large' })] };
  const reading = parsePlan(planText({ groups, scenario }), LOOKUP);
  expect(reading).toMatchObject({ ok: false, scenarioErrors: [] });
});

test('A time as it is by default is no change', () => {
  expect(scenarioOf({ nodeBoot: '60', eniAttach: '7' }).parameters).toEqual({ eniAttach: 7 });
});
