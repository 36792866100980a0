import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, parseLink, parsePlan } from '@/plan';
import { parsePlanFile } from '@/plan/link/plan-file';
import { LOOKUP, planOf, planText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

const RUNS = runs({ seed: 20261128, numRuns: 150 });

/** What is said of the link: codes of errors, or the status. */
function said(link: string): string | readonly string[] {
  const reading = parseLink(link);
  if (reading.status !== 'none' && reading.text !== undefined) parsePlan(reading.text, LOOKUP);
  return reading.status === 'refused' ? reading.errors.map(({ code }) => code) : reading.status;
}

function encoded(link: string, times: number): string {
  return times === 0 ? link : encoded(encodeURIComponent(link), times - 1);
}

describe('A link that was encoded as a whole', () => {
  const link = 'subnet=a:/24&node=m5.large:3:10';
  test.each([1, 2, 8])('%i times opens', (times) => {
    expect(parseLink(encoded(link, times))).toMatchObject({
      status: 'read',
      text: { subnets: [{ range: '/24' }], groups: [{ instanceType: 'm5.large' }] },
    });
  });

  test('nine times is a named error', () => {
    const raw = encoded(link, 9);
    expect(parseLink(raw)).toEqual({
      status: 'refused',
      errors: [{ code: 'LINK_ENCODED_TOO_OFTEN', raw, max: 8 }],
      warnings: [],
      raw,
      text: undefined,
    });
  });

  test('so often that unwrapping it would take all day is a named error', () => {
    for (const levels of [9, 100, 20_000, 249_000]) {
      expect(said(`%${'25'.repeat(levels)}3D`)).toEqual(['LINK_ENCODED_TOO_OFTEN']);
    }
  });

  test('at any depth is the same plan or a named error, also with a check value, also cut', () => {
    const plan = planOf(planText());
    const whole = formatLink(plan);
    fc.assert(
      fc.property(fc.nat(12), fc.nat(), fc.boolean(), (times, at, isCut) => {
        const text = encoded(whole, times);
        const reading = parseLink(isCut ? text.slice(0, 1 + (at % (text.length - 1))) : text);
        if (reading.status !== 'read') return;
        expect(parsePlan(reading.text, LOOKUP)).toMatchObject({ ok: true, plan });
      }),
      RUNS,
    );
  });
});

const LONG = 499_000;
const fill = (unit: string, length = LONG) => unit.repeat(Math.floor(length / unit.length));

describe('A long link ends at once in a plan or few named errors:', () => {
  const links: readonly (readonly [string, string])[] = [
    ['empty pairs', fill('&')],
    ['many keys', fill('a=1&')],
    ['many check values', fill('c=1&')],
    ['escaped ampersands', `c=1${fill('&amp;')}`],
    ['a long tail', `c=1&name=x${fill('.)')}`],
    ['an escape in an escape', `c=1&name=%${fill('25')}`],
    ['named fields', `node=m5.large:3:5${fill(';a=1')}`],
    ['positions', `node=${fill(':')}`],
    ['settings of a group', `node=m5.large:3:5;own=${fill(',')}`],
    ['settings of a group that have names', `node=m5.large:3:5;own=${fill('a=1,')}`],
    ['zones', `subnet=a:/24&node=m5.large:3:5:${fill('a,')}`],
    ['digits', `subnet=a:/24&node=m5.large:${fill('1')}:5`],
    ['grouped digits', `subnet=a:/24&node=m5.large:${fill('1,')}:5`],
    ['dotted digits', `subnet=a:/24&node=m5.large:${fill('1.000')}:5`],
    ['white space in a range', `subnet=a:/24;host-local=10.0.0.1${fill('+')}x-1`],
    ['a range of hyphens', `subnet=a:/24;host-local=1.${fill('-')}`],
    ['an expression', `subnet=/24&node=m5.large:1:1;max-pods=max_pods${fill('(')}`],
    ['an instance type', `subnet=a:/24&node=${fill('m')}:3:5`],
  ];
  test.each(links)('%s', (_what, link) => {
    const reading = parseLink(link);
    const text = reading.status === 'none' ? undefined : reading.text;
    const parsed = text && parsePlan(text, LOOKUP);
    expect(reading.status === 'refused' ? reading.errors.length : 0).toBeLessThan(40);
    expect(parsed && !parsed.ok ? parsed.errors.length : 0).toBeLessThan(40);
  });

  test('a value of a megabyte', () => {
    expect(said(`name=${'x'.repeat(1_000_000)}`)).toEqual(['LINK_TOO_BIG']);
    expect(said(`#name=${'%'.repeat(1_000_000)}`)).toEqual(['LINK_TOO_BIG']);
  });
});

test('Settings of a group beyond those that there are say how many there may be', () => {
  const raw = 'node=m5.large:3:5;own=a=1,b=1,c=1,d=1,e=1,f=1,g=1';
  const reading = parseLink(`subnet=/24&${raw}`);
  if (reading.status !== 'refused') throw new Error(reading.status);
  expect(reading.errors).toContainEqual({
    code: 'LINK_ROW_PARTS',
    key: 'node',
    raw,
    separator: ',',
    max: 6,
  });
});

test('Whatever stands in a link, it is a plan, no plan, or named errors', () => {
  const part = fc.oneof(
    fc.constantFrom('subnet', 'node', 'name', 'own', 'c', 'v', 'event', 'consumer', 'addon'),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    fc.constantFrom('=', '&', ':', ';', ',', '%', '%25', '%3D', '%26', '+', '?', '#', '&amp;'),
    fc.constantFrom('%E0%A4%A', '%ED%A0%80', '%00', '%FF', '\ud800', '\udc00', '\u0000', '\u202e'),
    fc.constantFrom('/24', 'a:10.0.0.0/24', 'm5.large:3:5', '10.0.0.1-10.0.0.9', 'max_pods*(1'),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.nat(300).map((levels) => `%${'25'.repeat(levels)}3D`),
    fc.nat(500).map((depth) => '('.repeat(depth)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = said(parts.join(''));
      for (const word of typeof text === 'string' ? [text] : text) expect(word).toMatch(/^\w+$/);
    }),
    RUNS,
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('A plan file of brackets in brackets holds no plan', () => {
  for (const text of ['[', '{"a":', '(', '{"__proto__":']) {
    const reading = parsePlanFile(fill(text, 400_000));
    expect(reading).toMatchObject({ status: 'refused', errors: [{ code: 'LINK_NO_PLAN' }] });
  }
  expect(parsePlanFile('['.repeat(900_000))).toMatchObject({ errors: [{ code: 'LINK_TOO_BIG' }] });
});
