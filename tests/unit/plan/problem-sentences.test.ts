import { describe, expect, test } from 'vitest';
import { paste as enPaste } from '@/i18n/en/form/paste';
import { linkSentence as enLink } from '@/i18n/en/problems/link-problems';
import { problems as en } from '@/i18n/en/problems/problems';
import { paste as koPaste } from '@/i18n/ko/form/paste';
import { linkSentence as koLink } from '@/i18n/ko/problems/link-problems';
import { problems as ko } from '@/i18n/ko/problems/problems';
import { parseRows, type RowProblem, type RowsProblem } from '@/import';
import { findCommonType, TYPE_LOOKUP } from '@/limits';
import {
  DEFAULT_SCENARIO_TEXT,
  formatLink,
  type GroupText,
  type LinkProblem,
  type LinkProblemCode,
  linkLengthNote,
  newEvent,
  type PlanProblem,
  type PlanProblemCode,
  type PlanSources,
  type PlanText,
  parseLink,
  parsePlan,
  type ScenarioText,
  type SubnetText,
} from '@/plan';
import { parsePlanFile, refuseBigFile } from '@/plan/link/plan-file';
import {
  consumerText,
  groupText,
  LOOKUP,
  planOf,
  planText,
  subnetText,
} from '../../support/plan-texts';

const withRange = (range: string) => planText({ subnets: [subnetText({ range })] });
const withSubnet = (changed: Partial<SubnetText>) => planText({ subnets: [subnetText(changed)] });
const withGroup = (changed: Partial<GroupText>) => planText({ groups: [groupText(changed)] });
const withPods = (clusterPods: string) => planText({ clusterPods });
const withZones = (zones: string) => planText({ groups: [groupText({ zones })] });
const withScenario = (changed: Partial<ScenarioText>) =>
  planText({ scenario: { ...DEFAULT_SCENARIO_TEXT, ...changed } });
const inZone = (zone: string) => subnetText({ id: 's2', zone, range: '10.0.0.0/25' });

/** A form for each problem that a form can have. */
const FORMS: Readonly<Record<PlanProblemCode, PlanText>> = {
  NUMBER_EMPTY: withPods(''),
  NUMBER_UNREADABLE: withPods('5abc'),
  NUMBER_NOT_WHOLE: withPods('1.5'),
  NUMBER_AMBIGUOUS: planText({ groups: [groupText({ nodes: '1.000' })] }),
  NUMBER_OUT_OF_RANGE: planText({ groups: [groupText({ nodes: '100,001' })] }),
  ENDS_MISSING: planText({ groups: [groupText({ nodes: '8-' })] }),
  ENDS_TURNED: planText({ groups: [groupText({ nodes: '8-4' })] }),
  CIDR_EMPTY: withRange(''),
  CIDR_UNREADABLE: withRange('x'),
  CIDR_NO_SIZE: withRange('10.0.0.0'),
  CIDR_PART_TOO_LARGE: withRange('10.0.0.256/24'),
  CIDR_LEADING_ZERO: withRange('010.0.0.0/16'),
  CIDR_SIZE: withRange('10.0.0.0/15'),
  CIDR_HOST_BITS: withRange('10.0.0.64/24'),
  CIDR_OVERLAP: planText({ subnets: [subnetText(), inZone('b')] }),
  USED_ABOVE_USABLE: planText({ subnets: [subnetText({ used: '1,000' })] }),
  AVAILABLE_ABOVE_USABLE: planText({ subnets: [subnetText({ used: '252', usedAs: 'available' })] }),
  ZONE_EMPTY: planText({ subnets: [subnetText(), { ...inZone(''), range: '/24' }] }),
  ZONE_UNREADABLE: planText({ subnets: [subnetText({ zone: 'A' })] }),
  ZONE_UNKNOWN: withZones('z'),
  ZONE_TWICE: withZones('aa'),
  TYPE_EMPTY: planText({ groups: [groupText({ instanceType: '' })] }),
  TYPE_UNKNOWN: planText({ groups: [groupText({ instanceType: 'm9.huge' })] }),
  HAND_LIMITS_DIFFER: planText({ groups: [groupText({ maxEnis: '4', ipv4PerEni: '15' })] }),
  NAME_TOO_LONG: planText({ name: 'x'.repeat(65) }),
  NAME_UNREADABLE: planText({ name: 'a\nb' }),
  NAME_TWICE: planText({ groups: ['g1', 'g2'].map((id) => groupText({ id, name: 'web' })) }),
  TOO_MANY_ROWS: planText({
    groups: Array.from({ length: 201 }, (_, at) => groupText({ id: `g${at}` })),
  }),
  GROUP_UNKNOWN: withScenario({ events: [{ ...newEvent('upgrade', 'e1'), group: 'gone' }] }),
  EVENT_AFTER_END: withScenario({
    duration: '30',
    events: [{ ...newEvent('restart-pods', 'e1'), at: '31' }],
  }),
  EMPTY_PLAN: planText({ groups: [] }),
  RANGE_OUTSIDE: withSubnet({ prefixReservation: '10.0.1.0/25' }),
  RANGE_NEEDS_CIDR: withSubnet({ range: '/24', hostLocal: '10.0.0.70-10.0.0.80' }),
  HOST_LOCAL_UNREADABLE: withSubnet({ hostLocal: '10.0.0.70-80' }),
  RESERVED_ABOVE_SIZE: withSubnet({ prefixReservation: '10', explicitReservation: '100' }),
  TYPE_WAITS: withGroup({ instanceType: 'm9.huge' }),
  EXPRESSION_WAITS: withGroup({ maxPods: 'max_pods' }),
  LIVE_WAITS: planText({ live: true, subnets: [subnetText({ usedAs: 'available' })] }),
  EXPRESSION_UNREADABLE: withGroup({ maxPods: '(max_pods' }),
  EXPRESSION_OUT_OF_RANGE: withGroup({ maxPods: 'max_pods - 29' }),
  NOT_FOR_KIND: withGroup({ kind: 'windows', branchPods: '3' }),
  ENIS_ABOVE_TYPE: withGroup({ unmanagedEnis: '3' }),
  MULTI_NIC_ABOVE_PODS: withGroup({ multiNicPods: '11' }),
  ATTACHED_WITHOUT_ENIS: withGroup({ attachedPods: '2' }),
  NO_NODE_SUBNET: withSubnet({ use: 'pods' }),
  SUBNET_UNKNOWN: planText({ consumers: [consumerText('alb', { subnet: 'public' })] }),
  SUBNET_NOT_IN_ZONES: planText({
    subnets: [subnetText(), subnetText({ id: 's2', zone: 'b', range: '/24' })],
    consumers: [consumerText('alb', { subnet: 'a', zones: 'b' })],
  }),
};

const PLAIN = 'subnet=/23&node=m5.large:2:10';

/** Told of plans kept in the browser. */
const DRAFT_CODES = ['DRAFT_NEWER', 'DRAFT_NOT_WHOLE', 'DRAFT_UNREADABLE'] as const;

/** Noted when a link is made, told of a file, or of an error of ours. */
type OtherCode =
  | 'LINK_TOO_LONG'
  | 'LINK_NO_PLAN'
  | 'PLAN_NOT_OPENED'
  | (typeof DRAFT_CODES)[number];

/** A link for each problem that opening one can have. */
const LINKS: Readonly<Record<Exclude<LinkProblemCode, OtherCode>, string>> = {
  LINK_DAMAGED: formatLink(planOf(planText())).slice(0, -1),
  LINK_NEWER: `v=2&${PLAIN}`,
  LINK_VERSION_UNREADABLE: `v=x&${PLAIN}`,
  LINK_TOO_BIG: 'x'.repeat(1_000_000),
  LINK_ENCODED_TOO_OFTEN: `%${'25'.repeat(20)}3D`,
  LINK_ENCODING: `${PLAIN}&name=%E0%A4%A`,
  LINK_KEY_TWICE: `${PLAIN}&pods=1&pods=2`,
  LINK_NOT_BOOLEAN: `${PLAIN}&ENABLE_PREFIX_DELEGATION=yes`,
  LINK_WORD_UNKNOWN: `${PLAIN}&event=explode`,
  LINK_VALUE_EMPTY: `${PLAIN}&WARM_IP_TARGET=`,
  LINK_ROW_PARTS: `${PLAIN}:a:b`,
  LINK_FIELD_TWICE: `${PLAIN};name=a;name=b`,
  LINK_UNKNOWN_KEY: `${PLAIN}&future=1`,
  LINK_UNKNOWN_FIELD: `${PLAIN};spot=1`,
  LINK_REPAIRED: `${formatLink(planOf(planText()))}.`,
};

/** What a page has that waits for the rest. */
const SOURCES: Readonly<Record<string, PlanSources>> = {
  TYPE_WAITS: { findInstanceType: findCommonType },
  EXPRESSION_WAITS: TYPE_LOOKUP,
  LIVE_WAITS: TYPE_LOOKUP,
};

function planProblem(code: string, text: PlanText): PlanProblem {
  const reading = parsePlan(text, SOURCES[code] ?? LOOKUP);
  const all = [
    ...(reading.ok ? [] : reading.errors),
    ...reading.warnings,
    ...reading.scenarioErrors,
  ];
  const found = all.find((problem) => problem.code === code);
  if (found === undefined) throw new Error(`${code}: ${JSON.stringify(all)}`);
  return found;
}

function linkProblem(code: string, link: string): LinkProblem {
  const reading = parseLink(link);
  const all = [...(reading.status === 'refused' ? reading.errors : []), ...reading.warnings];
  const found = all.find((problem) => problem.code === code);
  if (found === undefined) throw new Error(`${code}: ${JSON.stringify(all)}`);
  return found;
}

function expectSentences(english: string, korean: string): void {
  for (const sentence of [english, korean]) {
    expect(sentence).not.toMatch(/undefined|NaN|null|object|!/);
    expect(sentence.length).toBeLessThan(260);
  }
  expect(english).not.toMatch(/\p{Script=Hangul}/u);
  expect(korean).toMatch(/\p{Script=Hangul}|\d/u);
  expect(english).toMatch(/\.$/);
}

describe('Every problem of a form has a sentence in both languages', () => {
  test.each(Object.entries(FORMS))('%s', (code, form) => {
    const problem = planProblem(code, form);
    expectSentences(en.field(problem), ko.field(problem));
  });
});

describe('Every problem of a link has a sentence in both languages', () => {
  test.each(Object.entries(LINKS))('%s', (code, link) => {
    const problem = linkProblem(code, link);
    expectSentences(enLink(problem), koLink(problem));
  });

  test('PLAN_NOT_OPENED', () => {
    const problem: LinkProblem = { code: 'PLAN_NOT_OPENED', raw: PLAIN, reason: 'too deep' };
    expectSentences(enLink(problem), koLink(problem));
  });

  test.each(DRAFT_CODES)('%s', (code) => {
    expectSentences(enLink({ code, raw: '{}' }), koLink({ code, raw: '{}' }));
  });

  test('LINK_TOO_LONG', () => {
    const note = linkLengthNote('x'.repeat(9_000));
    if (note === undefined) throw new Error('no note');
    expectSentences(enLink(note), koLink(note));
  });

  test.each([
    ['a file without a plan', parsePlanFile('shopping list')],
    ['a file that is too big', refuseBigFile(1_000_001)],
  ])('%s', (_, reading) => {
    if (reading.status !== 'refused') throw new Error(reading.status);
    for (const error of reading.errors) {
      expectSentences(enLink(error), koLink(error));
      expect(enLink(error)).toMatch(/\bfile\b/);
    }
  });
});

describe('Every problem of pasted rows has a sentence in both languages', () => {
  const rows: readonly (readonly [RowProblem['code'], string])[] = [
    ['ROW_TYPE_MISSING', 'Type\tNodes\tPods\n\t1\t1'],
    ['ROW_TYPE_UNKNOWN', 'm9.huge\t1\t1'],
    ['ROW_TYPE_UNKNOWN', 'zzzzzzzzzzzzzzzzzzzz\t1\t1'],
    ['ROW_NUMBER', 'm5.large\t1.000\t1'],
    ['ROW_NUMBER', 'm5.large\t1'],
    ['ROW_TOO_MANY_CELLS', 'm5.large\t1\t1\tx'],
  ];
  test.each(rows)('%s', (code, text) => {
    const reading = parseRows(text, LOOKUP);
    const problem = reading.ok ? reading.refused[0]?.problem : undefined;
    if (problem === undefined) throw new Error(JSON.stringify(reading));
    expect(problem.code).toBe(code);
    expectSentences(enPaste.row(problem), koPaste.row(problem));
  });

  const texts: readonly (readonly [RowsProblem['code'], string])[] = [
    ['ROWS_EMPTY', ''],
    ['ROWS_TOO_BIG', 'x'.repeat(1_000_001)],
    ['ROWS_TOO_BIG', '\n'.repeat(5_000)],
    ['ROWS_COLUMN_MISSING', 'Type\tNodes\nm5.large\t1'],
    ['ROWS_TOO_MANY_GROUPS', 'm5.large\t1\t1\n'.repeat(201)],
  ];
  test.each(texts)('%s', (code, text) => {
    const reading = parseRows(text, LOOKUP);
    if (reading.ok) throw new Error('nothing is wrong');
    expect(reading.error.code).toBe(code);
    expectSentences(enPaste.rows(reading.error), koPaste.rows(reading.error));
  });
});

describe('A sentence', () => {
  const say = (code: PlanProblemCode) => en.field(planProblem(code, FORMS[code]));

  test('names both readings and the range', () => {
    expect(say('NUMBER_AMBIGUOUS')).toBe('Is this 1000 or 1? Nodes: 0 to 100,000 nodes.');
    expect(say('NUMBER_OUT_OF_RANGE')).toBe(
      'Nodes: “100,001” is out of range. 0 to 100,000 nodes.',
    );
  });

  test('of a number that is out of range says so before the range, in Korean as a whole sentence too', () => {
    const sentence = ko.field(planProblem('NUMBER_OUT_OF_RANGE', FORMS.NUMBER_OUT_OF_RANGE));
    expect(sentence).toBe(
      '노드: “100,001” 값은 범위를 벗어납니다. 0~100,000대만 입력할 수 있습니다.',
    );
  });

  test('says where the address lies', () => {
    expect(say('CIDR_HOST_BITS')).toBe(
      '10.0.0.64/24 has host bits set: 10.0.0.64 is inside 10.0.0.0/24, not its start.',
    );
    expect(say('CIDR_SIZE')).toBe('/15: AWS subnets are /16 to /28.');
    expect(say('CIDR_OVERLAP')).toBe('10.0.0.0/24 overlaps 10.0.0.0/25, subnet 2 of the list.');
  });

  test('about a setting says that it may be unset', () => {
    const text = planText({ settings: { ...planText().settings, WARM_IP_TARGET: 'x' } });
    const problem = planProblem('NUMBER_UNREADABLE', text);
    expect(en.field(problem)).toBe(
      '“x” is not a number. WARM_IP_TARGET: 0 to 1,000 addresses, or unset.',
    );
    expect(ko.field(problem)).toBe(
      '숫자가 아닙니다: “x”. WARM_IP_TARGET: 0~1,000개 또는 unset만 입력할 수 있습니다.',
    );
  });

  test('about a field of an event says its unit and its limits', () => {
    const churn = { ...newEvent('churn', 'e1'), lasts: '1,441', WARM_IP_TARGET: 'x' };
    const problem = planProblem('NUMBER_OUT_OF_RANGE', withScenario({ events: [churn] }));
    expect(en.field(problem)).toBe(
      'Minutes it lasts: “1,441” is out of range. 1 to 1,440 minutes.',
    );
    const boot = planProblem('NUMBER_UNREADABLE', withScenario({ nodeBoot: '1m' }));
    expect(en.field(boot)).toBe('“1m” is not a number. Node, launch to ready: 0 to 3,600 seconds.');
  });

  test('about an event names the node groups that there are', () => {
    expect(say('GROUP_UNKNOWN')).toBe(
      'The plan has no node group “gone”. Node groups of the plan: m5.large.',
    );
  });

  test('quotes a long text by its beginning', () => {
    const problem = planProblem('NUMBER_UNREADABLE', withPods('😀'.repeat(500_000)));
    expect(en.field(problem).length).toBeLessThan(150);
    expect(en.field(problem).isWellFormed()).toBe(true);
  });

  test('says what a damaged link has lost', () => {
    expect(enLink(linkProblem('LINK_DAMAGED', LINKS.LINK_DAMAGED))).toBe(
      '**This link was cut off or altered on its way.** 1 subnet and 0 node groups can be read; the last part, “node=m5.large:3:1”, is left out. Nothing was guessed, but check the numbers.',
    );
  });
});
