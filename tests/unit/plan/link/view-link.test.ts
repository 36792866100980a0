import { describe, expect, test } from 'vitest';
import { SETTING_VARIANTS } from '@/engine';
import {
  FIRST_VIEW,
  formatLink,
  needsWishes,
  type PlanView,
  parseLink,
  QUESTIONS,
  writeNeedsWishes,
} from '@/plan';
import { groupText, planOf, planText } from '../../../support/plan-texts';

const PLAN = planOf(
  planText({ groups: [groupText({ nodes: '3', podsPerNode: '8', name: 'web & api' })] }),
);

function readBack(link: string) {
  const reading = parseLink(link);
  if (reading.status !== 'read') throw new Error(`${link} is ${reading.status}`);
  return reading;
}

describe('What the page shows', () => {
  test.each(QUESTIONS)('travels in the link: %s', (question) => {
    const view: PlanView = {
      question,
      moment: 1_620,
      row: 'web & api',
      needs: '50:upgrade:20',
      objective: 'calls',
      vpc: '10.0.0.0/16;zones=a,b',
      taken: '10.0.8.0/22, 10.1.0.0/16',
      beside: 'prefix-warm-ip-5',
      grow: 'web & api',
      range: 'twice',
      judged: 'zone-loss',
      own: 'ip:3;minimum:18,prefixes',
      opened: 'ip:2;minimum:24',
      sort: '-held',
      colours: '1',
    };
    const reading = readBack(formatLink(PLAN, view));
    expect(reading.view).toEqual(view);
    expect(reading.warnings).toEqual([]);
    expect(reading.text).toEqual(readBack(formatLink(PLAN)).text);
  });

  test('leaves the link of a plan that is only looked at as it is', () => {
    expect(formatLink(PLAN, FIRST_VIEW)).toBe(formatLink(PLAN));
    expect(readBack(formatLink(PLAN)).view).toEqual(FIRST_VIEW);
  });

  test('is under the check value: a link that is cut in it is told as damaged', () => {
    const link = formatLink(PLAN, { ...FIRST_VIEW, question: 'growth' });
    expect(link).toMatch(/&view=growth$/);
    expect(parseLink(link.slice(0, -2)).status).toBe('refused');
  });

  test.each([
    ['view=sideways', 'sideways'],
    ['moment=soon', 'soon'],
    ['moment=-4', '-4'],
    ['needs=twice', 'twice'],
    ['needs=50:weekend', '50:weekend'],
    ['objective=cheap', 'cheap'],
    ['beside=Warm IP', 'Warm IP'],
    ['beside=warm-eni-7', 'warm-eni-7'],
    ['range=thrice', 'thrice'],
    ['judged=later', 'later'],
    ['own=ip:many', 'ip:many'],
    ['own=warm:3', 'warm:3'],
    ['sort="', '"'],
    ['colours=17', '17'],
  ])('that %s can’t be shown is a warning, and the plan opens', (pair, name) => {
    const reading = readBack(`subnet=/24&node=m5.large:3:8&${pair}`);
    expect(reading.view).toEqual(FIRST_VIEW);
    expect(reading.warnings).toMatchObject([{ code: 'LINK_UNKNOWN_FIELD', name }]);
    expect(reading.text.groups).toHaveLength(1);
  });

  test.each(SETTING_VARIANTS)('may have the settings %s beside the plan’s own', (variant) => {
    const reading = readBack(`subnet=/24&node=m5.large:3:8&beside=${variant}`);
    expect(reading).toMatchObject({ view: { ...FIRST_VIEW, beside: variant }, warnings: [] });
  });

  test('stands once', () => {
    const reading = parseLink('subnet=/24&node=m5.large:3:8&view=growth&view=settings');
    expect(reading).toMatchObject({ status: 'refused', errors: [{ code: 'LINK_KEY_TWICE' }] });
  });

  test('is no plan, and may be asked of the one that opens without', () => {
    const reading = parseLink('?view=growth&moment=60');
    expect(reading).toMatchObject({
      status: 'none',
      view: { ...FIRST_VIEW, question: 'growth', moment: 60 },
      warnings: [],
    });
    expect(parseLink('')).toMatchObject({ status: 'none', view: FIRST_VIEW });
  });

  test.each([
    'view',
    'moment',
    'row',
    'needs',
    'objective',
    'vpc',
    'taken',
    'beside',
    'grow',
    'range',
    'judged',
    'own',
  ])('that has nothing behind %s= is as if it were not there', (key) => {
    const reading = readBack(`subnet=/24&node=m5.large:3:8&${key}=`);
    expect(reading).toMatchObject({ view: FIRST_VIEW, warnings: [] });
    expect(parseLink(`${key}=`)).toMatchObject({ status: 'none', warnings: [] });
  });

  test.each([
    ['0', { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 }],
    ['50', { growth: 50, upgrade: true, zoneLoss: true, keepFree: 0 }],
    ['33:upgrade', { growth: 33, upgrade: true, zoneLoss: false, keepFree: 0 }],
    ['0:zone-loss', { growth: 0, upgrade: false, zoneLoss: true, keepFree: 0 }],
    ['100:at-rest:20', { growth: 100, upgrade: false, zoneLoss: false, keepFree: 20 }],
    ['100:all:20', { growth: 100, upgrade: true, zoneLoss: true, keepFree: 20 }],
  ])('says what the subnets are to hold in as few words as it can: %s', (text, wishes) => {
    expect(readBack(`subnet=/24&node=m5.large:3:8&needs=${text}`).view.needs).toBe(text);
    expect(needsWishes(text)).toEqual(wishes);
    expect(writeNeedsWishes(wishes)).toBe(text);
  });

  test('asks for no more than ten times more, and no more than a /16 kept free', () => {
    expect(needsWishes('9999:all:99999')).toMatchObject({ growth: 1_000, keepFree: 65_536 });
  });
});
