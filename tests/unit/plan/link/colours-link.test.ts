import { describe, expect, test } from 'vitest';
import { coloursOf, FIRST_VIEW, formatLink, parseLink, rowColour } from '@/plan';
import { planOf, planText, subnetText } from '../../../support/plan-texts';

const ZONES = 'abcdefgh';

function formOf(ids: readonly string[]) {
  const rows = ids.map((id, at) =>
    subnetText({ id, zone: ZONES.charAt(at), range: `10.0.${at}.0/24` }),
  );
  return planText({ subnets: rows });
}

function readBack(query: string) {
  const reading = parseLink(query);
  if (reading.status !== 'read') throw new Error(`${query} is ${reading.status}`);
  return reading;
}

describe('The colours of subnets', () => {
  test.each([
    [['s2', 's1', 's3'], '213'],
    [['s2', 's3'], '23'],
    [['r7', 's2', 's1'], '121'],
    [['s9', 's3', 's6', 's1', 's12', 's7', 's2'], '3361612'],
  ])('travel in the link where they are not by place: %j', (ids, colours) => {
    const form = formOf(ids);
    expect(coloursOf(form.subnets)).toBe(colours);
    const link = formatLink(planOf(form), { ...FIRST_VIEW, colours });
    expect(link).toMatch(new RegExp(`&colours=${colours}$`));
    const { text, warnings } = readBack(link);
    expect(text.subnets.map(rowColour)).toEqual(form.subnets.map(rowColour));
    expect(new Set(text.subnets.map(({ id }) => id)).size).toBe(ids.length);
    expect(coloursOf(text.subnets)).toBe(colours);
    expect(warnings).toEqual([]);
  });

  test('are not said where they go by place, rows in which nothing is typed aside', () => {
    const { subnets } = formOf(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8']);
    expect(coloursOf(subnets)).toBe('');
    const [first, ...others] = subnets;
    const blank = { ...subnetText({ id: 'r9' }), zone: '', range: '', used: '' };
    expect(coloursOf([...(first ? [first] : []), blank, ...others])).toBe('');
  });

  test.each([
    ['2', [2, 2]],
    ['345', [3, 4]],
    ['11', [1, 1]],
  ])('are by place where a link says none: %s', (colours, told) => {
    const { subnets } = readBack(
      `colours=${colours}&subnet=a:/24&subnet=b:/24&node=m5.large:1`,
    ).text;
    expect(subnets.map(rowColour)).toEqual(told);
    expect(new Set(subnets.map(({ id }) => id)).size).toBe(2);
  });
});
