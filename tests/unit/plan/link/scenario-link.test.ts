import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SCENARIO_TEXT,
  formatLink,
  newEvent,
  type PlanText,
  parseLink,
  type ScenarioText,
} from '@/plan';
import { planOf, planText } from '../../../support/plan-texts';

const PLAIN = 'subnet=/23&node=m5.large:2:10';

function textOf(query: string): PlanText {
  const reading = parseLink(query);
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading));
  expect(reading.warnings).toEqual([]);
  return reading.text;
}

/** What a link says of the scenario. */
function scenarioLink(scenario: Partial<ScenarioText>): string {
  const text = planText({ scenario: { ...DEFAULT_SCENARIO_TEXT, ...scenario } });
  return formatLink(planOf(text)).replace(/^.*node=m5\.large:3:10&?/, '');
}

describe('The scenario in a link', () => {
  test('is left out where it is the default, and a link without it has the default', () => {
    expect(scenarioLink({})).toBe('');
    expect(textOf(PLAIN).scenario).toEqual(DEFAULT_SCENARIO_TEXT);
  });

  test('can be written by hand', () => {
    const link = `${PLAIN}&event=upgrade:m5.large;at=1;strategy=default;max-unavailable=3&seed=7`;
    expect(textOf(link).scenario).toEqual({
      ...DEFAULT_SCENARIO_TEXT,
      events: [{ ...newEvent('upgrade', 'e1'), group: 'm5.large', maxUnavailable: '3' }],
      seed: '7',
    });
  });

  test('says what differs from the defaults, in words that people can read', () => {
    const events = [
      { ...newEvent('upgrade', 'e1'), group: 'm5.large', strategy: 'karpenter', budget: '25' },
      { ...newEvent('scale-pods', 'e2'), to: '90', over: '10', at: '20' },
      { ...newEvent('lose-zone', 'e3'), zone: 'a' },
      { ...newEvent('churn', 'e4'), lasts: '5' },
      {
        ...newEvent('change-settings', 'e5'),
        prefixDelegation: 'true',
        WARM_IP_TARGET: '5',
        MAX_ENI: 'unset',
        over: '0',
      },
      { ...newEvent('add-group', 'e6'), instanceType: 'm5.large', nodes: '3', zones: 'a' },
    ] as const;
    expect(scenarioLink({ events, nodeBoot: '90', runs: '0' })).toBe(
      'event=upgrade:m5.large;strategy=karpenter;budget=25&event=scale-pods;at=20;to=90;over=10' +
        '&event=lose-zone:a&event=churn;for=5' +
        '&event=change-settings;over=0;ENABLE_PREFIX_DELEGATION=true;WARM_IP_TARGET=5;MAX_ENI=unset' +
        '&event=add-group:m5.large:3:0:a&node-boot=90&runs=0',
    );
  });

  test('without events says none', () => {
    expect(scenarioLink({ events: [] })).toBe('event=none');
    expect(textOf(`${PLAIN}&event=none`).scenario.events).toEqual([]);
  });

  test('keeps a broken field as it was typed, and the plan beside it', () => {
    const events = [{ ...newEvent('scale-nodes', 'e1'), to: 'a; lot %3B', group: 'x:y' }];
    const text = planText({ scenario: { ...DEFAULT_SCENARIO_TEXT, events, duration: '1h' } });
    const opened = textOf(formatLink(planOf(text)));
    expect(opened.scenario).toEqual(text.scenario);
    expect(opened.groups).toEqual(text.groups);
  });

  test('carries no more of a broken field than a person types', () => {
    const link = scenarioLink({ duration: `${'x'.repeat(199)}😀${'y'.repeat(100_000)}` });
    expect(link.length).toBeLessThan(300);
    expect(textOf(`${PLAIN}&${link}`).scenario.duration).toHaveLength(200);
  });

  test('has at most twenty events; more are said to be too many', () => {
    const link = `${PLAIN}${'&event=restart-pods'.repeat(21)}`;
    expect(planOf(textOf(link)).scenario.status).toBe('faulty');
  });
});

describe('A link is refused, and says why, when', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a kind of event is unknown', 'event=explode', 'LINK_WORD_UNKNOWN'],
    ['none has fields', 'event=none;at=5', 'LINK_WORD_UNKNOWN'],
    ['a strategy is unknown', 'event=upgrade;strategy=hope', 'LINK_WORD_UNKNOWN'],
    ['EC2’s choice is unknown', 'address-choice=best', 'LINK_WORD_UNKNOWN'],
    ['the place of the others is unknown', 'others-lie=there', 'LINK_WORD_UNKNOWN'],
    ['an event is empty', 'event=', 'LINK_VALUE_EMPTY'],
    ['a field of an event is empty', 'event=churn;for=', 'LINK_VALUE_EMPTY'],
    ['a field of an event stands twice', 'event=churn;for=1;for=2', 'LINK_FIELD_TWICE'],
    ['an event has too many parts', 'event=upgrade:a:b', 'LINK_ROW_PARTS'],
    ['the seed stands twice', 'seed=1&seed=2', 'LINK_KEY_TWICE'],
  ];
  test.each(cases)('%s', (_, pairs, code) => {
    const reading = parseLink(`${PLAIN}&${pairs}`);
    if (reading.status !== 'refused') throw new Error(reading.status);
    expect(reading.errors.map((error) => error.code)).toEqual([code]);
    expect(reading.text?.groups).toHaveLength(1);
  });

  test('but a field that the kind of event does not have is only named', () => {
    const reading = parseLink(`${PLAIN}&event=restart-pods;to=5`);
    expect(reading).toMatchObject({ status: 'read', warnings: [{ code: 'LINK_UNKNOWN_FIELD' }] });
  });
});
