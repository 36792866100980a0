import { describe, expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { verdictTone } from '@/i18n/verdict/headline/verdict-tone';
import { lowEndView } from '@/i18n/verdict/low-end-told';
import { NOT_RUN } from '@/i18n/verdict/run-told';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { lowEndUnasked } from '@/store/simulation/told/unasked/low-end-unasked';
import { requiredUnasked } from '@/store/simulation/told/unasked/required-unasked';
import { answerToLink } from '../../../../../support/plan-texts';

const answerTo = (link: string): AnswerWithNumbers => ({
  status: 'current',
  ...answerToLink(link),
});

/** The colour of a plan in a list. */
function tone(link: string) {
  const answer = answerTo(link);
  const told = lowEndUnasked(answer);
  const lowEnd = told && lowEndView(told, () => MESSAGES.en);
  return verdictTone(answer.usage.verdict, NOT_RUN, requiredUnasked(answer), lowEnd);
}

const RANGE = 'subnet=a:/24&node=t3.medium:1-3:0&pods=30';

describe('Of a plan in a list', () => {
  test('the low ends of its ranges are judged at rest, beside the high ends', () => {
    expect(lowEndUnasked(answerTo(RANGE))).toMatchObject({
      status: 'known',
      low: { grade: 'pods-pending', atRest: { podsPending: 15 } },
      isGraver: true,
      open: undefined,
    });
    expect(lowEndUnasked(answerTo(RANGE.replace('1-3', '2-3')))).toMatchObject({
      low: { grade: 'fits' },
      isGraver: false,
    });
    expect(lowEndUnasked(answerTo(RANGE.replace('1-3', '3')))).toBeUndefined();
  });

  test.each([
    ['fits at rest, while its scenario is not run', RANGE.replace('1-3', '3'), 'neutral'],
    ['has pods pending at the low end alone', RANGE, 'warn'],
    ['fits at both ends', RANGE.replace('1-3', '2-3'), 'neutral'],
    ['does not fit at the high end', RANGE.replace('1-3:0', '3-90:17'), 'bad'],
    ['keeps free what it must', `${RANGE.replace('1-3', '3')}&must-keep-free=10`, 'neutral'],
    ['does not', `${RANGE.replace('1-3', '3')}&must-keep-free=250`, 'bad'],
    ['must survive what takes a run', `${RANGE.replace('1-3', '3')}&must-grow=10`, 'neutral'],
  ])('the colour of one that %s', (_, link, colour) => {
    expect(tone(link)).toBe(colour);
  });
});
