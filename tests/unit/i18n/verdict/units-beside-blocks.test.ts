import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { restProof, scenarioProof, withUnits } from '@/i18n/lanes';
import { runCell } from '@/i18n/questions/run-cell';
import { barEndTold } from '@/ui/results/pictures/subnets/bar-end';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { linkPlan } from '../../../support/plan-texts';
import { NOTHING_REFUSED, verdict } from '../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;
const LOWEST = { subnet: 'a', free: 346, freeAt: 0, atSeconds: 0 };
const RUN = { ...NOTHING_REFUSED.verdict, kind: 'fits', lowest: LOWEST } as const;
const BY_BLOCKS = verdict({ kind: 'fits', constraint: 'blocks', left: 22 });
const BY_ADDRESSES = verdict({ kind: 'fits', constraint: 'addresses', left: 1 });

describe('Where /28s and addresses stand together every number has its unit', () => {
  test.each([
    [en, '22 /28 free', '346 IPs free', '1 IP free'],
    [ko, '여유 /28 22', '여유 IP 346', '여유 IP 1'],
  ])('in a lane, a row of settings and the ladder', (plain, blocks, lowest, one) => {
    const words = withUnits(plain, [BY_ADDRESSES, undefined, BY_BLOCKS]);
    expect(restProof(BY_BLOCKS, words).text).toBe(blocks);
    expect(scenarioProof(BY_BLOCKS, RUN, words).text).toBe(lowest);
    expect(restProof(BY_ADDRESSES, words).text).toBe(one);
    // What is told without a number has no unit beside others.
    const noNumber = verdict({ kind: 'does-not-fit', constraint: 'blocks', left: -22 });
    expect(withUnits(plain, [BY_ADDRESSES, noNumber])).toBe(plain);
  });

  test.each([
    [en, 'IPs', '346 free'],
    [ko, 'IP', '여유 346개'],
  ])('in the cells of the questions', (words, unit, number) => {
    expect(runCell(RUN, BY_BLOCKS, words)).toMatchObject({ number, unit });
    expect(runCell(RUN, BY_ADDRESSES, words)).toMatchObject({ number, unit: undefined });
  });

  test('at the end of a bar', () => {
    const ends = (link: string, words: typeof en) =>
      subnetBars(answer(linkPlan(link)).subnets).bars.map(
        (bar) => barEndTold(bar, false, words.charts.subnets).text,
      );
    const prefixes = '?ENABLE_PREFIX_DELEGATION=true&subnet=a:/22&subnet=b:/26&node=m5.large:4:40';
    expect(ends(prefixes, en)).toEqual(['889 IPs free', '71 IPs short']);
    expect(ends(prefixes, ko)).toEqual(['여유 IP 889개', 'IP 71개 부족']);
    expect(ends('?subnet=a:/24&node=m5.large:4:10', en)).toEqual(['131 free']);
  });
});
