import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, type Scenario, simulate } from '@/engine/over-time';
import {
  DEFAULT_SCENARIO_TEXT,
  type EventKind,
  type EventText,
  newEvent,
  type PlanText,
  presetEvents,
  presetText,
  SCENARIO_PRESETS,
  type ScenarioText,
  toScenario,
} from '@/plan';
import { groupText, LOOKUP, planOf, planText, subnetText } from '../../../support/plan-texts';

const TEXT = planText({
  subnets: [subnetText(), subnetText({ id: 's2', zone: 'b', range: '10.0.1.0/24' })],
  groups: [groupText({ nodes: '4' }), groupText({ id: 'g2', name: 'web', nodes: '2' })],
});

const FARGATE = {
  ...TEXT,
  groups: [groupText({ kind: 'fargate', instanceType: '', nodes: '5' })],
};

function scenarioOf(text: PlanText): Scenario {
  const scenario = toScenario(planOf(text), LOOKUP);
  if (scenario === undefined) throw new Error('faulty');
  return scenario;
}

function withScenario(changed: Partial<ScenarioText>): Scenario {
  return scenarioOf({ ...TEXT, scenario: { ...DEFAULT_SCENARIO_TEXT, ...changed } });
}

function eventOf(kind: EventKind, changed: Partial<EventText>) {
  return withScenario({ events: [{ ...newEvent(kind, 'e1'), ...changed }] }).events[0];
}

describe('The simulator is told', () => {
  test('times in seconds, and the first group where none is named', () => {
    expect(eventOf('upgrade', { at: '5', maxUnavailable: '3' })).toEqual({
      kind: 'upgrade',
      at: 300,
      group: 'm5.large',
      strategy: 'default',
      maxUnavailable: 3,
      budgetPercent: 10,
    });
    expect(eventOf('scale-nodes', { group: 'web', to: '9', over: '2' })).toEqual({
      kind: 'scale-nodes',
      at: 60,
      group: 'web',
      to: 9,
      overSeconds: 120,
    });
  });

  test('that Auto Mode replaces its nodes as Karpenter does, unless something else is asked', () => {
    const autoMode = { ...TEXT, groups: [groupText({ kind: 'auto-mode' })] };
    const strategyOf = (changed: Partial<EventText>) =>
      scenarioOf({
        ...autoMode,
        scenario: {
          ...DEFAULT_SCENARIO_TEXT,
          events: [{ ...newEvent('upgrade', 'e1'), ...changed }],
        },
      }).events[0];
    expect(strategyOf({})).toMatchObject({ strategy: 'karpenter', budgetPercent: 10 });
    expect(strategyOf({ strategy: 'blue-green' })).toMatchObject({ strategy: 'blue-green' });
  });

  test('that a group which Karpenter places is upgraded as Karpenter does, unless something else is asked', () => {
    const events = [newEvent('upgrade', 'e1')];
    const placed = (maxPodsPolicy: 'karpenter' | 'nodeadm') =>
      scenarioOf({
        ...TEXT,
        groups: [groupText({ maxPodsPolicy })],
        scenario: { ...DEFAULT_SCENARIO_TEXT, events },
      }).events[0];
    expect(placed('karpenter')).toMatchObject({ strategy: 'karpenter', budgetPercent: 10 });
    expect(placed('nodeadm')).toMatchObject({ strategy: 'default' });
  });

  test('R36: of an upgrade of Fargate pods whose they are, and of no other group', () => {
    expect(scenarioOf(FARGATE).events).toMatchObject([{ kind: 'upgrade', group: 'Fargate' }]);
    const events = [{ ...newEvent('upgrade', 'e1'), group: 'web' }];
    const beside = [groupText(), groupText({ id: 'g2', name: 'web', kind: 'fargate' })];
    const scenario = { ...DEFAULT_SCENARIO_TEXT, events };
    expect(scenarioOf({ ...TEXT, groups: beside, scenario }).events).toMatchObject([
      { kind: 'upgrade', group: 'web' },
    ]);
  });

  test('of pods without a group that they are the whole cluster’s', () => {
    expect(eventOf('scale-pods', { to: '9' })).toMatchObject({ group: undefined, to: 9 });
    expect(eventOf('scale-pods', { to: '9', group: 'web' })).toMatchObject({ group: 'web' });
  });

  test('the first zone where none is named', () => {
    expect(eventOf('lose-zone', {})).toEqual({ kind: 'lose-zone', at: 60, zone: 'a' });
    expect(eventOf('lose-zone', { zone: 'b' })).toMatchObject({ zone: 'b' });
  });

  test('settings that are those of the plan but for what changes', () => {
    const settings = { ...TEXT.settings, WARM_ENI_TARGET: '2', MINIMUM_IP_TARGET: '20' };
    const events = [
      { ...newEvent('change-settings', 'e1'), WARM_IP_TARGET: '5', MINIMUM_IP_TARGET: 'unset' },
    ];
    const scenario = { ...DEFAULT_SCENARIO_TEXT, events };
    expect(scenarioOf({ ...TEXT, settings, scenario }).events[0]).toMatchObject({
      overSeconds: 300,
      settings: {
        warmEniTarget: 2,
        warmIpTarget: 5,
        minimumIpTarget: undefined,
        maxEni: undefined,
      },
    });
  });

  test.each([
    ['unchanged', 'false', false],
    ['unchanged', 'true', true],
    ['true', 'false', true],
    ['false', 'true', false],
  ] as const)('prefix delegation %s of a plan that has it %s: %s', (change, before, after) => {
    const prefixDelegation = before === 'true';
    const events = [{ ...newEvent('change-settings', 'e1'), prefixDelegation: change }];
    const scenario = { ...DEFAULT_SCENARIO_TEXT, events };
    expect(scenarioOf({ ...TEXT, prefixDelegation, scenario }).events[0]).toMatchObject({
      settings: { prefixDelegation: after },
    });
  });

  test('of an added group its limits, its zones and a label that no other has', () => {
    const added = { instanceType: 'm5.large', nodes: '3', podsPerNode: '7' };
    const events = [
      { ...newEvent('add-group', 'e1'), ...added, zones: 'b' },
      newEvent('restart-pods', 'e2'),
      { ...newEvent('add-group', 'e3'), ...added, instanceType: 'c5.2xlarge', name: 'web' },
    ];
    expect(withScenario({ events }).events).toMatchObject([
      { group: { label: 'm5.large (2)', nodes: 3, podsPerNode: 7, zones: ['b'] } },
      { kind: 'restart-pods' },
      { group: { label: 'web (2)', limits: { maxEnis: 4, ipv4PerEni: 15 }, zones: ['a', 'b'] } },
    ]);
  });

  test('every time that was given, and the defaults of the rest', () => {
    const { parameters } = withScenario({ nodeBoot: '90', upgradeWait: '0' });
    expect(parameters).toEqual({ ...DEFAULT_PARAMETERS, nodeBoot: 90, upgradeWait: 0 });
  });

  test('nothing while the scenario is at fault', () => {
    const scenario = { ...DEFAULT_SCENARIO_TEXT, seed: 'x' };
    expect(toScenario(planOf({ ...TEXT, scenario }), LOOKUP)).toBeUndefined();
  });
});

describe('A scenario without a duration is long enough', () => {
  test.each(['default', 'minimal', 'karpenter', 'blue-green'] as const)(
    'for an upgrade of strategy %s: every node is replaced and the cluster is at rest',
    (strategy) => {
      const scenario = withScenario({ events: [{ ...newEvent('upgrade', 'e1'), strategy }] });
      const { timeline } = simulate(scenario, 1);
      const last = timeline.at.findLastIndex((at) => at < scenario.durationSeconds);
      expect(timeline.nodes.at(-1)).toBe(6);
      expect(timeline.nodes[last]).toBe(6);
      expect(timeline.at[last]).toBeLessThan(scenario.durationSeconds - 60);
    },
  );

  test('but never longer than a day', () => {
    const groups = [groupText({ nodes: '5000' })];
    expect(scenarioOf({ ...TEXT, groups }).durationSeconds).toBe(86_400);
  });

  test('and as long as was asked for where that was', () => {
    expect(withScenario({ duration: '45' }).durationSeconds).toBe(2_700);
  });
});

describe('A preset beside Fargate pods', () => {
  const fargate = FARGATE.groups.map((row) => ({ ...row, id: 'g9' }));
  const beside = { ...TEXT, groups: [...fargate, ...TEXT.groups] };
  const [groupLess, withGroup] = [FARGATE, beside].map((text) => planOf(text));
  const first = (kind: EventKind, plan = withGroup) => presetEvents(kind, plan)[0];

  test('takes its numbers from the first group of nodes', () => {
    expect(first('add-group')).toMatchObject({ instanceType: 'm5.large', nodes: '4' });
    expect(first('scale-nodes')).toMatchObject({ group: '', to: '8' });
    expect(first('scale-pods')).toMatchObject({ group: 'm5.large', to: '80' });
  });

  test('scales the pods of a plan of Fargate alone, or adds a group to it', () => {
    const own = { kind: 'scale-pods', group: 'Fargate', to: '10' };
    expect(first('scale-pods', groupLess)).toMatchObject(own);
    const beside = planOf({ ...FARGATE, clusterPods: '7' });
    expect(first('scale-pods', beside)).toMatchObject(own);
    expect(first('add-group', groupLess)).toMatchObject({ instanceType: 'm5.large' });
  });

  test('scales pods of nodes that have none', () => {
    const bare = planOf({ ...TEXT, groups: [groupText({ nodes: '4', podsPerNode: '0' })] });
    expect(first('scale-pods', bare)).toMatchObject({ group: 'm5.large', to: '8' });
  });

  test.each(SCENARIO_PRESETS)('%s runs', (preset) => {
    const events = presetEvents(preset, groupLess);
    const scenario = scenarioOf({ ...FARGATE, scenario: { ...DEFAULT_SCENARIO_TEXT, events } });
    expect(simulate(scenario, 1).timeline.at.at(-1)).toBe(scenario.durationSeconds);
  });
});

test.each(SCENARIO_PRESETS)('The preset %s can be read and run on an example', (preset) => {
  const text = presetText('small-production');
  const events = presetEvents(preset, planOf(text));
  const scenario = scenarioOf({ ...text, scenario: { ...DEFAULT_SCENARIO_TEXT, events } });
  expect(scenario.events.map(({ kind }) => kind)).toEqual(preset === 'none' ? [] : [preset]);
  expect(simulate(scenario, 1).timeline.at.at(-1)).toBe(scenario.durationSeconds);
});
