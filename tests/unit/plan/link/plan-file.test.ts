import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, type Plan, parseLink } from '@/plan';
import { formatPlanFile, parsePlanFile, refuseBigFile } from '@/plan/link/plan-file';
import { anyPlanDocument } from '../../../support/arbitraries/any-plan-document';
import { groupText, planOf, planText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

/** Too long for a chat: 200 node groups with names. */
const LONG = planOf(
  planText({
    groups: Array.from({ length: 200 }, (_, at) =>
      groupText({ id: `g${at}`, name: `node group number ${at} of the payments team` }),
    ),
  }),
);

function planIn(file: string): Plan {
  const reading = parsePlanFile(file);
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading.errors));
  return planOf(reading.text);
}

function errorsIn(file: string): readonly string[] {
  const reading = parsePlanFile(file);
  return reading.status === 'refused' ? reading.errors.map(({ code }) => code) : [];
}

describe('A plan file', () => {
  test('is the link’s query on one line, with its check value', () => {
    const file = formatPlanFile(LONG);
    expect(file).toBe(`${formatLink(LONG)}\n`);
    expect(file.length).toBeGreaterThan(8_000);
    expect(file).toMatch(/^c=/);
  });

  test('gives the plan back, whatever the plan', () => {
    expect(planIn(formatPlanFile(LONG))).toEqual(LONG);
    fc.assert(
      fc.property(anyPlanDocument, (plan) => {
        expect(planIn(formatPlanFile(plan))).toEqual(plan);
      }),
      runs({ seed: 20261105, numRuns: 100 }),
    );
  });

  test('survives what editors do to it', () => {
    const file = formatPlanFile(LONG);
    const link = formatLink(LONG);
    for (const changed of [
      `\ufeff${link}\r\n`,
      `\n\n  ${file}`,
      link.replace(/.{72}/g, '$&\r\n'),
      `https://planner.example/tools/?${file}`,
      `http://localhost:4173/#${file}`,
      `?${file}`,
    ])
      expect(planIn(changed)).toEqual(LONG);
  });

  test('that was cut says that it is damaged, as a link does', () => {
    const file = formatPlanFile(LONG).slice(0, -40);
    expect(errorsIn(file)).toEqual(['LINK_DAMAGED']);
    expect(errorsIn(`https://planner.example/?${file}`)).toEqual(['LINK_DAMAGED']);
  });

  test('written by hand is read as a link is', () => {
    const link = 'subnet=/23&node=m5.large:2:10&colour=red';
    expect(parsePlanFile(`${link}\n`)).toEqual(parseLink(link));
  });

  test('of a newer version opens nothing', () => {
    expect(errorsIn('v=99&subnet=/23')).toEqual(['LINK_NEWER']);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \r\n'],
    ['an address without a plan', 'https://planner.example/'],
    ['a letter', 'Dear colleague,\nplease find attached'],
    ['a CSV file', 'Section,Item,Value\r\nSummary,Plan,x\r\n'],
    ['JSON', '{"subnet":"10.0.0.0/24"}'],
    ['bytes of a picture', '\ufffdPNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'],
  ])('with %s in it holds no plan', (_, file) => {
    expect(errorsIn(file)).toEqual(['LINK_NO_PLAN']);
  });

  test('above a megabyte is not looked into, and the limit is named', () => {
    expect(refuseBigFile(1_000_001)).toMatchObject({
      status: 'refused',
      errors: [{ code: 'LINK_TOO_BIG', count: 1_000_001, max: 1_000_000, unit: 'bytes' }],
      text: undefined,
    });
  });
});
