import { describe, expect, test } from 'vitest';
import * as en from '@/i18n/en/wording/times';
import * as ko from '@/i18n/ko/wording/times';

describe('times of a run', () => {
  test('last so long without what is 0, and without seconds from ten minutes on', () => {
    const told = [0, 39.2, 180, 315, 1_499, 7_440].map(en.lasting);
    expect(told).toEqual(['0 s', '40 s', '3 min', '5 min 15 s', '25 min', '2 h 4 min']);
    expect([180, 7_200].map(ko.lasting)).toEqual(['3분', '2시간']);
    expect([0, 1_057.2, 7_440].map(en.lastingExactly)).toEqual(['0 s', '17 min 38 s', '2 h 4 min']);
  });

  test('a moment is told to the second, and never as on a clock', () => {
    const told = [0, 40, 440, 1_625, 4_040].map(en.exact);
    expect(told).toEqual(['0 min', '40 s', '7 min 20 s', '27 min 5 s', '1 h 7 min 20 s']);
    expect(ko.exact(122)).toBe('2분 2초');
  });

  test('a stretch has seconds below ten minutes, and hours from one on', () => {
    expect(en.stretch(125, 2_045)).toBe('2 → 34 min');
    expect(en.stretch(40, 545)).toBe('40 s → 9 min 5 s');
    expect(en.stretch(125, 7_440)).toBe('2 min 5 s → 2 h 4 min');
    expect(en.stretch(0, 2_700)).toBe('0 → 45 min');
    expect([en.stretch(60, 60), ko.stretch(60, 60)]).toEqual(['at 1 min', '1분']);
    expect(en.stretch(0, 7_440)).toBe('0 → 2 h 4 min');
    expect(en.since(0)).toBe('0 min');
    expect(ko.ends(125, 2_045)).toEqual(['2분', '34분']);
    expect(ko.stretch(40, 545)).toBe('40초 → 9분 5초');
    expect(ko.stretch(0, 2_700)).toBe('0분 → 45분');
  });
});
