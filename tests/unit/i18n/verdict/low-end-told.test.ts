import { describe, expect, test } from 'vitest';
import { graded } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { judgedLowEnd, type LowEndTold, lowEndView } from '@/i18n/verdict/low-end-told';
import { NOTHING_REQUIRED } from '@/i18n/verdict/required-told';
import { graverTone } from '@/i18n/verdict/tone/tone';
import { verdictView } from '@/i18n/verdict/verdict-view';
import {
  answerWith,
  NOTHING_REFUSED,
  VERDICT_OF,
  verdict,
} from '../../../support/verdict/verdicts';
import { withStars } from '../../../support/with-stars';

const FITS = graded(VERDICT_OF.ENOUGH, NOTHING_REFUSED.verdict);
const PENDING = graded(verdict({ podsPending: 15 }));
const WARM = graded(VERDICT_OF.WARM_POOL_SHORT);

/** As the headline of a plan without ranges: red is what fails at rest already. */
const IN_RUN = graded(VERDICT_OF.ENOUGH, { ...NOTHING_REFUSED.verdict, kind: 'does-not-fit' });

const known = (low = FITS, isGraver = false, open?: 'checking' | 'not-run'): LowEndTold => ({
  status: 'known',
  low,
  isGraver,
  open,
});

function said(lowEnd: LowEndTold, language: 'en' | 'ko' = 'en') {
  const answer = answerWith(VERDICT_OF.ENOUGH);
  const view = verdictView(answer, NOTHING_REFUSED, MESSAGES[language], {
    lowEnd: lowEndView(lowEnd, () => MESSAGES[language]),
  });
  return { ...view, lines: view.lines.map(withStars) };
}

describe('A verdict on the high ends of ranges is green only where the low ends fit too', () => {
  test.each([
    ['fit', known(), 'ok'],
    ['are being checked', { status: 'checking' }, 'checking'],
    ['fit at rest, and are being run', known(FITS, false, 'checking'), 'checking'],
    ['are not run', known(FITS, false, 'not-run'), 'neutral'],
    ['leave pods pending', known(PENDING, true), 'warn'],
    ['do not fit', known(graded(VERDICT_OF.PODS_DO_NOT_FIT), true), 'bad'],
    ['fit at rest, and not over time', known(IN_RUN, true), 'warn'],
  ] as const)('where they %s', (_, lowEnd, tone) => {
    expect(said(lowEnd).tone).toBe(tone);
  });

  test('and what is graver at the high ends stays so', () => {
    expect(graverTone('bad', 'warn')).toBe('bad');
    expect(graverTone('warn', 'checking')).toBe('warn');
    expect(graverTone('neutral', 'ok')).toBe('neutral');
  });

  test('and tells the low ends first where they are graver, by name', () => {
    expect(said(known(PENDING, true)).lines).toEqual([
      'Low end · **15 pods find no place**.',
      'High end · Fits. **23 addresses free** in subnet c, the tightest.',
    ]);
    expect(said(known(WARM, true), 'ko').lines[0]).toBe('작은 값 기준: **웜 IP 부족**.');
    expect(said(known()).lines).toHaveLength(1);
  });

  test('without a full stop of its own, for titles and lists', () => {
    const { line } = lowEndView(known(PENDING, true), () => MESSAGES.en);
    expect(withStars(line())).toBe('Low end · **15 pods find no place**');
  });

  test('by the run and by what is required of the high ends too', () => {
    const high = { verdict: VERDICT_OF.ENOUGH, run: NOTHING_REFUSED, required: NOTHING_REQUIRED };
    const failing = { ...NOTHING_REFUSED.verdict, kind: 'does-not-fit' } as const;
    expect(judgedLowEnd(WARM, high)).toMatchObject({ low: WARM, isGraver: true, open: undefined });
    expect(judgedLowEnd(FITS, high, 'checking')).toMatchObject({
      isGraver: false,
      open: 'checking',
    });
    const run = { ...NOTHING_REFUSED, verdict: failing };
    expect(judgedLowEnd(WARM, { ...high, run })).toMatchObject({ isGraver: false });
    expect(judgedLowEnd(WARM, { ...high, run: undefined })).toMatchObject({ isGraver: true });
  });

  test('and says of low ends that fit at rest alone that they do', () => {
    expect(said(known(IN_RUN, true)).lines[0]).toContain(
      'Fits at rest, but does not fit over time',
    );
    expect(said(known(IN_RUN, true), 'ko').lines[0]).toContain(
      '평소 수용됨, 시나리오에서 수용되지 않음',
    );
  });
});
