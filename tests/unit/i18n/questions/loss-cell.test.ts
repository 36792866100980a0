import { describe, expect, test } from 'vitest';
import { loseZone, plainScenario } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { lossProof } from '@/i18n/lanes';
import { lossCell, lossRestCell, lossRunCell } from '@/i18n/questions';
import { linkPlan } from '../../../support/plan-texts';

const { en, ko } = MESSAGES;
const PREFIXES =
  '?subnet=a:10.0.0.0/23:12;prefix-reservation=27&subnet=b:10.0.2.0/23:12;prefix-reservation=27&subnet=c:10.0.4.0/23:30;prefix-reservation=27&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&node=m5.large:12:22&node=c5.2xlarge:6:40';

function lossOf(link: string, zone: string) {
  return loseZone(plainScenario(linkPlan(link)), zone, 1);
}

describe('The loss of a zone is one number, wherever it stands', () => {
  test('in a lane, the cell, the title and the table', () => {
    const loss = lossOf(PREFIXES, 'a');
    const title = { hardest: ['a'], isAny: false };
    const number = '2 /28 free';
    expect(lossProof(loss, en).text).toBe(number);
    for (const cell of [lossCell(loss, en), lossRunCell(loss, en)]) {
      expect(cell).toMatchObject({ number, line: 'lowest in b' });
    }
    expect(en.charts.zoneLoss.found(loss, title)).toContain('2 /28 blocks stay free, in subnet b');
    expect(loss.room && en.charts.zoneLoss.lowestIn(loss.room)).toBe('2 /28 in b');
    expect(lossCell(loss, ko)).toMatchObject({ number: '여유 /28 2개', line: '최저, 서브넷 b' });
    expect(ko.charts.zoneLoss.found(loss, title)).toContain('서브넷 b의 /28 2개');
    expect(loss.room && ko.charts.zoneLoss.lowestIn(loss.room)).toBe('/28 2개, 서브넷 b');
  });

  test('and says when, where the run itself does not come down to it', () => {
    const link = '?subnet=a:/24&subnet=b:/24&subnet=c:/24&node=m5.large:15:20';
    const loss = lossOf(link, 'b');
    expect(lossCell(loss, en)).toMatchObject({
      number: '11 free',
      line: 'lowest in a · at rest again',
    });
    expect(loss.room && en.charts.zoneLoss.lowestIn(loss.room)).toBe('11 in a, at rest again');
    expect(lossCell(loss, ko).line).toBe('최저, 서브넷 a · 다시 안정된 뒤');
    expect(loss.room && ko.charts.zoneLoss.lowestIn(loss.room)).toBe(
      '11, 서브넷 a, 다시 안정된 뒤',
    );
  });

  test('and what is lost is never the tightest, at rest again too', () => {
    expect(lossRestCell(lossOf(PREFIXES, 'a'), en)).toMatchObject({
      number: '6 /28 free',
      line: 'in 2 subnets',
    });
    const uneven = '?subnet=a:/24&subnet=b:/24:120&subnet=c:/24:9&node=m5.large:3:5;zones=a+b+c';
    const line = (link: string, zone: string) => lossRestCell(lossOf(link, zone), en).line;
    expect(line(uneven, 'c')).toBe('in b · the tightest');
    expect(line('?subnet=a:/24&subnet=b:/24:3&node=m5.large:2:5;zones=a+b', 'b')).toBe(
      'in subnet a',
    );
  });
});
