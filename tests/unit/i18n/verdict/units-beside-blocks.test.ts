import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { withoutMarks } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { lossProof, restProof, scenarioProof, withUnits } from '@/i18n/lanes';
import { runCell } from '@/i18n/questions/cells/run-cell';
import { barEndTold } from '@/ui/results/pictures/subnets/bar-end';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { heldOf } from '../../../support/held';
import { linkPlan } from '../../../support/plan-texts';
import { NOTHING_REFUSED, verdict } from '../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;
const LOWEST = { subnet: 'a', free: 346, freeAt: 0, atSeconds: 0 };
const RUN = { ...NOTHING_REFUSED.verdict, kind: 'fits', lowest: LOWEST } as const;
const BLOCKS_RUN = { ...RUN, lowestBlocks: { subnet: 'a', blocks: 9 } } as const;
const BY_BLOCKS = verdict({ kind: 'fits', constraint: 'blocks', left: 22 });
const BY_ADDRESSES = verdict({ kind: 'fits', constraint: 'addresses', left: 1 });

describe('Where /28s and addresses stand together every number has its unit', () => {
  test.each([
    [en, '22 /28 free', '346 IPs free', '1 IP free'],
    [ko, '여유 /28 22개', '여유 IP 346개', '여유 IP 1개'],
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
    [en, '346 IPs free', '346 free', '9 /28 free'],
    [ko, '여유 IP 346개', '여유 346개', '여유 /28 9개'],
  ])('in the cells of the questions, in the words of lanes', (words, inUnits, alone, blocks) => {
    expect(runCell(RUN, BY_BLOCKS, words).number).toBe(inUnits);
    expect(runCell(RUN, BY_ADDRESSES, words).number).toBe(alone);
    expect(runCell(BLOCKS_RUN, BY_BLOCKS, words).number).toBe(blocks);
  });

  test('and one row has one: where /28s decide at rest, those that a run leaves', () => {
    const words = withUnits(en, [BY_BLOCKS]);
    expect(scenarioProof(BY_BLOCKS, BLOCKS_RUN, words).text).toBe('9 /28 free');
    expect(scenarioProof(BY_ADDRESSES, BLOCKS_RUN, words).text).toBe('346 IPs free');
    const loss = { atRest: BY_ADDRESSES, run: BLOCKS_RUN };
    const blocks = { subnet: 'b', left: 2, unit: 'blocks' } as const;
    expect(lossProof({ ...loss, room: blocks }, words).text).toBe('2 /28 free');
    const addresses = { subnet: 'b', left: 40, unit: 'addresses' } as const;
    expect(lossProof({ ...loss, room: addresses }, words).text).toBe('40 IPs free');
    expect(runCell(BLOCKS_RUN, BY_BLOCKS, ko).line).toBe('최저, 서브넷 a');
  });

  test('also where whole /28s are scarce in a lost zone alone', () => {
    const room = { subnet: 'b', left: 0, unit: 'blocks' } as const;
    const words = withUnits(en, [BY_ADDRESSES], [undefined, { room }]);
    expect(restProof(BY_ADDRESSES, words).text).toBe('1 IP free');
    expect(scenarioProof(BY_ADDRESSES, RUN, words).text).toBe('346 IPs free');
    expect(lossProof({ atRest: BY_ADDRESSES, run: RUN, room }, words).text).toBe('0 /28 free');
    expect(withUnits(en, [BY_ADDRESSES], [{ room: { ...room, unit: 'addresses' } }])).toBe(en);
  });

  test('a run does not leave more /28s than are sure at rest', () => {
    const full = verdict({ kind: 'fits', constraint: 'blocks', left: 0, subnet: 'c' });
    expect(scenarioProof(full, BLOCKS_RUN, en).text).toBe('0 /28 free');
    expect(runCell(BLOCKS_RUN, full, en)).toMatchObject({
      number: '0 /28 free',
      line: 'no pod waits · lowest in c',
    });
  });

  test('nothing to spare is not called room', () => {
    const pods = { asked: 90, pending: 0, waiting: 0, onOneNode: false, why: [] };
    const room = { subnet: 'a', left: 0, unit: 'blocks' } as const;
    const tight = { labels: ['a'], isEvery: false };
    const said = (words: typeof en) => [
      withoutMarks(words.results.verdict.fits(room, tight, pods)),
      words.charts.subnets.findsRoom(room, tight, 3),
      words.charts.subnets.findsRoom(
        { ...room, unit: 'addresses' },
        { ...tight, isEvery: true },
        1,
      ),
    ];
    expect(said(en)).toEqual([
      'Fits, with no /28 block to spare in subnet a, the tightest.',
      'No subnet is short, but a has no /28 block to spare.',
      'Subnet a has no address to spare.',
    ]);
    expect(said(ko)).toEqual([
      '모두 수용되지만, 가장 빠듯한 서브넷 a에 남는 /28 블록이 없습니다.',
      '부족한 서브넷은 없지만, 서브넷 a에 남는 /28 블록이 없습니다.',
      '서브넷 a에 남는 IP가 없습니다.',
    ]);
  });

  test('at the end of a bar', () => {
    const ends = (link: string, words: typeof en) => {
      const plan = linkPlan(link);
      return subnetBars(answer(plan).subnets, heldOf(plan).subnets).bars.map(
        (bar) => barEndTold(bar, false, words.charts.subnets).text,
      );
    };
    const prefixes = '?ENABLE_PREFIX_DELEGATION=true&subnet=a:/22&subnet=b:/26&node=m5.large:4:16';
    // Where whole /28 are too few these are told, and no other lack.
    expect(ends(prefixes, en)).toEqual(['953 IPs free', '25 IPs free']);
    expect(ends(prefixes, ko)).toEqual(['여유 IP 953개', '여유 IP 25개']);
    expect(ends('?subnet=a:/24&node=m5.large:4:10', en)).toEqual(['131 free']);
  });
});
