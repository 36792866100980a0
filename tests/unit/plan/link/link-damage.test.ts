import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, type Plan, PRESET_IDS, parseLink, parsePlan, presetText } from '@/plan';
import { anyPlanDocument } from '../../../support/arbitraries/any-plan-document';
import { LOOKUP, planOf, planText, subnetText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

const RUNS = runs({ seed: 20261104, numRuns: 40 });

/** What a person gets who opens the text: a plan, or the code of a named error, or the empty page. */
function open(text: string): Plan | string {
  const reading = parseLink(text);
  if (reading.status === 'none') return 'no plan';
  if (reading.status === 'refused') return reading.errors[0].code;
  const parsed = parsePlan(reading.text, LOOKUP);
  return parsed.ok ? parsed.plan : (parsed.errors[0]?.code ?? 'no error');
}

/** Each of the damaged texts of a plan's link opens as the plan, or what is wrong with it has a name. */
function expectSamePlanOrError(texts: readonly string[], plan: Plan): void {
  const nameless = texts.filter((text) => {
    const opened = open(text);
    if (typeof opened === 'string') return !/^[A-Z_]+$|^no plan$/.test(opened);
    expect(opened, text).toEqual(plan);
    return false;
  });
  expect(nameless).toEqual([]);
}

const examples = PRESET_IDS.map((id) => planOf(presetText(id)));
const korean = planOf({
  ...presetText('small-production'),
  name: '결제 서비스 (운영)',
  subnets: [subnetText({ name: '가; 나: 50%' })],
});

const samples = [...examples, korean].map((plan) => ({ plan, link: formatLink(plan) }));
const byLength = samples.toSorted((a, b) => a.link.length - b.link.length);
/** Where each place of each damage is tried. */
const shortLongAndKorean = [byLength.at(0), byLength.at(-1), samples.at(-1)].flatMap(
  (sample) => sample ?? [],
);

/** The text without its end, at each place. */
function cutsOf(text: string): readonly string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 1));
}

/** The text with what `change` makes of what stands before and behind each place. */
function changedAt(text: string, change: (before: string, after: string) => string) {
  return Array.from({ length: text.length }, (_, at) => change(text.slice(0, at), text.slice(at)));
}

describe('A link that we made and that', () => {
  test('was cut at any byte says that it is damaged', () => {
    for (const { link } of shortLongAndKorean) {
      expect(cutsOf(link).filter((text) => open(text) !== 'LINK_DAMAGED')).toEqual([]);
    }
  });

  test('was cut at any byte says that it is damaged, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlanDocument, fc.nat(), (plan, at) => {
        const link = formatLink(plan);
        expect(open(link.slice(0, 1 + (at % (link.length - 1))))).toBe('LINK_DAMAGED');
      }),
      RUNS,
    );
  });

  test.each(['0', '1', '9', 'a', 'c', 'v', ':', ';', ',', '&', '=', '%', '+', '?'])(
    'has one byte changed to %s opens as the same plan or says what is wrong',
    (byte) => {
      for (const { plan, link } of shortLongAndKorean) {
        const texts = changedAt(link, (before, after) => before + byte + after.slice(1));
        expectSamePlanOrError(texts, plan);
      }
    },
  );

  test('has one byte changed, whatever the plan and the byte', () => {
    const anyByte = fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte));
    fc.assert(
      fc.property(anyPlanDocument, fc.nat(), anyByte, (plan, at, byte) => {
        const link = formatLink(plan);
        const place = at % link.length;
        const changed = link.slice(0, place) + byte + link.slice(place + 1);
        expectSamePlanOrError([changed], plan);
      }),
      RUNS,
    );
  });

  test('lost or doubled one byte', () => {
    for (const { plan, link } of shortLongAndKorean) {
      const lost = changedAt(link, (before, after) => before + after.slice(1));
      const doubled = changedAt(link, (before, after) => before + after.slice(0, 1) + after);
      expectSamePlanOrError([...lost, ...doubled], plan);
    }
  });

  const whole: readonly (readonly [string, (link: string) => string])[] = [
    ['ends in a full stop', (link) => `${link}.`],
    ['ends in a bracket', (link) => `${link})`],
    ['ends in an angle bracket', (link) => `${link}>`],
    ['ends in an encoded space', (link) => `${link}%20`],
    ['ends in a bracket and a full stop', (link) => `${link}).`],
    ['ends in a Korean full stop', (link) => `${link}。`],
    ['has &amp; for &', (link) => link.replaceAll('&', '&amp;')],
    ['was encoded as a whole', encodeURIComponent],
    ['was encoded as a whole twice', (link) => encodeURIComponent(encodeURIComponent(link))],
    ['had its percent signs encoded', encodeURI],
    ['had its values encoded', reserialized],
    ['has + for spaces', (link) => link.replaceAll('%20', '+')],
    ['was broken into lines', (link) => link.replace(/.{30}/g, '$&\r\n')],
    ['got &amp; and a full stop', (link) => `${link.replaceAll('&', '&amp;')}.`],
    ['was encoded and got a bracket', (link) => `${encodeURIComponent(link)})`],
    ['got a tracker’s key', (link) => `${link}&fbclid=IwAR0&utm_source=chat`],
    ['stands behind ?', (link) => `?${link}`],
    ['stands behind #', (link) => `#${link}`],
    ['stands behind #?', (link) => `#?${link}`],
  ];
  for (const [what, damage] of whole) {
    test(`${what} opens as the same plan`, () => {
      for (const { plan, link } of samples) expect(open(damage(link))).toEqual(plan);
    });
    test(`${what} and was cut at any byte is never another plan`, () => {
      for (const { plan, link } of shortLongAndKorean) {
        expectSamePlanOrError(cutsOf(damage(link)), plan);
      }
    });
  }

  test('was damaged as a whole in any of these ways, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlanDocument, fc.constantFrom(...whole), (plan, [, damage]) => {
        expectSamePlanOrError([damage(formatLink(plan))], plan);
      }),
      RUNS,
    );
  });
});

/** As URLSearchParams writes a query that it has read. */
function reserialized(link: string): string {
  return new URLSearchParams(link).toString();
}

test('A damaged link keeps its text and offers what stands before its last part', () => {
  const link = formatLink(planOf(planText({ clusterPods: '50' })));
  const cut = link.slice(0, -1);
  const reading = parseLink(`?${cut}`);
  if (reading.status !== 'refused') throw new Error(reading.status);
  expect(reading.raw).toBe(cut);
  expect(reading.errors).toEqual([
    { code: 'LINK_DAMAGED', raw: cut, leftOut: 'pods=5', subnets: 1, groups: 1 },
  ]);
  expect(reading.text).toMatchObject({
    subnets: [{ zone: 'a', range: '10.0.0.0/24' }],
    groups: [{ instanceType: 'm5.large', nodes: '3', podsPerNode: '10' }],
    clusterPods: '0',
  });
});

test('Of a link that was cut before its first row nothing is offered', () => {
  const reading = parseLink(formatLink(planOf(planText())).slice(0, 14));
  if (reading.status !== 'refused') throw new Error(reading.status);
  expect(reading.text).toBeUndefined();
});

test('A link that was put right says so', () => {
  const reading = parseLink(`${formatLink(planOf(planText()))}.`);
  if (reading.status !== 'read') throw new Error(reading.status);
  expect(reading.warnings.map(({ code }) => code)).toEqual(['LINK_REPAIRED']);
});
