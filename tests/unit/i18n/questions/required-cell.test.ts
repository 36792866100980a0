import { describe, expect, test } from 'vitest';
import type { JudgedRequirement } from '@/engine';
import { UNKNOWN_RUN } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import type { QuestionCell } from '@/i18n/questions/cell';
import { withRequired } from '@/i18n/questions/cells/required-cell';
import { runCell } from '@/i18n/questions/cells/run-cell';
import { QUESTIONS, type Question } from '@/plan';
import { VERDICT_OF } from '../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;
const CELL: QuestionCell = {
  label: 'Growth',
  tone: 'ok',
  isAnswer: true,
  number: '+60%',
  unit: undefined,
  line: 'then c is short',
};
const SHORT: JudgedRequirement = {
  requirement: 'growth',
  status: 'failed',
  lack: { kind: 'does-not-fit', subnet: 'c', zone: undefined, amount: 19, unit: 'addresses' },
};
const growth = (judged: readonly JudgedRequirement[], words = en) =>
  withRequired('growth', CELL, judged, words.requirements);

describe('A cell whose question the plan must hold', () => {
  test('says so, before its own line, in both languages', () => {
    const met = [{ requirement: 'growth', status: 'met' }] as const;
    expect(growth(met)).toEqual({
      ...CELL,
      required: 'required, met',
      line: 'required, met · then c is short',
    });
    expect(growth(met, ko).line).toBe('요구 사항 충족 · then c is short');
  });

  test('says that growth leaves less free than the plan as it is must keep, which stands first: what is behind may be cut', () => {
    const { lack } = SHORT;
    const met = [{ requirement: 'growth', status: 'met', lessFree: lack }] as const;
    expect(growth(met).line).toBe('fewer free than required, else met · then c is short');
    expect(growth(met, ko).line).toBe('남겨 둘 IP 부족, 요구 사항은 충족 · then c is short');
  });

  test('is no green where less stays free in a run than the plan at rest must keep, and does not', () => {
    const { lack } = SHORT;
    const judged: readonly JudgedRequirement[] = [
      { requirement: 'keep-free', status: 'failed', lack },
      { requirement: 'scenario', status: 'met' },
    ];
    const of = (lowest: number, judges = judged) =>
      withRequired('scenario', { ...CELL, lowest }, judges, en.requirements, 100);
    // As the lanes, the ladder of sizes and the table of settings have it: “11 of 100 free”, amber.
    expect(of(11)).toMatchObject({ tone: 'warn', line: 'required, met · then c is short' });
    expect(of(100).tone).toBe('ok');
    expect(of(11, judged.slice(1)).tone, 'enough is kept free at rest').toBe('ok');
    expect(
      runCell(
        { ...UNKNOWN_RUN, kind: 'fits', lowest: { subnet: 'c', free: 11 } },
        VERDICT_OF.ENOUGH,
        en,
      ),
    ).toMatchObject({ tone: 'ok', lowest: 11 });
  });

  test('is red where the plan does not, though its own answer is none', () => {
    expect(growth([SHORT])).toMatchObject({
      tone: 'bad',
      isAnswer: false,
      line: 'required, not met · then c is short',
    });
  });

  test('keeps its mark until that is known', () => {
    for (const status of ['checking', 'not-run'] as const) {
      expect(growth([{ requirement: 'growth', status }])).toMatchObject({
        tone: 'ok',
        isAnswer: true,
      });
    }
  });

  test.each([
    ['keep-free', 'at-rest'],
    ['growth', 'growth'],
    ['scenario', 'scenario'],
    ['zone-loss', 'zone-loss'],
  ] as const)('is for %s that of %s, and no other', (requirement, question) => {
    const judged = [{ requirement, status: 'met' }] as const;
    const isTold = (each: Question) =>
      withRequired(each, CELL, judged, en.requirements).line !== CELL.line;
    expect(QUESTIONS.filter(isTold)).toEqual([question]);
  });
});
