// What people and programs type where something else is wanted: it is an error of that field, with words
// of its own, and never a number.
import { describe, expect, test } from 'vitest';
import { problems as words } from '@/i18n/en/problems/problems';
import { type FieldPath, type PlanText, parseName, parsePlan, SETTING_FIELDS } from '@/plan';
import { groupText, LOOKUP, planText, subnetText } from '../../../support/plan-texts';

type Texts = readonly (readonly [typed: string, said: RegExp])[];

const MARKUP = '<img src=x onerror=alert(1)>';

/** What no field for numbers may take, and what its error has to say beside the range. */
const NO_NUMBER: Texts = [
  ['0x10', /“0x10” is not a number/],
  ['1e3', /“1e3” is not a number/],
  ['5abc', /“5abc” is not a number/],
  ['１２', /is not a number/],
  ['∞', /is not a number/],
  ['+5', /is not a number/],
  ['=1+1', /is not a number/],
  ['1,00', /is not a number/],
  ['__proto__', /is not a number/],
  [MARKUP, /“<img src=x onerror=alert\(1\)>” is not a number/],
  ['-1', /[\d,]+ to [\d,]+/],
  ['9'.repeat(40), /[\d,]+ to [\d,]+/],
  ['1.5', /Whole numbers only/],
  ['1.000', /1000 or 1\?/],
];
const NOTHING = ['', /A number is missing/] as const;
const RANGE =
  /[A-Z].*: (“-?\d*” is out of range. )?\d[\d,]* to \d[\d,]*|\d[\d,]* to \d[\d,]* addresses\./;

const NO_RANGE: Texts = [
  ['', /Enter a range/],
  ['10.0.0.1/22', /host bits set.*10\.0\.0\.0\/22/],
  ['010.0.0.0/22', /leading zero.*10\.0\.0\.0\/22.*8\.0\.0\.0\/22/],
  ['10.0.0.0/15', /\/16 to \/28/],
  ['10.0.0.0/29', /\/16 to \/28/],
  ['/8', /\/16 to \/28/],
  ['10.0.0.256/24', /256 is too large/],
  ['10.0.0.0', /size is missing/],
  ['10.0.0/24', /is not an IPv4 range/],
  ['0x0a.0.0.0/24', /is not an IPv4 range/],
  ['2001:db8::/64', /is not an IPv4 range/],
  ['10.0.4.0/23', /overlaps 10\.0\.4\.0\/22, subnet 2/],
  ['constructor', /is not an IPv4 range/],
  [MARKUP, /is not an IPv4 range/],
];
const NO_ZONE: Texts = [
  ['A B', /is not a zone/],
  ['서울', /is not a zone/],
  ['../..', /is not a zone/],
  ['a'.repeat(33), /is not a zone/],
  [MARKUP, /is not a zone/],
];
const NO_ZONES: Texts = [
  ['z', /No subnet lies in zone “z”\. Zones of the plan: a and b/],
  ['aa', /Zone a stands twice/],
  ['a;b', /No subnet lies in zone/],
  [MARKUP, /No subnet lies in zone/],
];
const NO_TYPE: Texts = [
  ['', /Choose an instance type/],
  ['m5.enormous', /no type “m5\.enormous”/],
  ['__proto__', /no type “__proto__”/],
  ['toString', /no type “toString”/],
  ['m5 >=4 eni', /no type/],
  [MARKUP, /no type “<img src=x onerror=alert\(1\)>”/],
];
const NO_NAME: Texts = [
  ['x'.repeat(65), /64 characters at most/],
  ['pay\u202estnem', /can’t be shown/],
  ['bell\u0007', /can’t be shown/],
  ['\u200b\u202e\u2060', /can’t be shown/],
  ['\u3164', /can’t be shown/],
];

const PLAN = planText({
  subnets: [
    subnetText({ range: '10.0.0.0/22', used: '12' }),
    subnetText({ id: 's2', zone: 'b', range: '10.0.4.0/22' }),
  ],
  groups: [
    groupText({ instanceType: 'm5.large', nodes: '9', podsPerNode: '20' }),
    groupText({
      id: 'g2',
      instanceType: 'x9.huge',
      nodes: '2',
      podsPerNode: '30',
      maxEnis: '4',
      ipv4PerEni: '15',
    }),
  ],
});

const typed = (path: FieldPath, text: string): PlanText => {
  switch (path.part) {
    case 'plan':
      return { ...PLAN, [path.field]: text };
    case 'settings':
      return { ...PLAN, settings: { ...PLAN.settings, [path.field]: text } };
    case 'subnet':
      return { ...PLAN, subnets: changed(PLAN.subnets, path, text) };
    case 'group':
      return { ...PLAN, groups: changed(PLAN.groups, path, text) };
    default:
      throw new Error(path.part);
  }
};

function changed<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { row, field }: { readonly row: string; readonly field: string },
  text: string,
): readonly Row[] {
  return rows.map((each) => (each.id === row ? { ...each, [field]: text } : each));
}

const NUMBERS: readonly FieldPath[] = [
  { part: 'subnet', row: 's1', field: 'used' },
  ...(['nodes', 'podsPerNode', 'maxEnis', 'ipv4PerEni'] as const).map(
    (field) => ({ part: 'group', row: 'g2', field }) as const,
  ),
  ...(['systemPods', 'hostNetworkPods', 'clusterPods'] as const).map(
    (field) => ({ part: 'plan', field }) as const,
  ),
];
const OPTIONAL: readonly FieldPath[] = [
  { part: 'group', row: 'g2', field: 'maxPods' },
  ...SETTING_FIELDS.map((field) => ({ part: 'settings', field }) as const),
];
/** Which max pods may be, as an expression. */
const CEL_NUMBERS = ['0x10', '1e3'];
const NAMES: readonly FieldPath[] = [
  { part: 'plan', field: 'name' },
  { part: 'subnet', row: 's1', field: 'name' },
  { part: 'group', row: 'g2', field: 'name' },
];

test('the plan without nonsense is read', () => {
  expect(parsePlan(PLAN, LOOKUP)).toMatchObject({ ok: true });
});

describe.each([
  ['numbers', NUMBERS, [NOTHING, ...NO_NUMBER], RANGE],
  ['numbers that may be left out', OPTIONAL, NO_NUMBER, RANGE],
  ['ranges', [{ part: 'subnet', row: 's1', field: 'range' }], NO_RANGE, undefined],
  ['zones of subnets', [{ part: 'subnet', row: 's1', field: 'zone' }], NO_ZONE, undefined],
  ['zones of groups', [{ part: 'group', row: 'g2', field: 'zones' }], NO_ZONES, undefined],
  ['types', [{ part: 'group', row: 'g1', field: 'instanceType' }], NO_TYPE, undefined],
  ['names', NAMES, NO_NAME, undefined],
] as const satisfies readonly (readonly [
  string,
  readonly FieldPath[],
  Texts,
  RegExp | undefined,
])[])('nonsense for %s', (_, fields, texts, always) => {
  const cases = fields
    .flatMap((path) => texts.map(([text, said]) => ({ path, text, said })))
    .filter(({ path, text }) => path.field !== 'maxPods' || !CEL_NUMBERS.includes(text));
  test.each(cases)('$path.field: $text', ({ path, text, said }) => {
    const reading = parsePlan(typed(path, text), LOOKUP);
    // A name is no number: the plan is counted all the same.
    const noted = path.field === 'name' ? reading.warnings : reading.ok ? [] : reading.errors;
    expect(reading.ok).toBe(path.field === 'name');
    const told = noted.filter(({ field }) => isSame(field, path));
    expect(told).toHaveLength(1);
    const sentence = told.map(words.field).join();
    expect(sentence).toMatch(said);
    if (always) expect(sentence).toMatch(always);
  });
});

function isSame(a: FieldPath, b: FieldPath): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

test.each([
  ['\u200b\u202e\u2060', ''],
  ['\u3164 \u2800', ''],
  ['\u200bpayments', 'payments'],
  ['👩\u200d💻 team', '👩\u200d💻 team'],
])('a name of signs that nobody sees is none, and one with letters stays: %j', (text, value) => {
  expect(parseName(text).value).toBe(value);
});
